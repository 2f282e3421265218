from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsroom.prose.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.documents import Document, Paragraph

CLOSERS = {"“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’", "'": "'"}
DOUBLE_OPENERS = "“„«"
LONGEST_SINGLE = 2_000
BEFORE_AN_OPENING = "([{—–-/‘'“\"…"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, the marks left out.

    ``outer`` includes the marks. A quotation that is never closed ends with its paragraph;
    ``continues`` tells that it takes up the open one of the paragraph before.
    """

    start: int
    end: int
    outer: Span
    paragraph: int
    is_closed: bool = True
    continues: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def quotations(document: Document) -> tuple[Quotation, ...]:
    """Find what stands in double marks, and in single ones where a text uses only those."""
    found: list[Quotation] = []
    left_open = False
    for position, paragraph in enumerate(document.paragraphs):
        here = list(_in_paragraph(document.text, paragraph, position))
        if here and left_open and here[0].outer.start == paragraph.start:
            here[0] = replace(here[0], continues=True)
        found.extend(here)
        left_open = bool(here) and not here[-1].is_closed
    return tuple(found)


def _in_paragraph(text: str, paragraph: Paragraph, position: int) -> Iterator[Quotation]:
    if paragraph.kind == "quotation" and not _has_marks(text, paragraph):
        yield Quotation(paragraph.start, paragraph.end, paragraph.span, position)
        return
    singles = not _has_marks(text, paragraph)
    index = paragraph.start
    while index < paragraph.end:
        mark = text[index]
        if not _opens(text, index, paragraph, singles=singles):
            index += 1
            continue
        close = _close(text, index, paragraph.end)
        stop = paragraph.end if close is None else close
        if mark in "‘'" and close is None:
            index += 1
            continue
        if stop > index + 1:
            outer = Span(index, min(stop + 1, paragraph.end))
            yield Quotation(index + 1, stop, outer, position, is_closed=close is not None)
        index = stop + 1


def _has_marks(text: str, paragraph: Paragraph) -> bool:
    return any(
        text.find(mark, paragraph.start, paragraph.end) >= 0 for mark in (*DOUBLE_OPENERS, '"')
    )


def _opens(text: str, index: int, paragraph: Paragraph, *, singles: bool) -> bool:
    mark = text[index]
    if mark in DOUBLE_OPENERS:
        return True
    if mark != '"' and not (singles and mark in "‘'"):
        return False
    before = text[index - 1] if index > paragraph.start else " "
    after = text[index + 1] if index + 1 < paragraph.end else " "
    return (before.isspace() or before in BEFORE_AN_OPENING) and not after.isspace()


def _close(text: str, index: int, end: int) -> int | None:
    """Find the mark that closes the one at ``index``; the same marks nested inside are skipped."""
    opener = text[index]
    closers = CLOSERS[opener]
    depth = 0
    if opener in "'‘":
        end = min(end, index + LONGEST_SINGLE)
    for place in range(index + 1, end):
        mark = text[place]
        if mark in closers and _ends_here(text, place, end, opener):
            if depth == 0:
                return place
            depth -= 1
        elif mark == opener and opener in "“«":
            if _breaks_in(text, index, place):
                return None if place == index + 1 else place - 1
            depth += 1
    return None


def _ends_here(text: str, place: int, end: int, opener: str) -> bool:
    if opener not in "\"'‘":
        return True
    after = text[place + 1] if place + 1 < end else " "
    if opener == '"':
        return not after.isalnum() or not text[place - 1].isspace()
    return not after.isalnum() and not text[place - 1].isspace()


def _breaks_in(text: str, opened: int, place: int) -> bool:
    """Tell whether a second opening mark shows that the first was never closed.

    A sentence has ended and a new one opens with a mark; nested speech follows a word or comma.
    """
    before = text[max(opened, place - 4) : place].rstrip()
    return before.endswith((".", "!", "?", "…")) and text[place - 1].isspace()
