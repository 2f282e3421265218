"""What the rules found of what was planted, and what they found besides."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

from newsroom.checks.checking import check
from newsroom.checks.rules import all_rules

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.checks.findings import Finding
    from newsroom.checks.scoring.copy_pieces import CopyPiece, Planted


@dataclass(slots=True)
class Tally:
    """Of one check: faults planted and found, and findings that no fault called for."""

    planted: int = 0
    found: int = 0
    false: int = 0

    @property
    def recall(self) -> float:
        return self.found / self.planted if self.planted else 1.0

    @property
    def precision(self) -> float:
        told = self.found + self.false
        return self.found / told if told else 1.0

    def __iadd__(self, other: Tally) -> Tally:
        self.planted += other.planted
        self.found += other.found
        self.false += other.false
        return self


@dataclass(slots=True)
class Card:
    pieces: int = 0
    words: int = 0
    near: int = 0
    near_told: int = 0
    alarms: int = 0
    milliseconds: float = 0.0
    longest: float = 0.0
    tallies: dict[int, Tally] = field(default_factory=dict)
    # Cases in words: what was missed, what was made up.
    cases: list[str] = field(default_factory=list)

    @property
    def alarms_in_1000_words(self) -> float:
        return 1000 * self.alarms / self.words if self.words else 0.0

    def tally(self, number: int) -> Tally:
        return self.tallies.setdefault(number, Tally())

    def sum_of(self, numbers: Iterable[int]) -> Tally:
        total = Tally()
        for number in numbers:
            total += self.tallies.get(number, Tally())
        return total

    def as_json(self) -> dict[str, Any]:
        every, blocking = self.sum_of(self.tallies), self.sum_of(blocking_numbers())
        return {
            "pieces": self.pieces,
            "words": self.words,
            "planted": every.planted,
            "recall": round(every.recall, 4),
            "precision": round(every.precision, 4),
            "blocking_recall": round(blocking.recall, 4),
            "blocking_precision": round(blocking.precision, 4),
            "near_misses": self.near,
            "near_misses_told": self.near_told,
            "false_alarms_in_1000_words": round(self.alarms_in_1000_words, 3),
            "milliseconds_a_1000_words": round(1000 * self.milliseconds / max(self.words, 1), 1),
            "longest_milliseconds": round(self.longest, 1),
            "checks": {
                str(number): {
                    "planted": one.planted,
                    "found": one.found,
                    "false": one.false,
                    "recall": round(one.recall, 4),
                    "precision": round(one.precision, 4),
                }
                for number, one in sorted(self.tallies.items())
            },
            "cases": self.cases,
        }


def blocking_numbers() -> frozenset[int]:
    return frozenset(one.number for one in all_rules() if one.level == "block")


def score_pieces(pieces: Iterable[CopyPiece]) -> Card:
    """Hold all rules against both versions of each piece.

    A fault is found by a finding of its number in its sentence, or, for what lies beside the
    words, by any of its number. Findings in the right version are false alarms.
    """
    card = Card()
    for piece in pieces:
        card.pieces += 1
        card.words += piece.right.word_count
        _of_the_wrong(card, piece)
        _of_the_right(card, piece)
    return card


def _of_the_wrong(card: Card, piece: CopyPiece) -> None:
    left = check(piece.wrong)
    for fault in sorted(piece.planted, key=lambda it: it.start is None):
        tally = card.tally(fault.number)
        tally.planted += 1
        meant = _meant(piece, left, fault)
        if meant:
            tally.found += 1
        else:
            told = "" if fault.start is None else piece.wrong.text[fault.start : fault.end]
            card.cases.append(f"{piece.name}: {fault.number} missed “{told}”")
        left = [
            one
            for one in left
            if one not in meant and not (one.number in fault.may and _touches(one, fault))
        ]
    may = {number for fault in piece.planted for number in fault.may}
    may |= {fault.number for fault in piece.planted if fault.start is None}
    for one in left:
        if one.number not in may:
            card.tally(one.number).false += 1
            card.cases.append(f"{piece.name}: {one.number} made up “{one.text}” ({one.check})")


def _meant(piece: CopyPiece, left: list[Finding], fault: Planted) -> list[Finding]:
    """The findings that a fault explains: all that touch it, else one in its sentence."""
    own = [one for one in left if one.number == fault.number]
    if fault.start is None:
        return own[:1]
    touching = [one for one in own if _touches(one, fault)]
    if touching:
        return touching
    # What is missing is told of where its other half stands.
    sentence = piece.wrong.reading.sentence_at(fault.start)
    near = (one for one in own if sentence and sentence.start <= one.start < sentence.end)
    return list(islice(near, 1))


def _touches(one: Finding, fault: Planted) -> bool:
    if fault.start is None or fault.end is None:
        return True
    return one.start <= fault.end and fault.start <= one.end


def _of_the_right(card: Card, piece: CopyPiece) -> None:
    started = time.perf_counter()
    found = check(piece.right)
    spent = 1000 * (time.perf_counter() - started)
    card.milliseconds += spent
    card.longest = max(card.longest, spent)
    card.alarms += len(found)
    card.near += len(piece.near)
    for near in piece.near:
        card.near_told += any(
            one.number == near.number and one.start < near.end and near.start < one.end
            for one in found
        )
    for one in found:
        card.cases.append(f"{piece.name}: {one.number} false “{one.text}” ({one.check})")
