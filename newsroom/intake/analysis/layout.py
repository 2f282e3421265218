from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.intake.proposals import Block, Field, Json, Section
from newsroom.prose.dates import date_mark
from newsroom.prose.spans import Span

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from newsroom.prose.documents import Document, Paragraph

LONGEST_DEK = 360
LONGEST_HEADLINE = 160
BYLINE = re.compile(
    r"(?:[Bb]y|BY|[Ww]ords(?:\sby)?:?|[Ww]ritten\sby)\s+(?=[^\W\d_a-zß-öø-ÿ])(.{2,80})$"
)
SENTENCE_END = re.compile(r"[.;:,…][\"'”’)\]]*$")
BLOCK_TYPES = {"paragraph": "paragraph", "quotation": "quotation"}


@dataclass(frozen=True, slots=True)
class Layout:
    """How the paragraphs of a piece become a story: its head, then sections of blocks.

    Headings and blocks together hold every paragraph once, in order; only the date mark is
    no prose. ``positions`` gives for each section the paragraphs under its heading, ``starts``
    where the prose of a paragraph begins behind a mark.
    """

    headline: Field
    dek: Field
    date: Field
    byline: Field
    day: datetime.date | None
    sections: tuple[Section, ...]
    positions: tuple[tuple[int, ...], ...]
    head_end: int
    starts: dict[int, int]


@dataclass
class _Head:
    """What has been recognised at the top of a piece, paragraph by paragraph."""

    headline: Field
    dek: Field
    date: Field
    byline: Field
    day: datetime.date | None
    roles: dict[int, str]
    starts: dict[int, int]


def layout(document: Document) -> Layout:
    head = _head(document)
    sections, positions = _sections(document, head)
    ends = [document.paragraphs[position].end for position in head.roles]
    return Layout(
        head.headline,
        head.dek,
        head.date,
        head.byline,
        head.day,
        sections,
        positions,
        max(ends, default=0),
        head.starts,
    )


def _head(document: Document) -> _Head:
    head = _Head(Field(), Field(""), Field(), Field(), None, {}, {})
    for position, paragraph in enumerate(document.paragraphs[:6]):
        start = _read_mark(document, paragraph, position, head)
        if start >= paragraph.end:
            head.roles[position] = "mark"
            continue
        role = _role(document, paragraph, start, position, head)
        if role is None:
            break
        span = Span(start, paragraph.end)
        words = span.of(document.text)
        head.roles[position] = role
        if role == "headline":
            head.headline = Field(words, span, 0.9)
        elif role == "dek":
            head.dek = Field(words, span, 0.7 if head.headline.value is None else 0.65)
            break
        elif role == "byline":
            head.byline = Field(words, span, 0.9)
    return head


def _read_mark(document: Document, paragraph: Paragraph, position: int, head: _Head) -> int:
    """Take a date mark off a paragraph; returns where its prose starts."""
    if head.day is not None:
        return paragraph.start
    mark = date_mark(document.text, paragraph.start, paragraph.end)
    if mark is None:
        return paragraph.start
    span, dated = mark
    head.day = dated.day
    head.date = Field(dated.day.isoformat() if dated.day else None, dated.span, 0.95)
    head.starts[position] = span.end
    return span.end


def _role(
    document: Document, paragraph: Paragraph, start: int, position: int, head: _Head
) -> str | None:
    words = document.text[start : paragraph.end]
    is_first = head.headline.value is None and not set(head.roles.values()) - {"mark"}
    if is_first and _is_headline(document, paragraph, words, position):
        return "headline"
    if BYLINE.match(words) and head.byline.value is None and len(words.split()) < 12:
        head.byline = Field(words)
        return "byline"
    return "dek" if _is_dek(document, paragraph, words, position) else None


def _is_headline(document: Document, paragraph: Paragraph, words: str, position: int) -> bool:
    if position + 1 >= len(document.paragraphs) or len(words) > LONGEST_HEADLINE:
        return False
    if paragraph.kind == "heading":
        return not _is_only_label(words)
    return (
        paragraph.kind == "paragraph"
        and "\n" not in words
        and not SENTENCE_END.search(words)
        and not BYLINE.match(words)
        and len(words.split()) > 1
        and len(words) < len(document.text) - 1
    )


def _is_only_label(words: str) -> bool:
    return words.strip().lower() in {"plot", "cast", "story", "premise", "synopsis", "trailer"}


def _is_dek(document: Document, paragraph: Paragraph, words: str, position: int) -> bool:
    follows = document.paragraphs[position + 1 :]
    return (
        paragraph.kind == "paragraph"
        and len(words) <= LONGEST_DEK
        and any(one.kind != "heading" for one in follows)
    )


def _sections(
    document: Document, head: _Head
) -> tuple[tuple[Section, ...], tuple[tuple[int, ...], ...]]:
    sections: list[Section] = []
    positions: list[tuple[int, ...]] = []
    heading: Paragraph | None = None
    members: list[int] = []

    def close() -> None:
        blocks = _blocks(document, members, head)
        if heading is not None or blocks:
            sections.append(_section(document, heading, blocks))
            positions.append(tuple(members))

    for position, paragraph in enumerate(document.paragraphs):
        if paragraph.kind == "heading" and head.roles.get(position) != "headline":
            close()
            heading, members = paragraph, []
        elif head.roles.get(position) != "mark":
            members.append(position)
    close()
    return tuple(sections), tuple(positions)


def _section(document: Document, heading: Paragraph | None, blocks: Sequence[Block]) -> Section:
    if heading is None:
        return Section("", 0, Span(blocks[0].span.start, blocks[-1].span.end), tuple(blocks))
    return Section(document.words_of(heading), heading.level or 2, heading.span, tuple(blocks))


def _blocks(document: Document, members: Sequence[int], head: _Head) -> list[Block]:
    blocks: list[Block] = []
    group: list[Paragraph] = []
    for position in members:
        paragraph = document.paragraphs[position]
        if paragraph.kind in {"list item", "table row"}:
            if group and group[-1].kind != paragraph.kind:
                blocks.append(_grouped(document, group))
                group = []
            group.append(paragraph)
            continue
        if group:
            blocks.append(_grouped(document, group))
            group = []
        start = head.starts.get(position, paragraph.start)
        kind = head.roles.get(position, BLOCK_TYPES.get(paragraph.kind, "paragraph"))
        blocks.append(_block(document, kind, Span(start, paragraph.end)))
    if group:
        blocks.append(_grouped(document, group))
    return blocks


def _block(document: Document, kind: str, span: Span) -> Block:
    return Block(kind, span, span.of(document.text), _marks(document, span))


def _grouped(document: Document, group: Sequence[Paragraph]) -> Block:
    span = Span(group[0].start, group[-1].end)
    items: list[Json] = [
        {
            "text": document.text[item.start + item.lead : item.end],
            "start": item.start + item.lead,
            "end": item.end,
            "level": item.level,
            "ordered": item.is_ordered,
        }
        for item in group
    ]
    kind = "table" if group[0].kind == "table row" else "list"
    return Block(kind, span, span.of(document.text), _marks(document, span), tuple(items))


def _marks(document: Document, span: Span) -> tuple[Json, ...]:
    return tuple(
        {
            "kind": mark.kind,
            "start": max(mark.start, span.start),
            "end": min(mark.end, span.end),
            **({"href": mark.href} if mark.href else {}),
        }
        for mark in document.marks_within(span.start, span.end)
    )
