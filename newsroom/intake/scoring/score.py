from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass
class Score:
    """How many proposals of one kind were right, made up and missed.

    Where nothing was proposed precision is 1, where nothing was to be found recall is.
    """

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def proposed(self) -> int:
        return self.right + self.wrong

    @property
    def precision(self) -> float:
        return self.right / self.proposed if self.proposed else 1.0

    @property
    def recall(self) -> float:
        total = self.right + self.missed
        return self.right / total if total else 1.0

    @property
    def f1(self) -> float:
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0

    def add(self, found: Iterable[Any], expected: Iterable[Any]) -> tuple[list[Any], list[Any]]:
        """Count one piece in; returns what was made up in it and what was missed, in order."""
        have, want = Counter(found), Counter(expected)
        made_up, missed = have - want, want - have
        self.right += (have & want).total()
        self.wrong += made_up.total()
        self.missed += missed.total()
        return sorted(made_up.elements()), sorted(missed.elements())

    def as_json(self) -> dict[str, Any]:
        return {
            "right": self.right,
            "made_up": self.wrong,
            "missed": self.missed,
            "precision": round(self.precision, 4),
            "recall": round(self.recall, 4),
            "f1": round(self.f1, 4),
        }
