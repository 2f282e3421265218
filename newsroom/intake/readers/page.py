"""A text being written down: words gathered into paragraphs, with their marks and pictures."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsroom.prose.documents import Illustration, Mark, MarkKind, Paragraph, ParagraphKind

if TYPE_CHECKING:
    from newsroom.intake.readers.decoding import Sieve

BREAK: Final = re.compile(r"(\n[^\S\n]*\n\s*)")
MOST_PICTURES: Final = 40
LONGEST_ALT: Final = 80
LONGEST_CAPTION: Final = 300

# Kind, start and end in the line, address.
LineMark = tuple[MarkKind, int, int, str]


class Page:
    """What has been written so far, and how the paragraph that is being written is set."""

    def __init__(self, sieve: Sieve) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.paragraphs: list[Paragraph] = []
        self.marks: list[Mark] = []
        self.pictures: list[Illustration] = []
        self.left_out: list[str] = []
        self.lists: list[str] = []
        self.heading = self.quoted = self.pre = 0
        self.item = self.row = self.caption = False
        self.ordered: bool | None = None
        self.note = ""
        self._sieve = sieve
        self._line: list[str] = []
        self._line_length = 0
        self._line_marks: list[LineMark] = []
        self._pending: list[tuple[str, MarkKind, int, str]] = []
        self._left_picture_at = -1

    def write(self, words: str, *, collapses: bool = False) -> None:
        words = self._sieve.through(words)
        at_start = not self._line or self._line[-1].endswith((" ", "\n"))
        if collapses and words[:1] == " " and at_start:
            words = words[1:]
        if words:
            self._line.append(words)
            self._line_length += len(words)

    def next_cell(self) -> None:
        while self._line and not self._line[-1].strip():
            self._line_length -= len(self._line.pop())
        if self._line:
            self._line_length -= len(self._line[-1])
            self._line[-1] = f"{self._line[-1].rstrip()}\t"
            self._line_length += len(self._line[-1])

    def open_mark(self, tag: str, kind: MarkKind, href: str = "") -> None:
        self._pending.append((tag, kind, self._line_length, href))

    def close_mark(self, tag: str) -> None:
        for position in range(len(self._pending) - 1, -1, -1):
            name, kind, start, href = self._pending[position]
            if name == tag:
                del self._pending[position]
                self._line_marks.append((kind, start, self._line_length, href))
                return

    def picture(self, data: bytes | None, src: str, alt: str) -> None:
        """Keep a picture that the document brings; one that lies elsewhere is never fetched."""
        if data is not None and len(self.pictures) < MOST_PICTURES:
            number = len(self.pictures) + 1
            self.pictures.append(Illustration(self.length, f"Picture {number}", alt[:300], data))
            self._left_picture_at = -1
            return
        where = f" at {src[:200]}" if src.startswith(("http:", "https:")) else ""
        told = f": {alt[:LONGEST_ALT]}" if alt else ""
        self.left_out.append(f"a picture{where}{told}")
        self._left_picture_at = self.length

    def end_paragraph(self) -> None:
        """Set down the words gathered since the last block, a paragraph for each double break."""
        line, marks = "".join(self._line), self._marks_of_line()
        self._line, self._line_length, self._line_marks = [], 0, []
        if line.strip() and not self._is_told_elsewhere(line):
            self._set_down_all(line, marks)
        self.note, self.ordered = "", None

    def _is_told_elsewhere(self, line: str) -> bool:
        """Whether the line is a note, or the caption of the picture before it."""
        words = " ".join(line.split())
        if self.note:
            self.left_out.append(f"{self.note}: {words}")
            return True
        if not self.caption or len(words) > LONGEST_CAPTION:
            return False
        if self._left_picture_at == self.length:
            self.left_out[-1] += f", with the caption “{words}”"
            self._left_picture_at = -1
            return True
        last = self.pictures[-1] if self.pictures else None
        if last is None or last.at != self.length or last.caption:
            return False
        self.pictures[-1] = replace(last, caption=words)
        return True

    def _set_down_all(self, line: str, marks: list[LineMark]) -> None:
        opened = 0
        for piece in BREAK.split(line):
            stripped = piece.strip()
            if stripped:
                lead = opened + len(piece) - len(piece.lstrip())
                last = opened + len(piece)
                here = [mark for mark in marks if mark[1] < last and opened < mark[2]]
                self._set_down(stripped, lead, here)
            opened += len(piece)

    def _marks_of_line(self) -> list[LineMark]:
        marks = list(self._line_marks)
        for position, (tag, kind, start, href) in enumerate(self._pending):
            marks.append((kind, start, self._line_length, href))
            self._pending[position] = (tag, kind, 0, href)
        return marks

    def _set_down(self, words: str, lead: int, marks: list[LineMark]) -> None:
        kind = self._kind()
        if self.paragraphs:
            together = kind == self.paragraphs[-1].kind == "list item"
            self._append("\n" if together else "\n\n")
        start = self.length
        self._append(words)
        is_ordered = bool(self.lists) and self.lists[-1] == "ol"
        self.paragraphs.append(
            Paragraph(
                kind,
                start,
                self.length,
                level=self.heading or len(self.lists),
                is_ordered=is_ordered if self.ordered is None else self.ordered,
            )
        )
        self.marks.extend(_marks(words, lead, start, marks))

    def _kind(self) -> ParagraphKind:
        if self.heading:
            return "heading"
        if self.row:
            return "table row"
        if self.item or self.lists or self.ordered is not None:
            return "list item"
        return "quotation" if self.quoted else "paragraph"

    def _append(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)


def _marks(words: str, lead: int, start: int, marks: list[LineMark]) -> list[Mark]:
    """The marks that cover some of the words, without the white space at their ends."""
    found = []
    for kind, opened, closed, href in marks:
        first = max(0, opened - lead)
        last = min(len(words), closed - lead)
        while first < last and words[first].isspace():
            first += 1
        while last > first and words[last - 1].isspace():
            last -= 1
        if first < last and (kind != "link" or href):
            found.append(Mark(kind, start + first, start + last, href))
    return found
