"""What a story tells of itself: where it stands, what it spoils, its review sheet, its notes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from newsroom.articles.choices import CorrectionKind, SeenAs, SpoilerScope
from newsroom.articles.models import Correction, StoryUpdate

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from newsroom.demo.dates import When
    from newsroom.demo.tables import Table


@dataclass(frozen=True, kw_only=True)
class Note:
    """A dated line on a story: a correction of a kind, or an update where it has none."""

    when: When
    text: str
    kind: str = ""
    was: str = ""
    now: str = ""
    cause: str = ""
    found_by: str = ""
    grave: bool = False


@dataclass(frozen=True, kw_only=True)
class SheetEntry:
    """``where`` is “2”, the second season of the first show, or “2.6”, an episode of it."""

    where: str
    spoils: str
    review: dict[str, Any]
    notes: tuple[Note, ...]

    @property
    def season(self) -> int | None:
        number = self.where.partition(".")[0]
        return int(number) if number else None

    @property
    def episodes(self) -> str:
        return self.where.partition(".")[2]

    def corrections(self, moment: Callable[[When], datetime.datetime]) -> list[Correction]:
        return [
            Correction(
                kind=note.kind,
                note=note.text,
                was=note.was,
                now=note.now,
                cause=note.cause,
                found_by=note.found_by,
                is_on_top=note.grave,
                noted_at=moment(note.when),
            )
            for note in self.notes
            if note.kind
        ]

    def updates(self, moment: Callable[[When], datetime.datetime]) -> list[StoryUpdate]:
        return [
            StoryUpdate(text=note.text, noted_at=moment(note.when))
            for note in self.notes
            if not note.kind
        ]


def sheet(table: Table) -> SheetEntry:
    return SheetEntry(
        where=table.text("where", ""),
        spoils=table.text("spoils", SpoilerScope.NOTHING, among=SpoilerScope.values),
        review=_review(table.table("review")) if "review" in table.data else {},
        notes=(
            *(_correction(row) for row in table.tables("corrections")),
            *(_update(row) for row in table.tables("updates")),
        ),
    )


def _review(table: Table) -> dict[str, Any]:
    """The fields of a story that are its review sheet."""
    rating = table.text("rating", "")
    disclosure = table.text("disclosure", "")
    told = {
        "seen_as": table.text("seen", among=SeenAs.values),
        "seen_note": table.text("note", ""),
        "episodes_seen": table.number("episodes", 0) or None,
        "rating": Decimal(rating) if rating else None,
        "disclosure": disclosure,
        "has_nothing_to_disclose": not disclosure,
    }
    table.end()
    return told


def _correction(table: Table) -> Note:
    note = Note(
        when=table.when("on"),
        kind=table.text("kind", CorrectionKind.CORRECTION, among=CorrectionKind.values),
        text=table.text("note"),
        was=table.text("was", ""),
        now=table.text("now", ""),
        cause=table.text("cause", ""),
        found_by=table.text("found_by", ""),
        grave=table.flag("grave"),
    )
    table.end()
    return note


def _update(table: Table) -> Note:
    note = Note(when=table.when("on"), text=table.text("text"))
    table.end()
    return note
