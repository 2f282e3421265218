from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsroom.prose.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.documents import Document, Paragraph

CLOSERS = {"“": "”", "„": "“”", "«": "»", '"': '"'}
MARKS = {opener: re.compile(f"[{opener}{closers}]") for opener, closers in CLOSERS.items()}
MOST_TRIED = 12
DOUBLE_OPENERS = "“„«"
LONGEST_SINGLE = 1_200
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
    closers = _single_closers(text, paragraph) if singles else []
    index = paragraph.start
    while index < paragraph.end:
        mark = text[index]
        if not _opens(text, index, paragraph, singles=singles):
            index += 1
            continue
        if mark in "‘'":
            stop = _single_close(text, index, closers)
            if stop is None:
                index += 1
                continue
            is_closed = True
        else:
            stop, is_closed = _close(text, index, paragraph.end)
        if stop > index + 1:
            outer = Span(index, stop + 1 if is_closed else stop)
            yield Quotation(index + 1, stop, outer, position, is_closed=is_closed)
        index = stop + is_closed


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


def _close(text: str, index: int, end: int) -> tuple[int, bool]:
    """Find where the quotation opened at ``index`` ends, and whether a mark closes it there.

    The same marks nested inside are skipped; one that is never closed runs to the next sentence
    that opens with a mark, or to the end.
    """
    opener = text[index]
    depth = 0
    for match in MARKS[opener].finditer(text, index + 1, end):
        place = match.start()
        if match.group() in CLOSERS[opener] and _ends_here(text, place, end, opener):
            if depth == 0:
                return place, True
            depth -= 1
        elif match.group() == opener and opener != '"':
            if _breaks_in(text, index, place):
                return place - 1, False
            depth += 1
    return end, False


def _ends_here(text: str, place: int, end: int, opener: str) -> bool:
    if opener != '"':
        return True
    after = text[place + 1] if place + 1 < end else " "
    return not after.isalnum() or not text[place - 1].isspace()


def _single_closers(text: str, paragraph: Paragraph) -> list[tuple[int, bool]]:
    """Where a single mark could close speech, and whether punctuation before it says so."""
    found = []
    for match in re.finditer("['’]", text[paragraph.start : paragraph.end]):
        place = paragraph.start + match.start()
        after = text[place + 1] if place + 1 < paragraph.end else " "
        before = text[place - 1] if place > paragraph.start else " "
        if not after.isalnum() and not before.isspace():
            found.append((place, before in ",.!?…"))
    return found


def _single_close(text: str, index: int, closers: list[tuple[int, bool]]) -> int | None:
    """The mark that closes a single one: with punctuation before it if any, else the first.

    Plurals such as "writers’ room" end in the same mark.
    """
    first = bisect_right(closers, (index + 1, True))
    near = [
        pair for pair in closers[first : first + MOST_TRIED] if pair[0] < index + LONGEST_SINGLE
    ]
    if not near:
        return None
    opened_again = text.find("‘", index + 1, near[-1][0])
    return next(
        (
            place
            for place, is_spoken in near
            if is_spoken and (opened_again < 0 or place < opened_again)
        ),
        near[0][0],
    )


def _breaks_in(text: str, opened: int, place: int) -> bool:
    """Tell whether a second opening mark shows that the first was never closed.

    A sentence has ended and a new one opens with a mark; nested speech follows a word or comma.
    """
    before = text[max(opened, place - 4) : place].rstrip()
    return before.endswith((".", "!", "?", "…")) and text[place - 1].isspace()
