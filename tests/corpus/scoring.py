from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsroom.intake.analysis import analyse
from newsroom.intake.readers import read

if TYPE_CHECKING:
    from collections.abc import Iterable

CORPUS = Path(__file__).parent / "intake"


@dataclass
class Score:
    """What was found, missed and made up; ``f1`` is their harmonic mean."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0

    def add(self, found: Iterable[Any], expected: Iterable[Any]) -> tuple[Any, Any]:
        have, want = Counter(found), Counter(expected)
        self.right += sum((have & want).values())
        self.wrong += sum((have - want).values())
        self.missed += sum((want - have).values())
        return sorted(have - want), sorted(want - have)


def pieces(prefix: str) -> list[Path]:
    return sorted(
        path for path in CORPUS.iterdir() if path.suffix != ".json" and path.name.startswith(prefix)
    )


def score(prefix: str) -> tuple[dict[str, Score], list[str]]:
    """Score every piece whose name starts with ``prefix``; also says what went wrong where."""
    scores = {name: Score() for name in ("subjects", "people", "credits", "characters", "quotes")}
    faults: list[str] = []
    for path in pieces(prefix):
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        found = analyse(read(path))
        pairs: dict[str, tuple[list[Any], list[Any]]] = {
            "subjects": (
                [work.title for work in found.works if work.role == "subject"],
                expected["subjects"],
            ),
            "people": ([person.name for person in found.people], expected["people"]),
            "credits": (
                [(credit.person, credit.job) for credit in found.credits],
                [(person, job) for person, job, _ in expected["credits"]],
            ),
            "characters": (
                [(credit.person, credit.character) for credit in found.credits if credit.character],
                [(person, role) for person, _, role in expected["credits"] if role],
            ),
            "quotes": (
                [(quote.speaker, quote.outlet) for quote in found.quotes],
                [(speaker, outlet) for speaker, outlet in expected["quotes"]],
            ),
        }
        for name, (have, want) in pairs.items():
            wrong, missed = scores[name].add(have, want)
            if wrong or missed:
                faults.append(f"{path.name} {name}: made up {wrong}, missed {missed}")
    return scores, faults
