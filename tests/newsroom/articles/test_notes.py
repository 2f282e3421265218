"""What a reader is told of how a story has changed."""

from __future__ import annotations

import datetime

import pytest

from newsroom.articles.models import ArticlePage, Correction, StoryUpdate
from newsroom.articles.notes import Notes

NOON = datetime.datetime(2026, 5, 1, 12, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)


def story(*rows: Correction | StoryUpdate, body: list[tuple[str, None]] | None = None) -> Notes:
    page = ArticlePage(body=body or [])
    page.corrections.set([row for row in rows if isinstance(row, Correction)])
    page.updates.set([row for row in rows if isinstance(row, StoryUpdate)])
    return Notes.of(page, NOON)


def test_the_grave_ones_stand_above_and_the_others_below() -> None:
    grave = Correction(note="Grave.", noted_at=NOON, is_on_top=True)
    slight = Correction(note="Slight.", noted_at=NOON)

    notes = story(slight, grave)

    assert (notes.above, notes.below) == ([grave], [slight])


def test_a_retraction_always_stands_above() -> None:
    withdrawn = Correction(kind="retraction", note="Withdrawn.", noted_at=NOON)

    assert story(withdrawn).above == [withdrawn]


def test_corrections_are_told_in_turn_and_updates_from_the_last() -> None:
    first, second = (Correction(note="…", noted_at=NOON - hours * HOUR) for hours in (2, 1))
    early, late = (StoryUpdate(text="…", noted_at=NOON - hours * HOUR) for hours in (2, 1))

    notes = story(second, first, early, late)

    assert (notes.below, notes.updates) == ([first, second], [late, early])


def test_what_is_dated_later_is_not_told_yet() -> None:
    notes = story(
        Correction(note="Later.", noted_at=NOON + HOUR),
        StoryUpdate(text="Later.", noted_at=NOON + HOUR),
    )

    assert (notes.corrections, notes.updates, notes.changed_at) == ([], [], None)


def test_a_story_changed_when_a_note_says_so() -> None:
    notes = story(
        Correction(note="…", noted_at=NOON - 2 * HOUR), StoryUpdate(text="…", noted_at=NOON - HOUR)
    )

    assert notes.changed_at == NOON - HOUR


@pytest.mark.parametrize(
    ("block", "placed"),
    [("correction_note", (True, False)), ("update_log", (False, True))],
)
def test_the_text_may_place_them_itself(block: str, placed: tuple[bool, bool]) -> None:
    notes = story(body=[(block, None)])

    assert (notes.places_corrections, notes.places_updates) == placed
