"""Accepting an edit makes a new revision with a note; leaving one says why."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
import time_machine

from newsroom.articles.models import ArticlePage
from newsroom.checks.choices import StaleState
from newsroom.checks.models import StaleClaim
from newsroom.checks.radar import accept, follow_records, index_claims, leave
from newsroom.checks.radar.deciding import NotDecidedError
from tests.newsroom.checks.radar.world import IN_MARCH, KEY, World, make_world

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> Iterator[World]:
    with time_machine.travel(IN_MARCH, tick=False):
        yield make_world()


def _stale(world: World) -> tuple[ArticlePage, StaleClaim]:
    story = world.tell()
    index_claims(story)
    world.release.date = datetime.date(2025, 4, 24)
    world.release.save()
    follow_records({("show", world.show.pk)}, at=IN_MARCH)
    return story, StaleClaim.objects.get()


def _text(story: ArticlePage) -> str:
    return str(story.body[0].value.source)


def test_the_story_follows_and_readers_are_told(world: World) -> None:
    story, stale = _stale(world)

    live = accept(stale, by=world.editor)

    assert "premieres <b>April 24</b> on Prime Video" in _text(live)
    assert "“It premieres April 25,” she told us." in _text(live)
    assert live.live_revision_id != story.live_revision_id
    assert not live.has_unpublished_changes
    assert [row.text for row in live.updates.all()] == ["Updated the release date."]


def test_who_decided_and_what_is_kept(world: World) -> None:
    _, stale = _stale(world)

    accept(stale, by=world.editor, note="The premiere moved a day ahead.")

    stale.refresh_from_db()
    assert stale.state == StaleState.ACCEPTED
    assert (stale.decided_by, stale.decided_at) == (world.editor, IN_MARCH)
    assert stale.reason == "The premiere moved a day ahead."


def test_an_editor_may_put_it_in_other_words(world: World) -> None:
    _, stale = _stale(world)

    live = accept(stale, by=world.editor, words="on April 24")

    assert "premieres <b>on April 24</b> on" in _text(live)


def test_a_draft_above_it_follows_and_stays_a_draft(world: World) -> None:
    story, stale = _stale(world)
    draft = story.get_latest_revision_as_object()
    draft.dek = "A dek that is being written."
    draft.save_revision()

    live = accept(stale, by=world.editor)

    above = live.get_latest_revision_as_object()
    assert live.dek == ""
    assert live.has_unpublished_changes
    assert above.dek == "A dek that is being written."
    assert "<b>April 24</b>" in _text(above)
    assert len(above.updates.all()) == 1


def test_a_draft_that_says_it_otherwise_keeps_its_words(world: World) -> None:
    story, stale = _stale(world)
    draft = story.get_latest_revision_as_object()
    value = "<p>It is out on April 24.</p>"
    draft.body = draft.body.stream_block.to_python(
        [{"type": "paragraph", "value": value, "id": KEY}]
    )
    draft.save_revision()

    live = accept(stale, by=world.editor)

    assert _text(live.get_latest_revision_as_object()) == value


def test_a_sentence_that_has_gone_is_not_guessed_at(world: World) -> None:
    story, stale = _stale(world)
    ArticlePage.objects.filter(pk=story.pk).update(
        body=[{"type": "paragraph", "value": "<p>New words.</p>", "id": KEY}]
    )

    with pytest.raises(NotDecidedError, match="no longer stands there"):
        accept(stale, by=world.editor)

    stale.refresh_from_db()
    assert stale.state == StaleState.OPEN


def test_it_is_decided_once(world: World) -> None:
    _, stale = _stale(world)
    accept(stale, by=world.editor)

    with pytest.raises(NotDecidedError, match="decided already"):
        accept(stale, by=world.editor)


def test_a_sentence_is_left_with_a_reason_only(world: World) -> None:
    _, stale = _stale(world)

    with pytest.raises(NotDecidedError, match="Say why"):
        leave(stale, by=world.editor, reason=" ")

    leave(stale, by=world.editor, reason="It is told as of March.")
    stale.refresh_from_db()
    assert (stale.state, stale.reason) == (StaleState.DISMISSED, "It is told as of March.")
