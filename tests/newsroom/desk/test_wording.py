"""The history of a record reads as sentences, its rows included."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from newsroom.desk.wording import changes, say
from people.models import Person, PersonTrade
from shows.models import Credit, CreditedCharacter, Show
from tests.factories import (
    CharacterFactory,
    CreditFactory,
    PersonFactory,
    SeasonFactory,
    ShowFactory,
    UserFactory,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

pytestmark = pytest.mark.django_db


def told(record: Any, change: Callable[[Any], None]) -> list[str]:
    """What is said of a change to the latest version of a record."""
    before = json.loads(record.to_json())
    change(record)
    record.save_revision()
    after = json.loads(record.get_latest_revision_as_object().to_json())
    return say(changes(type(record), before, after))


def test_a_field_says_what_it_was_and_is() -> None:
    show = ShowFactory.create(title="Untitled", logline="")

    def rename(draft: Any) -> None:
        draft.title, draft.kind, draft.logline = "Étoile", "film", "Two companies swap."

    assert told(show, rename) == [
        "Title changed from “Untitled” to “Étoile”",
        "Kind changed from Series to Film",
        "Logline added: “Two companies swap.”",
    ]


def test_a_date_and_a_record_are_said_in_words() -> None:
    person = PersonFactory.create(born_on=datetime.date(1990, 4, 3), biography="Long.")

    def change(draft: Any) -> None:
        draft.born_on, draft.biography = None, ""

    assert told(person, change) == [
        "Date of birth taken out: April 3, 1990",
        "Short biography taken out: “Long.”",
    ]


def test_a_credit_says_its_role_and_its_state() -> None:
    cast = CreditFactory.create(tier="guest", person=PersonFactory.create(name="Ada Reyes"))

    def change(show: Any) -> None:
        [row] = show.credits.all()
        row.tier, row.state = "recurring", "exited"
        show.credits = [row]

    assert told(Show.objects.get(), change) == [
        "Ada Reyes, actor: state changed from Confirmed to Exited",
        "Ada Reyes, actor: role changed from Guest to Recurring",
    ]
    assert cast.show_id


def test_a_row_comes_and_goes_by_its_name() -> None:
    cast = CreditFactory.create(person=PersonFactory.create(name="Ada Reyes"))
    other = PersonFactory.create(name="Ben Roe")

    def change(show: Any) -> None:
        show.credits = [Credit(person=other, job="director")]

    assert told(cast.show, change) == [
        "Credit added: Ben Roe, director",
        "Credit taken out: Ada Reyes, actor",
    ]


def test_a_new_character_of_a_credit_is_said_with_the_credit() -> None:
    cast = CreditFactory.create(person=PersonFactory.create(name="Ada Reyes"))
    juno = CharacterFactory.create(show=cast.show, name="Juno Pike")

    def change(show: Any) -> None:
        [row] = show.credits.all()
        row.characters = [CreditedCharacter(character=juno)]
        show.credits = [row]

    assert told(Show.objects.get(), change) == ["Ada Reyes, actor: character added: Juno Pike"]


def test_only_the_rows_that_moved_are_said_to_have_moved() -> None:
    show = ShowFactory.create()
    for place, name in enumerate(["First", "Second", "Third"]):
        CreditFactory.create(show=show, sort_order=place, person=PersonFactory.create(name=name))

    def change(draft: Any) -> None:
        rows = list(draft.credits.all())
        for place, row in enumerate([rows[2], rows[0], rows[1]]):
            row.sort_order = place
        draft.credits = rows

    assert told(show, change) == ["Third, actor: moved from place 3 to 1"]


def test_what_an_editor_does_not_decide_is_not_said() -> None:
    show = ShowFactory.create()

    assert told(show, lambda draft: None) == []


def test_a_record_that_is_gone_is_said_to_be_gone() -> None:
    cast = CreditFactory.create()
    before = json.loads(cast.show.to_json())
    show = cast.show
    cast.delete()
    cast.person.delete()

    after = json.loads(Show.objects.get(pk=show.pk).to_json())

    assert say(changes(Show, before, after)) == [
        "Credit taken out: a credit of a record that is gone"
    ]


def history(client: Client, record: Any) -> str:
    name = record.snippet_viewset.get_url_name("history")
    return client.get(reverse(name, args=[record.pk])).text


def test_the_history_tells_each_change(admin: Client) -> None:
    person = PersonFactory.create(name="Ada Reys")
    person.save_revision(user=UserFactory.create(), log_action=True)
    person.name = "Ada Reyes"
    person.trades.add(PersonTrade(trade="writer"))
    person.save_revision(log_action=True, changed=True)

    shown = history(admin, person)

    assert "Display name changed from “Ada Reys” to “Ada Reyes”." in shown
    assert "Person trade added: Writer." in shown


def test_comparing_two_versions_says_what_changed_first(admin: Client) -> None:
    season = SeasonFactory.create(episode_count=8)
    first = season.save_revision()
    season.episode_count = 10
    second = season.save_revision()
    name = season.snippet_viewset.get_url_name("revisions_compare")

    shown = admin.get(reverse(name, args=[season.pk, first.pk, second.pk])).text

    said = "Episodes ordered changed from “8” to “10”."
    assert 0 < shown.index(said) < shown.index("Field by field")


def test_a_history_asks_no_more_of_many_changes(admin: Client) -> None:
    def queries(number: int) -> int:
        person = PersonFactory.create()
        person.save_revision(log_action=True, changed=True)
        for count in range(number):
            person.biography = f"Version {count}."
            person.save_revision(log_action=True, changed=True)
        history(admin, person)
        with CaptureQueriesContext(connection) as asked:
            history(admin, person)
        return len(asked)

    assert queries(12) == queries(2)


def test_the_person_of_a_history_is_untouched(admin: Client) -> None:
    person = PersonFactory.create(name="Ada Reyes")
    person.save_revision(log_action=True, changed=True)

    history(admin, person)

    assert Person.objects.get().name == "Ada Reyes"
