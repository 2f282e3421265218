"""Words, sentences and passages that stand twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Hit
from newsroom.checks.rules.registry import Example, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.pieces import Piece

_TWICE: Final = re.compile(r"\b([^\W\d_]+)([ \t\N{NO-BREAK SPACE}]+)(\1)\b", re.IGNORECASE)
# Twice on purpose, in good English.
RIGHT_TWICE: Final = frozenset(
    {"that", "had", "bye", "no", "so", "very", "ha", "knock", "is", "do"}
)


@rule(
    "doubled-word",
    number=3,
    level="block",
    name="Word twice",
    purpose="Finds a word that stands twice in a row by mistake.",
    bad=[
        Example("They star in in the new series.", ("in in",), "They star in the new series."),
        Example("*The* the show returns.", ("The the",), "The show returns."),
    ],
    good=[
        Example("She said that that was all, and he had had enough."),
        Example("The band is [Duran Duran](person:1)."),
        Example("“No, no, in in the end,” he said."),
        Example("Duran Duran play, and Sirhan Sirhan is seen."),
    ],
)
def doubled_word(piece: Piece) -> Iterator[Hit]:
    for match in _TWICE.finditer(piece.text):
        first, again = match[1], match[3]
        is_name = first[0].isupper() and again[0].isupper()
        if first.casefold() in RIGHT_TWICE or is_name or piece.is_quoted(*match.span()):
            continue
        if piece.mention_over(*match.span()) is None:
            message = f"“{first}” stands here twice."
            yield Hit(start=match.start(), end=match.end(), message=message, fix=first)
