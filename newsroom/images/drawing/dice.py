from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

RANGE = 2**32


class Dice:
    """Numbers that look thrown and are not: the same seed gives the same throws for ever."""

    def __init__(self, seed: str) -> None:
        self.seed = seed
        self.thrown = 0

    def fraction(self) -> float:
        """A number from 0 up to, not including, 1."""
        self.thrown += 1
        digest = hashlib.blake2b(f"{self.seed}#{self.thrown}".encode(), digest_size=4).digest()
        return int.from_bytes(digest, "big") / RANGE

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self.fraction()

    def pick(self, choices: Sequence[T]) -> T:
        return choices[int(self.fraction() * len(choices))]

    def chance(self, odds: float) -> bool:
        return self.fraction() < odds

    def noise(self, size: int) -> bytes:
        """As many bytes of even noise as asked for, in one throw."""
        self.thrown += 1
        return hashlib.shake_128(f"{self.seed}~{self.thrown}".encode()).digest(size)
