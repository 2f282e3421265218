"""What an editor reads when a record cannot be saved as typed. It is never an error 500."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from newsroom.articles.models import ArticlePage
from people.models import Person
from shows.models import Character, Credit, Organisation, Season, Show
from tests.factories import (
    CharacterFactory,
    CreditFactory,
    GenreFactory,
    OrganisationFactory,
    PersonFactory,
    SeasonFactory,
    ShowFactory,
    SubjectFactory,
    UserFactory,
    make_section,
    make_story,
)
from tests.staff import body_of, filled_form, signed_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin() -> Client:
    return signed_in(UserFactory.create(is_superuser=True))


def edit_url(record: Any) -> str:
    if isinstance(record, ArticlePage):
        return reverse("wagtailadmin_pages:edit", args=[record.pk])
    return reverse(record.snippet_viewset.get_url_name("edit"), args=[record.pk])


def add_url(model: Any) -> str:
    return reverse(model.snippet_viewset.get_url_name("add"))


def with_rows(form: dict[str, Any], name: str, *rows: dict[str, Any]) -> dict[str, Any]:
    """The form with new rows under ``name``, as the browser numbers them."""
    held = int(form[f"{name}-TOTAL_FORMS"])
    form = form | {f"{name}-TOTAL_FORMS": str(held + len(rows))}
    for number, row in enumerate(rows, start=held):
        form |= {f"{name}-{number}-id": "", f"{name}-{number}-ORDER": str(number + 1)}
        form |= {f"{name}-{number}-{field}": value for field, value in row.items()}
    return form


def credit(person: Any, **values: Any) -> dict[str, Any]:
    no_characters = {
        "characters-TOTAL_FORMS": "0",
        "characters-INITIAL_FORMS": "0",
        "characters-MIN_NUM_FORMS": "0",
        "characters-MAX_NUM_FORMS": "1000",
    }
    return {"person": person.pk, "job": "actor", "state": "confirmed"} | no_characters | values


def release(**values: Any) -> dict[str, Any]:
    return {"event": "streaming", "precision": "date", "state": "confirmed"} | values


def errors_in(html: str) -> str:
    """All that the page says is wrong, at the fields, the rows and above the form."""
    told = BeautifulSoup(html, "html.parser").select(".error-message, .messages li")
    return " ".join(found.get_text(" ", strip=True) for found in told)


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


ROWS_OF_A_SHOW: dict[str, tuple[str, Callable[[Show], list[dict[str, Any]]], str]] = {
    "a credit twice": (
        "credits",
        lambda show: [credit(person := PersonFactory.create()), credit(person)],
        "This person already has that credit on this show.",
    ),
    "a credit twice in a season": (
        "credits",
        lambda show: [
            credit(
                person := PersonFactory.create(),
                season=(season := SeasonFactory.create(show=show)).pk,
            ),
            credit(person, season=season.pk),
        ],
        "This person already has that credit on this season.",
    ),
    "a credit of nobody": (
        "credits",
        lambda show: [credit(PersonFactory.create()) | {"person": "", "note": "someone"}],
        "This field is required.",
    ),
    "a release without a date": (
        "releases",
        lambda show: [release(note="")],
        "Give a date, or choose “Exact time” and give the time and its zone; not both.",
    ),
    "an exact time without its zone": (
        "releases",
        lambda show: [release(precision="instant", instant="2025-04-24 00:00")],
        "Give a date, or choose “Exact time”",
    ),
    "a zone that is none": (
        "releases",
        lambda show: [release(precision="instant", instant="2025-04-24 00:00", zone="Eastern")],
        "“Eastern” is no time zone. Use a name such as America/New_York.",
    ),
    "a region that is none": (
        "releases",
        lambda show: [release(date="2025-04-24", regions="UKK")],
        "“UKK” is no country code. Use two letters, such as US or GB.",
    ),
    "a spoiled episode of no season": (
        "plots",
        lambda show: [
            {"level": "full", "language": "en", "state": "confirmed", "text": "A fall."}
            | {"spoils_episode": "3"}
        ],
        "Say which season the spoiled episode is of.",
    ),
    "a title twice": (
        "titles",
        lambda show: [{"text": "Untitled", "kind": "working"}] * 2,
        "This title is already listed for this show.",
    ),
    "a genre twice": (
        "genres",
        lambda show: [{"genre": GenreFactory.create().pk}] * 2,
        "This genre is already listed for this show.",
    ),
    "a country twice": (
        "countries",
        lambda show: [{"country": "FR"}] * 2,
        "This country is already listed for this show.",
    ),
    "a country that is none": (
        "countries",
        lambda show: [{"country": "fr"}],
        "Give the country as two capital letters, such as US, GB or FR.",
    ),
    "a company twice": (
        "companies",
        lambda show: [{"organisation": OrganisationFactory.create().pk, "role": "studio"}] * 2,
        "This company already has that part in this show.",
    ),
    "an identifier twice": (
        "external_ids",
        lambda show: [{"scheme": "imdb", "value": "tt1"}] * 2,
        "Another show already has that identifier.",
    ),
}


@pytest.mark.parametrize("wrong", ROWS_OF_A_SHOW)
def test_a_wrong_row_of_a_show_says_what_is_wrong(admin: Client, wrong: str) -> None:
    show = ShowFactory.create()
    name, rows, message = ROWS_OF_A_SHOW[wrong]
    form = with_rows(filled_form(admin.get(edit_url(show)).text), name, *rows(show))

    answer = admin.post(edit_url(show), form)

    assert answer.status_code == 200
    assert message in errors_in(answer.text)


def test_a_row_like_one_that_is_taken_out_is_welcome(admin: Client) -> None:
    old = CreditFactory.create()
    form = filled_form(admin.get(edit_url(old.show)).text)
    form = with_rows(form, "credits", credit(old.person)) | {"credits-0-DELETE": "1"}

    answer = admin.post(edit_url(old.show), form | {"action-publish": "action-publish"})

    assert answer.status_code == 302
    [new] = Credit.objects.all()
    assert new.person == old.person
    assert new.pk != old.pk


def test_two_rows_cannot_trade_places_at_once(admin: Client) -> None:
    first = CreditFactory.create(sort_order=0)
    second = CreditFactory.create(show=first.show, sort_order=1)
    form = filled_form(admin.get(edit_url(first.show)).text)
    form |= {"credits-0-person": second.person.pk, "credits-1-person": first.person.pk}

    answer = admin.post(edit_url(first.show), form | {"action-publish": "action-publish"})

    assert answer.status_code == 200
    assert "Another row still holds this." in errors_in(answer.text)


def test_rows_change_their_order_freely(admin: Client) -> None:
    first = CreditFactory.create(sort_order=0)
    second = CreditFactory.create(show=first.show, sort_order=1)
    form = filled_form(admin.get(edit_url(first.show)).text)
    form |= {"credits-0-ORDER": "2", "credits-1-ORDER": "1"}

    answer = admin.post(edit_url(first.show), form | {"action-publish": "action-publish"})

    assert answer.status_code == 302
    assert list(Credit.objects.in_billing_order()) == [second, first]


def test_a_character_twice_in_one_credit_is_refused(admin: Client) -> None:
    show = ShowFactory.create()
    character = CharacterFactory.create(show=show)
    twice = {
        "characters-TOTAL_FORMS": "2",
        "characters-0-id": "",
        "characters-0-ORDER": "1",
        "characters-0-character": character.pk,
        "characters-1-id": "",
        "characters-1-ORDER": "2",
        "characters-1-character": character.pk,
    }
    form = filled_form(admin.get(edit_url(show)).text)
    form = with_rows(form, "credits", credit(PersonFactory.create(), **twice))

    answer = admin.post(edit_url(show), form | {"action-publish": "action-publish"})

    assert "This credit already names that character." in errors_in(answer.text)


def test_a_show_published_with_rows_in_rows_keeps_them_all(admin: Client) -> None:
    show = ShowFactory.create()
    characters = CharacterFactory.create_batch(2, show=show)
    two = {
        "characters-TOTAL_FORMS": "2",
        "characters-0-id": "",
        "characters-0-ORDER": "2",
        "characters-0-character": characters[0].pk,
        "characters-1-id": "",
        "characters-1-ORDER": "1",
        "characters-1-character": characters[1].pk,
    }
    form = filled_form(admin.get(edit_url(show)).text)
    form = with_rows(form, "credits", credit(PersonFactory.create(name="Luke Kirby"), **two))

    draft = admin.post(edit_url(show), form)
    assert draft.status_code == 302
    assert not Credit.objects.exists()
    form = filled_form(admin.get(edit_url(show)).text)
    published = admin.post(edit_url(show), form | {"action-publish": "action-publish"})

    assert published.status_code == 302
    [made] = Credit.objects.all()
    played = [row.character for row in made.characters.all()]
    assert (made.person.name, played) == ("Luke Kirby", [characters[1], characters[0]])
    first, second = show.revisions.order_by("created_at")
    compare = show.snippet_viewset.get_url_name("revisions_compare")
    assert admin.get(reverse(compare, args=[show.pk, first.pk, second.pk])).status_code == 200


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
