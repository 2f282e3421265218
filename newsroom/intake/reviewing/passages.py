"""The text of a document cut where its proposals begin and end, so that each can be shown."""

from __future__ import annotations

import itertools
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.prose.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.intake.proposals import Analysis, Block
    from newsroom.intake.reviewing.line import Line


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that the same proposals rest on; ``keys`` is empty for all others."""

    words: str
    keys: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block of the document: "heading", "paragraph", "quotation", "list item", "table row"."""

    kind: str
    passages: list[Passage]


def stretches(analysis: Analysis, lines: Sequence[Line]) -> list[Stretch]:
    """The document in its order; cost grows with its length and the number of places."""
    marked = sorted((place.start, place.end, line.key) for line in lines for place in line.places)
    return [
        Stretch(kind, list(_cut(analysis.text, span, marked))) for kind, span in _spans(analysis)
    ]


def _spans(analysis: Analysis) -> Iterator[tuple[str, Span]]:
    for section in analysis.story.sections:
        if section.heading:
            yield "heading", section.span
        for block in section.blocks:
            yield from _of_block(block)


def _of_block(block: Block) -> Iterator[tuple[str, Span]]:
    kinds = {"list": "list item", "table": "table row"}
    if block.type in kinds:
        for item in block.items:
            yield kinds[block.type], Span(item["start"], item["end"])
    else:
        yield block.type, block.span


def _cut(text: str, span: Span, marked: Sequence[tuple[int, int, str]]) -> Iterator[Passage]:
    here = [one for one in marked if one[0] < span.end and span.start < one[1]]
    starting: dict[int, list[str]] = defaultdict(list)
    ending: dict[int, list[str]] = defaultdict(list)
    for start, end, key in here:
        starting[max(start, span.start)].append(key)
        ending[min(end, span.end)].append(key)
    open_keys: dict[str, int] = {}
    for start, end in itertools.pairwise(sorted({span.start, span.end, *starting, *ending})):
        for key in ending[start]:
            open_keys[key] -= 1
        for key in starting[start]:
            open_keys[key] = open_keys.get(key, 0) + 1
        keys = " ".join(key for key, count in open_keys.items() if count > 0)
        if start < end:
            yield Passage(text[start:end], keys)
