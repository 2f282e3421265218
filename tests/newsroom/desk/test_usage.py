"""Beside a record: the stories and the other records that use it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import (
    CharacterFactory,
    CreditedCharacterFactory,
    CreditFactory,
    OrganisationFactory,
    PersonFactory,
    ReleaseFactory,
    ShowFactory,
    SubjectFactory,
    make_story,
)
from tests.newsroom.desk.forms import edit_url
from tests.staff import filled_form

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def used_in(client: Client, record: Any) -> str:
    shown = client.get(edit_url(record)).text
    return " ".join(shown.split('data-side-panel="used-in"')[-1].split())


def test_stories_on_the_site_and_in_draft_stand_apart(admin: Client) -> None:
    person = PersonFactory.create()
    for title, live in (("Out now", True), ("Not yet", False)):
        story = make_story(title, live=live)
        SubjectFactory.create(article=story, person=person)
        story.save()

    shown = used_in(admin, person)

    assert shown.index("Stories on the site") < shown.index("Out now")
    assert shown.index("Stories in draft") < shown.index("Not yet")
    assert "about it" in shown


def test_credits_and_taken_over_parts_are_named_with_their_show(admin: Client) -> None:
    person = PersonFactory.create(name="Ada Reyes")
    CreditFactory.create(person=person, show=ShowFactory.create(title="Étoile"))
    CreditFactory.create(replaced_by=person, show=ShowFactory.create(title="Ferrous"))

    shown = used_in(admin, person)

    assert "Credits" in shown
    assert "Étoile" in shown
    assert "Took over from" in shown
    assert "Ferrous" in shown


def test_a_row_of_a_row_is_named_by_its_record(admin: Client) -> None:
    character = CharacterFactory.create()
    show = ShowFactory.create(title="A show of its own")
    CreditedCharacterFactory.create(character=character, credit=CreditFactory.create(show=show))

    assert "A show of its own" in used_in(admin, character)


def test_its_own_rows_are_no_use_of_it(admin: Client) -> None:
    show = ShowFactory.create()
    CreditFactory.create(show=show)

    assert "Nothing uses this record yet." in used_in(admin, show)


def test_a_platform_used_a_thousand_times_costs_what_one_used_once_costs(admin: Client) -> None:
    def queries(number: int) -> int:
        platform = OrganisationFactory.create()
        for _ in range(number):
            ReleaseFactory.create(platform=platform)
        used_in(admin, platform)
        with CaptureQueriesContext(connection) as asked:
            used_in(admin, platform)
        return len(asked)

    assert queries(30) == queries(1)


def test_autosave_does_not_count_again(admin: Client) -> None:
    show = ShowFactory.create()
    form = filled_form(admin.get(edit_url(show)).text)

    answer = admin.post(edit_url(show), form, headers={"Accept": "application/json"})

    assert "used-in" not in answer.text
