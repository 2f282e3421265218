"""What an editor reads when a record cannot be saved as typed. It is never an error 500."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse

from newsroom.articles.models import ArticlePage
from people.models import Person
from shows.models import Character, Organisation, Season, Show
from tests.factories import (
    CharacterFactory,
    OrganisationFactory,
    PersonFactory,
    SeasonFactory,
    ShowFactory,
    SubjectFactory,
    make_section,
    make_story,
)
from tests.newsroom.desk.forms import add_url, credit, edit_url, errors_in, with_rows
from tests.staff import body_of, filled_form

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

pytestmark = pytest.mark.django_db


def refuse_person(admin: Client, **typed: Any) -> str:
    form = filled_form(admin.get(add_url(Person)).text) | typed
    return errors_in(admin.post(add_url(Person), form).text)


def test_a_death_before_a_birth_is_refused(admin: Client) -> None:
    told = refuse_person(admin, name="A", born_on="1990-01-01", died_on="1989-01-01")

    assert "The date of death comes before the date of birth." in told


def test_a_namesake_is_refused_with_the_way_out(admin: Client) -> None:
    PersonFactory.create(name="Brian Cox")

    told = refuse_person(admin, name="Brian Cox")

    assert "Someone of that name is here already." in told
    assert "“Disambiguator”" in told


def test_a_taken_slug_is_refused(admin: Client) -> None:
    PersonFactory.create(slug="brian-cox")

    assert "already exists" in refuse_person(admin, name="Brian Cox", slug="brian-cox")


@pytest.mark.parametrize(
    ("model", "typed", "message"),
    [
        pytest.param(
            Season,
            lambda: {"show": SeasonFactory.create(number=2).show_id, "number": "2"},
            "This show already has a season of that number.",
            id="a season number twice",
        ),
        pytest.param(
            Season,
            lambda: {"show": ShowFactory.create().pk, "number": "0"},
            "greater than or equal to 1",
            id="a season before the first",
        ),
        pytest.param(
            Character,
            lambda: {"show": CharacterFactory.create(name="Tobias").show_id, "name": "Tobias"},
            "This show already has a character of that name.",
            id="a character twice",
        ),
        pytest.param(
            Show,
            lambda: {"title": ShowFactory.create(title="Dune", slug="d").title},
            "A work of that title is here already. If this is another one, give its year.",
            id="a title without its year",
        ),
        pytest.param(
            Organisation,
            lambda: {"name": OrganisationFactory.create(name="Max").name},
            "already exists",
            id="an organisation twice",
        ),
    ],
)
def test_a_wrong_record_says_what_is_wrong(
    admin: Client, model: Any, typed: Callable[[], dict[str, Any]], message: str
) -> None:
    form = filled_form(admin.get(add_url(model)).text) | typed()

    answer = admin.post(add_url(model), form)

    assert answer.status_code == 200
    assert message in errors_in(answer.text)


def test_an_episode_number_twice_is_refused(admin: Client) -> None:
    season = SeasonFactory.create()
    form = filled_form(admin.get(edit_url(season)).text)
    form = with_rows(form, "episodes", {"number": "1"}, {"number": "1"})

    told = errors_in(admin.post(edit_url(season), form).text)

    assert "This season already has an episode of that number." in told


def test_a_name_that_ends_before_it_starts_is_refused(admin: Client) -> None:
    platform = OrganisationFactory.create()
    form = filled_form(admin.get(edit_url(platform)).text)
    row = {"text": "HBO Max", "from_on": "2023-05-23", "until_on": "2020-05-27"}

    told = errors_in(admin.post(edit_url(platform), with_rows(form, "names", row)).text)

    assert "This name ends before it starts." in told


@pytest.mark.parametrize(
    ("name", "rows", "message"),
    [
        ("names", [{"kind": "stage", "text": "Lou"}] * 2, "already listed for this person"),
        (
            "names",
            [{"kind": "stage", "text": "Lou", "is_sensitive": "on"}],
            "Only a birth or former name can be sensitive.",
        ),
        ("trades", [{"trade": "actor"}] * 2, "This trade is already listed for this person."),
        (
            "external_ids",
            [{"scheme": "imdb", "value": "nm1"}] * 2,
            "Another person already has that identifier.",
        ),
    ],
)
def test_a_wrong_row_of_a_person_says_what_is_wrong(
    admin: Client, name: str, rows: list[dict[str, Any]], message: str
) -> None:
    person = PersonFactory.create()
    form = with_rows(filled_form(admin.get(edit_url(person)).text), name, *rows)

    assert message in errors_in(admin.post(edit_url(person), form).text)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        pytest.param(
            lambda: [{"show": ShowFactory.create().pk, "person": PersonFactory.create().pk}],
            "Choose a show or a person, one of the two.",
            id="both",
        ),
        pytest.param(
            lambda: [{"show": ShowFactory.create().pk}] * 2,
            "The story is already about this show.",
            id="a show twice",
        ),
        pytest.param(
            lambda: [{"person": PersonFactory.create().pk}] * 2,
            "The story is already about this person.",
            id="a person twice",
        ),
    ],
)
def test_a_wrong_subject_of_a_story_says_what_is_wrong(
    admin: Client, rows: Callable[[], list[dict[str, Any]]], message: str
) -> None:
    story = make_story()
    form = filled_form(admin.get(edit_url(story)).text) | body_of("Words.")
    form = with_rows(form, "subjects", *rows())

    assert message in errors_in(admin.post(edit_url(story), form).text)


def test_a_story_about_two_people_can_be_changed(admin: Client) -> None:
    story = make_story()
    for person in PersonFactory.create_batch(2):
        SubjectFactory.create(article=story, person=person)
    form = filled_form(admin.get(edit_url(story)).text) | body_of("Words.")
    form |= {"subjects-1-person": PersonFactory.create(name="Third").pk}

    answer = admin.post(edit_url(story), form)

    assert answer.status_code == 302, errors_in(answer.text)


@pytest.mark.parametrize(
    ("model", "typed"),
    [
        pytest.param(Person, {"name": "Lou de Laâge"}, id="person"),
        pytest.param(Show, {"title": "Étoile"}, id="show"),
        pytest.param(Organisation, {"name": "Prime Video"}, id="organisation"),
    ],
)
def test_a_draft_with_nothing_but_a_name_can_be_saved(
    admin: Client, model: Any, typed: dict[str, str]
) -> None:
    form = filled_form(admin.get(add_url(model)).text) | typed

    answer = admin.post(add_url(model), form)

    assert answer.status_code == 302
    made = model.objects.get()
    assert not made.live
    assert made.slug in {"lou-de-laage", "etoile", "prime-video"}


def test_a_story_with_nothing_but_a_headline_can_be_saved(admin: Client) -> None:
    section = make_section()
    add = reverse("wagtailadmin_pages:add", args=["articles", "articlepage", section.pk])
    form = filled_form(admin.get(add).text) | body_of("Words.")
    form |= {"title": "Étoile, at last", "slug": "etoile-at-last"}

    answer = admin.post(add, form)

    assert answer.status_code == 302, errors_in(answer.text)
    story = ArticlePage.objects.get()
    assert (story.live, story.slug) == (False, "etoile-at-last")


def test_a_fact_without_a_source_can_be_saved_as_a_draft(admin: Client) -> None:
    show = ShowFactory.create()
    form = filled_form(admin.get(edit_url(show)).text)

    answer = admin.post(edit_url(show), with_rows(form, "credits", credit(PersonFactory.create())))

    assert answer.status_code == 302
    show.refresh_from_db()
    assert len(show.get_latest_revision_as_object().credits.all()) == 1
