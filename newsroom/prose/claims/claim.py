from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from newsroom.prose.facts import Key
    from newsroom.prose.pieces import Piece

Fact = Literal[
    "role", "job", "release", "platform", "episodes", "seasons", "status", "year", "age", "runtime"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A fact that a text states in plain words: from ``start`` to ``end`` stands its value.

    ``value`` is what the text holds to be true, as plain data that can be stored and compared.
    ``is_future``: it is said of something yet to come. ``is_past``: it is told as what once was,
    so that the records of today do not contradict it. ``turns_on``: the day on which time alone
    makes it untrue.
    """

    record: Key
    fact: Fact
    start: int
    end: int
    value: Mapping[str, Any] = field(default_factory=dict)
    is_future: bool = False
    is_past: bool = False
    turns_on: datetime.date | None = None

    def words(self, piece: Piece) -> str:
        return piece.text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the records say to a claim that does not agree with them.

    ``says`` is their value in words; ``fix`` what to put for the words of the claim, None where a
    person must write. ``source`` and ``as_of`` belong to the row that says so.
    """

    says: str
    message: str
    fix: str | None = None
    name: str = ""
    source: str = ""
    source_url: str = ""
    as_of: datetime.date | None = None
