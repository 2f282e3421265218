"""Sets the words of a story in one text, and keeps the way back from it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from newsroom.prose.documents import Mark
from newsroom.prose.pieces import Mention, Passage
from newsroom.prose.story_parts import ChipUse, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsroom.articles.chips import Chip, Look
    from newsroom.checks.reading.words import Words
    from newsroom.prose.pieces import Piece

PARTED_BY: Final = "\n\n"


class Spot(NamedTuple):
    """A stretch of words where they are stored; ``start`` and ``end`` count into those there."""

    place: Place
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Shift:
    """A chip in a line: where its printed words stand in the text, and its stored ones there."""

    start: int
    end: int
    stored_start: int
    stored_end: int


@dataclass(slots=True)
class Ways:
    """The way from an offset of a text back to what is stored, chips counted as one piece."""

    passages: list[Passage] = field(default_factory=list)
    shifts: list[tuple[_Shift, ...]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    def spot(self, start: int, end: int) -> Spot | None:
        """Where a stretch is stored; of one that ends beyond its passage, what stands in it."""
        position = bisect_right(self.starts, start) - 1
        if position < 0 or start > self.passages[position].end:
            return None
        passage, shifts = self.passages[position], self.shifts[position]
        first = self._stored(passage, shifts, start, is_end=False)
        last = self._stored(passage, shifts, min(end, passage.end), is_end=True)
        return Spot(passage.place, first, max(first, last))

    @staticmethod
    def _stored(passage: Passage, shifts: tuple[_Shift, ...], offset: int, *, is_end: bool) -> int:
        moved = -passage.start
        for one in shifts:
            if one.start < offset < one.end:
                return one.stored_end if is_end else one.stored_start
            if offset < one.end or (offset == one.start and not is_end):
                break
            moved += (one.stored_end - one.stored_start) - (one.end - one.start)
        return offset + moved


@dataclass(slots=True)
class Setting:
    """The text of a piece while it is being put together."""

    looks: Mapping[Chip, Look] = field(default_factory=dict)
    text: str = ""
    passages: list[Passage] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    chips: list[ChipUse] = field(default_factory=list)
    ways: Ways = field(default_factory=Ways)

    @property
    def at(self) -> int:
        """Where the next passage will begin."""
        return len(self.text) + (len(PARTED_BY) if self.passages else 0)

    def add(self, words: Words) -> Passage:
        start = self.at
        if self.passages:
            self.text += PARTED_BY
        moved, shifts = self._lay(words, start)
        line = words.line
        for mark in line.marks:
            held = Mark(mark.kind, moved(mark.start), moved(mark.end), mark.href)
            self.marks.append(held)
        for one in line.mentions:
            kind, number = one.key
            self.mentions.append(Mention(kind, number, moved(one.start), moved(one.end)))
        passage = Passage(words.kind, start, len(self.text), words.place, line.level)
        self.passages.append(passage)
        self.ways.passages.append(passage)
        self.ways.shifts.append(shifts)
        self.ways.starts.append(start)
        return passage

    def _lay(self, words: Words, start: int) -> tuple[_Moved, tuple[_Shift, ...]]:
        """Put the words of a line into the text, each chip as a reader gets it."""
        line = words.line
        at, shifts = 0, []
        for drawn in sorted(line.chips, key=lambda one: one.start):
            self.text += line.words[at : drawn.start]
            begins, look = len(self.text), self.looks.get(drawn.chip)
            self.text += look.printed if look else line.words[drawn.start : drawn.end]
            state, message = (look.state, look.message) if look else ("unknown", "")
            self.chips.append(ChipUse(begins, len(self.text), state, message))
            shifts.append(_Shift(begins, len(self.text), drawn.start, drawn.end))
            at = drawn.end
        self.text += line.words[at:]
        return _Moved(start, tuple(shifts)), tuple(shifts)


class _Moved(NamedTuple):
    """Where an offset into the stored words of a line stands in the text."""

    start: int
    shifts: tuple[_Shift, ...]

    def __call__(self, stored: int) -> int:
        moved = self.start
        for one in self.shifts:
            if stored < one.stored_end:
                return one.start if stored > one.stored_start else stored + moved
            moved = one.end - one.stored_end
        return stored + moved


def spot_of(piece: Piece, ways: Ways, start: int, end: int) -> Spot:
    """Where a stretch of ``piece`` is stored; the form as a whole for what stands nowhere."""
    return ways.spot(start, end) or Spot(Place(), 0, 0)
