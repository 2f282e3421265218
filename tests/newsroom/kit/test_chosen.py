"""What a form names is looked up at once, and what is gone is not there."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from wagtail import blocks

from newsroom.kit.chosen import PictureChooserBlock, RecordChooserBlock, StoryChooserBlock, at_once
from tests.factories import PersonFactory, PictureFactory, make_story

pytestmark = pytest.mark.django_db


class Item(blocks.StructBlock):
    person = RecordChooserBlock("people.Person", required=False)
    picture = PictureChooserBlock(required=False)
    story = StoryChooserBlock("articles.ArticlePage", required=False)


def sent(*rows: dict[str, Any]) -> dict[str, Any]:
    told: dict[str, Any] = {"list-count": str(len(rows))}
    for place, row in enumerate(rows):
        told |= {f"list-{place}-deleted": "", f"list-{place}-order": str(place)}
        told |= {f"list-{place}-value-{name}": value for name, value in row.items()}
    return told


def read(*rows: dict[str, Any]) -> Any:
    with at_once():
        return blocks.ListBlock(Item()).value_from_datadict(sent(*rows), {}, "list")


def test_nine_rows_are_read_with_a_question_for_each_kind_of_record(
    django_assert_num_queries: Any,
) -> None:
    rows = [
        {
            "person": str(PersonFactory.create().pk),
            "picture": str(PictureFactory.create().pk),
            "story": str(make_story(f"Story {number}").pk),
        }
        for number in range(9)
    ]

    with django_assert_num_queries(3):
        value = read(*rows)
        cleaned = blocks.ListBlock(Item()).clean(value)

    assert [
        {name: str(row[name].pk) for name in ("person", "picture", "story")} for row in cleaned
    ] == rows
    assert all(row["person"].name and row["picture"].title for row in cleaned)


def test_one_record_in_two_rows_is_two_values() -> None:
    person = PersonFactory.create()

    first, second = read({"person": str(person.pk)}, {"person": str(person.pk)})

    assert first["person"] == second["person"] == person
    assert first["person"] is not second["person"]


@pytest.mark.parametrize("key", ["987654321", "no number", "1; DROP", "", "²"])
def test_a_record_that_is_not_there_is_no_value(key: str) -> None:
    block = Item()

    [row] = read({"person": key})

    assert block.child_blocks["person"].get_prep_value(row["person"]) is None
    assert block.child_blocks["person"].get_form_state(row["person"]) is None
    assert block.clean(row)["person"] is None


def test_a_record_that_must_be_there_and_is_not_is_asked_for() -> None:
    block = RecordChooserBlock("people.Person")
    with at_once():
        value = block.value_from_datadict({"who": "987654321"}, {}, "who")

    with pytest.raises(ValidationError, match="required"):
        block.clean(value)


def test_migrations_know_the_choosers_of_wagtail_alone() -> None:
    paths = [block.deconstruct()[0] for block in Item().child_blocks.values()]

    assert paths == [
        "wagtail.snippets.blocks.SnippetChooserBlock",
        "wagtail.images.blocks.ImageChooserBlock",
        "wagtail.blocks.PageChooserBlock",
    ]
