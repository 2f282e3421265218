"""What an editor reads when a row of a show cannot be saved as typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse

from shows.models import Credit, Show
from tests.factories import (
    CharacterFactory,
    CreditFactory,
    GenreFactory,
    OrganisationFactory,
    PersonFactory,
    SeasonFactory,
    ShowFactory,
)
from tests.newsroom.desk.forms import credit, edit_url, errors_in, release, with_rows
from tests.staff import filled_form

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

pytestmark = pytest.mark.django_db


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
        "Give the date, or choose “Exact time” and give the time and its zone.",
    ),
    "an exact time without its zone": (
        "releases",
        lambda show: [release(precision="instant", instant="2025-04-24 00:00")],
        "Say in which zone the time was announced.",
    ),
    "a zone that is none": (
        "releases",
        lambda show: [release(precision="instant", instant="2025-04-24 00:00", zone="Eastern")],
        "“Eastern” is no time zone. Choose one from the list.",
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
