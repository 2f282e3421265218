"""A story as a plain value: what rules read, wherever it came from.

Intake makes one from a document, the editor from a draft, the radar from a live story, a test from
a few lines of marked text. Every offset counts into ``Piece.text``; a passage tells which field or
block its words stand in, so that an offset leads back to where the words are put right.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal, TypeVar, cast

from newsroom.prose.documents import Document, Paragraph
from newsroom.prose.facts import Records
from newsroom.prose.known import Known
from newsroom.prose.readings import Reading
from newsroom.prose.spans import Span
from newsroom.prose.story_parts import (
    ChipUse,
    CopyStyle,
    ListedPart,
    PictureUse,
    Place,
    Quoted,
    Sheet,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsroom.prose.documents import Mark
    from newsroom.prose.facts import Key

__all__ = [
    "RUNNING",
    "TRAVELS",
    "ChipUse",
    "CopyStyle",
    "ListedPart",
    "Mention",
    "Passage",
    "PassageKind",
    "PictureUse",
    "Piece",
    "Place",
    "Quoted",
    "Sheet",
]

Read = TypeVar("Read")

PassageKind = Literal[
    "headline",
    "dek",
    "paragraph",
    "heading",
    "list item",
    "quotation",
    "pull quote",
    "question",
    "answer",
    "verdict",
    "caption",
    "alt",
    "credit",
    "slug",
    "search title",
    "search description",
]
# What is read as the story's running text, in the order in which it is read.
RUNNING: Final = frozenset({"paragraph", "list item", "answer", "question", "verdict"})
# What travels without the story: share cards, feeds, search results, addresses.
TRAVELS: Final = frozenset({"headline", "dek", "alt", "slug", "search title", "search description"})


@dataclass(frozen=True, slots=True)
class Passage:
    """One stretch of a story that is edited as one; its words are ``piece.text[start:end]``."""

    kind: PassageKind
    start: int
    end: int
    place: Place = field(default_factory=Place)
    level: int = 0

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that hold the identity of a record."""

    kind: str
    id: int
    start: int
    end: int

    @property
    def key(self) -> Key:
        return (self.kind, self.id)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True)
class Piece:
    """An immutable picture of a story, with everything read off it once."""

    text: str
    passages: tuple[Passage, ...]
    marks: tuple[Mark, ...] = ()
    mentions: tuple[Mention, ...] = ()
    chips: tuple[ChipUse, ...] = ()
    quoted: tuple[Quoted, ...] = ()
    pictures: tuple[PictureUse, ...] = ()
    parts: tuple[ListedPart, ...] = ()
    sheet: Sheet = field(default_factory=Sheet)
    style: CopyStyle = field(default_factory=CopyStyle)
    records: Records = field(default_factory=Records)

    @cached_property
    def reading(self) -> Reading:
        """Sentences, quotations and capitalised runs, over the same offsets."""
        document = Document(
            self.text,
            tuple(Paragraph(_shape(it.kind), it.start, it.end, it.level) for it in self.passages),
            self.marks,
        )
        known = Known.of(
            people=(name for row in self.records.people for name in row.right_names),
            works=(title for row in self.records.shows for title in row.right_titles),
            organisations=(row.name for row in self.records.organisations),
        )
        return Reading(document, known)

    @cached_property
    def _starts(self) -> list[int]:
        return [passage.start for passage in self.passages]

    @cached_property
    def _kept(self) -> dict[object, object]:
        return {}

    def once(self, read: Callable[[Piece], Read]) -> Read:
        """What ``read`` makes of it, worked out once for all the rules that ask."""
        if read not in self._kept:
            self._kept[read] = read(self)
        return cast("Read", self._kept[read])

    def words(self, part: Span | Passage | Mention) -> str:
        return self.text[part.start : part.end]

    def passage_at(self, offset: int) -> Passage | None:
        """The passage that holds an offset; its end counts as in it."""
        position = bisect_right(self._starts, offset) - 1
        if position < 0:
            return None
        passage = self.passages[position]
        return passage if offset <= passage.end else None

    def of_kind(self, *kinds: PassageKind) -> Iterator[Passage]:
        return (passage for passage in self.passages if passage.kind in kinds)

    def running(self) -> Iterator[Passage]:
        return (passage for passage in self.passages if passage.kind in RUNNING)

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether any of it stands inside quotation marks or in a quotation block.

        What is quoted is what somebody said: no rule changes it.
        """
        if any(one.start < end and start < one.end for one in self._said):
            return True
        passage = self.passage_at(start)
        return passage is not None and passage.kind in {"quotation", "pull quote"}

    @cached_property
    def _said(self) -> tuple[Span, ...]:
        return tuple(one.outer for one in self.reading.quotations)

    def is_said(self, start: int, end: int) -> bool:
        """Whether all of it stands inside quotation marks, those marks left out."""
        return any(one.span.holds(start, end) for one in self.reading.quotations)

    def mentions_of(self, key: Key) -> Iterator[Mention]:
        return (mention for mention in self.mentions if mention.key == key)

    def mention_over(self, start: int, end: int) -> Mention | None:
        """The mention that holds the whole stretch."""
        return next((it for it in self.mentions if it.start <= start and end <= it.end), None)

    def chip_over(self, start: int, end: int) -> ChipUse | None:
        """The chip that any of the stretch is drawn by: a fact that can never be stale."""
        return next((it for it in self.chips if it.start < end and start < it.end), None)

    @cached_property
    def word_count(self) -> int:
        return sum(len(self.words(passage).split()) for passage in self.running())


def _shape(kind: str) -> Literal["paragraph", "heading", "list item", "quotation"]:
    """What the readers of plain documents call it."""
    if kind in {"heading", "headline"}:
        return "heading"
    if kind in {"quotation", "pull quote"}:
        return "quotation"
    return "list item" if kind == "list item" else "paragraph"
