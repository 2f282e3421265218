from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from newsroom.desk.roles import DESK_EDITOR
from newsroom.imports.actions.writing import Pen
from people.models import Person
from shows.models import Character, Organisation
from tests.factories import ShowFactory
from tests.staff import make_staff, signed_in

if TYPE_CHECKING:
    from newsroom.kit.models import Record

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> Any:
    return make_staff(DESK_EDITOR)


def character(pen: Pen) -> Record:
    return pen.cast(ShowFactory.create(), ["Rua"])["rua"]


def person(pen: Pen) -> Record:
    return pen.new_person("Lou Verne")


def organisation(pen: Pen) -> Record:
    return pen.create(Organisation(name="Vogue", kind="publication"))


MADE = pytest.mark.parametrize("make", [character, person, organisation])


def actions(record: Record) -> list[tuple[str, Any]]:
    entries = ModelLogEntry.objects.for_instance(record).order_by("timestamp", "pk")
    return [(entry.action, entry.user) for entry in entries]


@MADE
def test_what_an_import_publishes_has_the_history_of_what_an_editor_publishes(
    make: Any, editor: Any
) -> None:
    record = make(Pen(editor, publish=True))

    record.refresh_from_db()
    assert actions(record) == [("wagtail.create", editor), ("wagtail.publish", editor)]
    assert record.latest_revision.user == editor
    assert record.live_revision == record.latest_revision
    assert record.live
    assert not record.has_unpublished_changes


@MADE
def test_a_draft_of_an_import_has_a_version_to_compare_with(make: Any, editor: Any) -> None:
    record = make(Pen(editor, publish=False))

    record.refresh_from_db()
    assert actions(record) == [("wagtail.create", editor)]
    assert record.latest_revision.as_object().name == record.name
    assert record.live_revision is None
    assert record.has_unpublished_changes


def test_the_history_of_an_imported_character_names_who_brought_it_in(editor: Any) -> None:
    made = character(Pen(editor, publish=True))
    view = made.snippet_viewset.get_url_name("history")

    told = signed_in(editor).get(reverse(view, args=[made.pk])).text

    assert "Created" in told
    assert "Published" in told


def test_an_imported_character_goes_on_in_the_editor_from_its_first_version(editor: Any) -> None:
    made: Any = character(Pen(editor, publish=True))
    made.name = "Rua Twin"

    made.save_revision(user=editor).publish(user=editor)

    assert Character.objects.get().name == "Rua Twin"
    assert Character.objects.get().live_revision.object_str == str(made)


def test_many_characters_are_made_with_the_same_number_of_questions(
    editor: Any, django_assert_max_num_queries: Any
) -> None:
    show = ShowFactory.create()
    Pen(editor, publish=True).cast(show, ["Warm"])

    with django_assert_max_num_queries(20):
        Pen(editor, publish=True).cast(show, [f"Part {number}" for number in range(30)])

    assert not Person.objects.exists()
