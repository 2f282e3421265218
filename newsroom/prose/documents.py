from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsroom.prose.spans import Span

ParagraphKind = Literal["paragraph", "heading", "list item", "quotation", "table row"]
MarkKind = Literal["italic", "bold", "link"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of the text read; ``level`` is the rank of a heading or the depth of an item.

    ``lead`` counts the characters of a printed bullet or number that opens an item.
    """

    kind: ParagraphKind
    start: int
    end: int
    level: int = 0
    is_ordered: bool = False
    lead: int = 0

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Mark:
    """Italic, bold or a link on a stretch of the text."""

    kind: MarkKind
    start: int
    end: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture that a document holds; ``at`` is the offset that it stands before.

    ``data`` is the file as it was found, nothing of it checked.
    """

    at: int
    name: str
    alt: str
    data: bytes
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it was read; every offset anywhere in intake counts into ``text``.

    The paragraphs stand in order and do not overlap, and between them there is only white space.
    ``left_out`` names in words what the file held that a story cannot (control characters,
    pictures that lie elsewhere).
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    marks: tuple[Mark, ...] = ()
    name: str = ""
    format: str = "text"
    left_out: tuple[str, ...] = ()
    pictures: tuple[Illustration, ...] = ()

    def words_of(self, paragraph: Paragraph) -> str:
        return self.text[paragraph.start : paragraph.end]

    def marks_within(self, start: int, end: int) -> tuple[Mark, ...]:
        return tuple(mark for mark in self.marks if mark.start < end and start < mark.end)
