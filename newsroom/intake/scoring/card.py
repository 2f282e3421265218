from __future__ import annotations

import datetime
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from newsroom.intake.analysis import analyse
from newsroom.intake.readers import read
from newsroom.intake.scoring.kinds import KINDS
from newsroom.intake.scoring.score import Score

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.intake.proposals import Analysis
    from newsroom.intake.scoring.pieces import Piece

# About when the corpus was written, for pieces that carry no date themselves.
RECEIVED: Final = datetime.date(2026, 11, 1)
HUNDRED: Final = 100
THOUSAND: Final = 1000


@dataclass(frozen=True, slots=True)
class Case:
    """What went wrong with one kind of proposal in one piece."""

    piece: str
    kind: str
    made_up: list[Any]
    missed: list[Any]

    @property
    def weight(self) -> int:
        return len(self.made_up) + len(self.missed)

    def __str__(self) -> str:
        told = [
            f"{word} {'; '.join(' | '.join(filter(None, one)) or 'nobody' for one in those)}"
            for word, those in (("made up", self.made_up), ("missed", self.missed))
            if those
        ]
        return f"{self.piece}, {self.kind}: {', '.join(told)}"

    def as_json(self) -> dict[str, Any]:
        return {
            "piece": self.piece,
            "kind": self.kind,
            "made_up": [list(one) for one in self.made_up],
            "missed": [list(one) for one in self.missed],
        }


@dataclass
class Card:
    """The scores of many pieces, one for each kind, and every case that went wrong."""

    scores: dict[str, Score] = field(default_factory=dict)
    cases: list[Case] = field(default_factory=list)
    pieces: int = 0
    words: int = 0
    seconds: float = 0.0

    @property
    def false_people(self) -> float:
        """People made up in a hundred people proposed."""
        people = self.scores.get("people", Score())
        return HUNDRED * people.wrong / people.proposed if people.proposed else 0.0

    @property
    def milliseconds(self) -> float:
        """How long a thousand words took."""
        return THOUSAND * THOUSAND * self.seconds / self.words if self.words else 0.0

    @property
    def worst(self) -> list[Case]:
        return sorted(self.cases, key=lambda one: (-one.weight, one.piece, one.kind))

    def add(self, piece: Piece) -> None:
        document = read(piece.path)
        begun = time.perf_counter()
        analysis = analyse(document, received=RECEIVED)
        self.seconds += time.perf_counter() - begun
        self.pieces += 1
        self.words += len(document.text.split())
        self._compare(piece, analysis)

    def _compare(self, piece: Piece, analysis: Analysis) -> None:
        for kind in KINDS:
            if any(key not in piece.answers for key in kind.needs):
                continue
            score = self.scores.setdefault(kind.name, Score())
            made_up, missed = score.add(kind.found(analysis), kind.expected(piece.answers))
            if made_up or missed:
                self.cases.append(Case(piece.path.name, kind.name, made_up, missed))

    def as_json(self) -> dict[str, Any]:
        return {
            "pieces": self.pieces,
            "words": self.words,
            "milliseconds_per_1000_words": round(self.milliseconds, 1),
            "false_people_per_100": round(self.false_people, 2),
            "kinds": {name: score.as_json() for name, score in self.scores.items()},
            "cases": [case.as_json() for case in self.worst],
        }


def score_pieces(pieces: Iterable[Piece]) -> Card:
    """Read every piece as if nothing were on file, and hold it against its answers."""
    card = Card()
    for piece in pieces:
        card.add(piece)
    return card
