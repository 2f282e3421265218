from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.intake.readers.decoding import decode
from newsroom.prose.dates import date_mark
from newsroom.prose.documents import Document, Paragraph
from newsroom.prose.spans import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BLANK = re.compile(r"\n[^\S\n]*\n\s*")
BULLET = re.compile(r"(?:[•‣◦▪●·*–—-]|\(?\d{1,3}[.)])[ \t\u00a0]+(?=\S)")
NUMBERED = re.compile(r"\(?\d")
LABEL = re.compile(
    r"(?:the\s)?(?:plot|cast|story|premise|synopsis|trailer|release(?:\sdate)?|crew|creators?|"
    r"where\sto\swatch|how\sto\swatch|when|who|what|verdict|background|about)\b",
    re.IGNORECASE,
)
NO_HEADING = re.compile(r"(?:by|words|date|dated|published|updated)\b|[\"“”‘'«(\[]", re.IGNORECASE)
LONGEST_HEADING = 90
MOST_WORDS = 12
MOST_SHAPED = 20_000
WRAPPED = range(45, 101)


def read(data: bytes, name: str) -> Document:
    text, left_out = decode(data, name)
    return document_of(text, name, left_out=left_out)


def document_of(text: str, name: str, *, left_out: tuple[str, ...] = ()) -> Document:
    """Read words that are decoded already."""
    return Document(
        text=text, paragraphs=paragraphs(text), name=name, format="text", left_out=left_out
    )


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Part plain text at blank lines, or at every line where lines are not wrapped.

    Short lines without a full stop are headings; several of them in a row are a list. What has more
    paragraphs than any story is not looked through for those.
    """
    found: list[tuple[Paragraph, int]] = []
    for number, block in enumerate(_blocks(text)):
        lines = list(_lines(text, block))
        if len(lines) > 1 and _is_wrapped(text, lines):
            lines = [Span(lines[0].start, lines[-1].end)]
        found.extend((Paragraph("paragraph", line.start, line.end), number) for line in lines)
    if len(found) > MOST_SHAPED:
        return tuple(paragraph for paragraph, _ in found)
    return tuple(_with_headings(text, _with_bullets(text, found)))


def _blocks(text: str) -> Iterator[Span]:
    opened = 0
    for match in BLANK.finditer(text):
        block = trimmed(text, opened, match.start())
        if block.start < block.end:
            yield block
        opened = match.end()
    block = trimmed(text, opened, len(text))
    if block.start < block.end:
        yield block


def _lines(text: str, block: Span) -> Iterator[Span]:
    opened = block.start
    while opened < block.end:
        stop = text.find("\n", opened, block.end)
        stop = block.end if stop < 0 else stop
        line = trimmed(text, opened, stop)
        if line.start < line.end:
            yield line
        opened = stop + 1


def _is_wrapped(text: str, lines: Sequence[Span]) -> bool:
    """Tell a paragraph broken into lines of one width from lines that each stand alone."""
    full = [line for line in lines[:-1] if line.end - line.start in WRAPPED]
    if len(full) < len(lines) - 1 or BULLET.match(text, lines[1].start):
        return False
    ended = sum(text[line.end - 1] in '.!?”"' for line in full)
    return ended <= len(full) / 2


def _with_bullets(text: str, found: Sequence[tuple[Paragraph, int]]) -> list[tuple[Paragraph, int]]:
    """Mark lines with a bullet or number as items where at least two follow each other."""
    bullets = [BULLET.match(text, one.start, one.end) for one, _ in found]
    marked: list[tuple[Paragraph, int]] = []
    for position, (paragraph, number) in enumerate(found):
        match = bullets[position]
        beside = [*bullets[max(0, position - 1) : position], *bullets[position + 1 : position + 2]]
        if match and any(beside):
            is_ordered = NUMBERED.match(match.group()) is not None
            lead = match.end() - match.start()
            paragraph = replace(paragraph, kind="list item", is_ordered=is_ordered, lead=lead)
        marked.append((paragraph, number))
    return marked


def _with_headings(text: str, found: Sequence[tuple[Paragraph, int]]) -> Iterator[Paragraph]:
    position = 0
    while position < len(found):
        stop = position
        while stop < len(found) and stop > 0 and _may_head(text, found[stop][0]):
            stop += 1
        if stop == position:
            yield found[position][0]
            position += 1
            continue
        yield from _titled(text, found[position:stop], is_last=stop == len(found))
        position = stop


def _may_head(text: str, paragraph: Paragraph) -> bool:
    words = text[paragraph.start : paragraph.end]
    return (
        paragraph.kind == "paragraph"
        and len(words) <= LONGEST_HEADING
        and len(words.split()) <= MOST_WORDS
        and "\n" not in words
        and words[-1] not in '.,;…”"’!'
        and (words[0].isupper() or words[0].isdigit())
        and not NO_HEADING.match(words)
        and not _is_date(words)
    )


def _is_date(words: str) -> bool:
    mark = date_mark(words, 0, len(words))
    return mark is not None and mark[0].end == len(words)


def _titled(
    text: str, lines: Sequence[tuple[Paragraph, int]], *, is_last: bool
) -> Iterator[Paragraph]:
    """Read short lines that follow each other: headings before prose, else a heading and a list."""
    if len(lines) < 3 and not is_last:
        yield from (replace(line, kind="heading", level=2) for line, _ in lines)
        return
    opened = 0
    if LABEL.match(text, lines[0][0].start) and len(lines) > 1:
        yield replace(lines[0][0], kind="heading", level=2)
        opened = 1
    rest = lines[opened:]
    if len(rest) == 1:
        yield rest[0][0]
        return
    for place, (line, number) in enumerate(rest):
        # What stands in one block with the line above belongs to the same list.
        alone = place == 0 or rest[place - 1][1] != number
        heads = not is_last and place == len(rest) - 1 and alone
        yield replace(line, kind="heading", level=2) if heads else replace(line, kind="list item")
