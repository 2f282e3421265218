"""Where a passage has a name or tells what a text on file tells."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsroom.prose.folding import fold
from newsroom.prose.wordlists import words

if TYPE_CHECKING:
    from newsroom.prose.pieces import Passage, Piece

# How much of what a text tells must stand in a sentence that tells it, too.
SHARE: Final = 0.6
FEWEST: Final = 3
_WORD: Final = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_SMALL: Final = words(
    """
    a an the and or but of in on at to for from by with as is are was were be been has have had
    his her their its he she they it who that this which when while after before into out up down
    will would can could not no so then than all at last own new s
    """
)


def told_in(piece: Piece, passage: Passage, name: str) -> list[tuple[int, int]]:
    """Where the passage has the name, with hyphens for spaces in an address."""
    pattern = _named(name, is_address=passage.kind == "slug")
    return [match.span() for match in pattern.finditer(piece.text, passage.start, passage.end)]


@lru_cache(maxsize=4096)
def _named(name: str, *, is_address: bool) -> re.Pattern[str]:
    if is_address:
        parts = fold(name).split() or ["(?!)"]
        return re.compile(r"(?<![^\W_])" + "-".join(map(re.escape, parts)) + r"(?![^\W_])")
    parts = [re.escape(part) for part in name.split()] or ["(?!)"]
    return re.compile(r"(?<![\w-])" + r"\s".join(parts) + r"(?![\w-])")


def words_from(piece: Piece, passage: Passage, text: str) -> tuple[int, int] | None:
    """The stretch of a sentence that tells what ``text`` tells; None where it says little of it."""
    wanted = _stems(text)
    if len(wanted) < FEWEST:
        return None
    for sentence in _sentences(piece, passage):
        found = [
            match
            for match in _WORD.finditer(piece.text, *sentence)
            if _stem(match.group()) in wanted
        ]
        told = {_stem(match.group()) for match in found}
        if len(told) >= max(FEWEST, SHARE * len(wanted)):
            return found[0].start(), found[-1].end()
    return None


def _sentences(piece: Piece, passage: Passage) -> list[tuple[int, int]]:
    found = [
        (one.start, one.end)
        for one in piece.reading.sentences
        if passage.start <= one.start < passage.end
    ]
    return found or [(passage.start, passage.end)]


def _stems(text: str) -> frozenset[str]:
    found = (match.group() for match in _WORD.finditer(text))
    return frozenset(_stem(word) for word in found if fold(word) not in _SMALL)


def _stem(word: str) -> str:
    folded = fold(word)
    for ending in ("ing", "ed", "es", "s"):
        if folded.endswith(ending) and len(folded) - len(ending) > 2:
            return folded[: -len(ending)]
    return folded
