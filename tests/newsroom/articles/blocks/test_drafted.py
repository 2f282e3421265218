"""Every block of a body while it is being written: a draft takes it, a live story does not.

The values are made from the declaration of the body, so a new block is tried like the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse
from wagtail import blocks
from wagtail.blocks.static_block import StaticBlock

from newsroom.articles import gate
from newsroom.articles.blocks import BodyBlock
from newsroom.articles.blocks.drafted import unfinished
from newsroom.articles.models import ArticlePage
from tests.factories import UserFactory, make_story
from tests.staff import filled_form, rich_text, signed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.test import Client

pytestmark = pytest.mark.django_db

KINDS = BodyBlock().child_blocks
# What a paragraph or a note of the story lacks when it is empty: nothing.
WHOLE_WHEN_EMPTY = {"paragraph", "correction_note", "update_log", "related_stories"}
HALF = ("Half", "exam", "2027-0", "0")


@pytest.fixture
def admin() -> Client:
    return signed_in(UserFactory.create(is_superuser=True))


def sent(block: Any, prefix: str, typed: str) -> Iterator[tuple[str, str]]:
    """What a browser sends of a block that was just added, with ``typed`` in every field of it."""
    if isinstance(block, StaticBlock):
        return
    if isinstance(block, blocks.StructBlock):
        for name, field in block.child_blocks.items():
            yield from sent(field, f"{prefix}-{name}", typed)
    elif isinstance(block, blocks.ListBlock):
        yield f"{prefix}-count", "1"
        yield from {
            f"{prefix}-0-deleted": "",
            f"{prefix}-0-order": "0",
            f"{prefix}-0-id": "",
        }.items()
        yield from sent(block.child_block, f"{prefix}-0-value", typed)
    elif not isinstance(block, blocks.BooleanBlock):
        yield prefix, field_of(block, typed)


def field_of(block: Any, typed: str) -> str:
    if isinstance(block, blocks.RichTextBlock):
        return rich_text(typed) if typed else "null"
    if isinstance(block, blocks.ChooserBlock):
        return ""
    if isinstance(block, blocks.ChoiceBlock | blocks.MultipleChoiceBlock):
        default = block.get_default()
        return default if isinstance(default, str) else ""
    return typed


def body_of(typed: str, *names: str) -> dict[str, str]:
    told = {"body-count": str(len(names))}
    for place, name in enumerate(names):
        start = f"body-{place}"
        told |= {f"{start}-deleted": "", f"{start}-order": str(place), f"{start}-id": ""}
        told |= {f"{start}-type": name, **dict(sent(KINDS[name], f"{start}-value", typed))}
    return told


def edit_url(story: ArticlePage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[story.pk])


def form_with(client: Client, story: ArticlePage, typed: str, *names: str) -> dict[str, Any]:
    form = filled_form(client.get(edit_url(story)).text)
    kept = {name: value for name, value in form.items() if not name.startswith("body-")}
    return kept | body_of(typed, *names)


@pytest.mark.parametrize("typed", ["", *HALF])
def test_autosave_takes_every_block_however_far_it_has_come(admin: Client, typed: str) -> None:
    story = make_story(live=False)
    form = form_with(admin, story, typed, *KINDS)

    answer = admin.post(edit_url(story), form, headers={"accept": "application/json"})

    assert answer.json().get("success"), answer.json()
    draft = ArticlePage.objects.get(pk=story.pk).get_latest_revision_as_object()
    assert [child.block_type for child in draft.body] == list(KINDS)


@pytest.mark.parametrize("typed", ["", *HALF])
@pytest.mark.parametrize("name", KINDS)
def test_what_was_typed_can_be_opened_and_drawn_again(name: str, typed: str) -> None:
    body = BodyBlock()
    posted = body_of(typed, name)
    body.defer_required_validation()
    cleaned = body.clean(body.value_from_datadict(posted, {}, "body"))
    body.restore_deferred_validation()

    held = body.to_python(body.get_prep_value(cleaned))

    body.get_form_state(held)
    body.render(held, {})
    body.get_searchable_content(held)
    list(body.extract_references(held))


@pytest.mark.parametrize("name", KINDS)
def test_an_address_stays_as_typed(name: str) -> None:
    body = BodyBlock()
    body.defer_required_validation()
    cleaned = body.clean(body.value_from_datadict(body_of("exam", name), {}, "body"))
    body.restore_deferred_validation()

    addresses = [cleaned[0].value[name] for name in urls_of(KINDS[name])]

    assert set(addresses) <= {"exam"}


def urls_of(block: Any) -> list[str]:
    fields = block.child_blocks.items() if isinstance(block, blocks.StructBlock) else ()
    return [name for name, field in fields if isinstance(field, blocks.URLBlock)]


@pytest.mark.parametrize("name", [name for name in KINDS if name not in WHOLE_WHEN_EMPTY])
def test_publishing_says_at_the_block_what_is_missing(admin: Client, name: str) -> None:
    story = make_story(live=False, kind="review" if name == "verdict" else "news")
    form = form_with(admin, story, "", name) | {"action-publish": "action-publish"}

    answer = admin.post(edit_url(story), form)

    assert answer.status_code == 200
    [faults] = answer.context["form"].errors["body"].as_data()
    assert faults.block_errors.keys() == {0}
    assert not ArticlePage.objects.get(pk=story.pk).live


@pytest.mark.parametrize("name", [name for name in KINDS if name not in WHOLE_WHEN_EMPTY])
def test_no_way_to_publish_passes_a_block_that_is_not_finished(name: str) -> None:
    story = make_story(live=False, kind="review" if name == "verdict" else "news")
    body = BodyBlock()
    body.defer_required_validation()
    story.body = body.clean(body.value_from_datadict(body_of("", name), {}, "body"))
    body.restore_deferred_validation()

    told = [reason for reason in gate.reasons(story) if reason.field == "body"]

    assert told


def test_the_gate_says_which_block_and_how_to_finish_it() -> None:
    story = make_story(
        live=False, body=[("heading", "Voices"), ("quotation", {"text": "So be it."})]
    )

    [reason] = gate.reasons(story)

    assert reason.message == (
        "Quotation, block 2 of the body. Name the speaker: choose a person or type a name."
    )


def test_an_empty_paragraph_keeps_nothing_from_going_live() -> None:
    story = make_story(body=[("paragraph", ""), ("heading", "Cast")])

    assert story.live
    assert str(story.body.render_as_block()).strip() == "<h2>Cast</h2>"


def test_an_address_that_nobody_can_follow_is_told() -> None:
    block = KINDS["audio"]
    value = block.to_python({"url": "exam", "title": "The understudies"})

    assert list(unfinished(block, value)) == ["Address: Enter a valid URL."]
