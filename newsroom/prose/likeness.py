"""How much two texts share, told from short signatures of them and never from the texts."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from newsroom.prose.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

SIZE: Final = 64
WORDS_TOGETHER: Final = 4


def signature(text: str) -> list[int]:
    """The least hash of the text's runs of four words, in each of 64 orders; empty for no words.

    Sixty-four numbers below 2**32. Cost: one SHA-256 and 64 multiplications a word.
    """
    words = fold(text).split()
    runs = {
        " ".join(words[at : at + WORDS_TOGETHER])
        for at in range(max(1, len(words) - WORDS_TOGETHER + 1))
    }
    runs.discard("")
    if not runs:
        return []
    hashed = [
        int.from_bytes(hashlib.sha256(run.encode("utf-8", "replace")).digest()[:8], "big")
        for run in runs
    ]
    return [min((one * odd + add) & 0xFFFFFFFF for one in hashed) for odd, add in _ORDERS]


def shared(one: Sequence[int], other: Sequence[int]) -> float:
    """The share of runs of words that two texts have in common, as their signatures tell it."""
    if len(one) != SIZE or len(other) != SIZE:
        return 0.0
    return sum(a == b for a, b in zip(one, other, strict=True)) / SIZE


def _orders() -> list[tuple[int, int]]:
    """Fixed numbers that shuffle hashes: the multipliers odd, so that none loses a bit."""
    drawn = [hashlib.sha256(f"order {n}".encode()).digest() for n in range(SIZE)]
    return [(int.from_bytes(d[:8], "big") | 1, int.from_bytes(d[8:16], "big")) for d in drawn]


_ORDERS: Final = _orders()
