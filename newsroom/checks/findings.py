"""What a rule reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from newsroom.prose.facts import Key
    from newsroom.prose.pieces import Place

Level = Literal["block", "warn", "info", "auto"]
LEVELS: Final[tuple[Level, ...]] = ("block", "warn", "info", "auto")


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a finding rests on: a value of a record and who told it, or else the rule itself."""

    record: Key | None = None
    name: str = ""
    fact: str = ""
    value: str = ""
    source: str = ""
    source_url: str = ""
    as_of: str = ""

    def as_json(self) -> dict[str, Any]:
        kind, number = self.record or ("", None)
        told = {
            "record": {"kind": kind, "id": number} if self.record else None,
            "name": self.name,
            "fact": self.fact,
            "value": self.value,
            "source": self.source,
            "source_url": self.source_url,
            "as_of": self.as_of,
        }
        return {key: value for key, value in told.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place that a rule has something to say of.

    ``fix`` is what to put for the words from ``start`` to ``end``; None where a person must decide.
    ``level`` only where it is milder here than the rule is as a whole, ``place`` only where it is
    put right elsewhere than in the words it points at.
    """

    start: int
    end: int
    message: str
    fix: str | None = None
    evidence: Evidence | None = None
    level: Level | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A hit with the rule it comes from and the place it leads to; offsets count into the piece."""

    check: str
    number: int
    level: Level
    message: str
    start: int
    end: int
    text: str
    fix: str | None
    evidence: Evidence | None
    place: Place
    # The same place, counted from the start of its passage.
    at: int
    # Tells a finding from every other of the story, and stays the same while its passage does.
    mark: str

    @property
    def blocks(self) -> bool:
        return self.level == "block"

    def as_json(self) -> dict[str, Any]:
        """The stable form that the command line, the editor and other systems read."""
        return {
            "check": self.check,
            "number": self.number,
            "level": self.level,
            "message": self.message,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "fix": self.fix,
            "evidence": self.evidence.as_json() if self.evidence else None,
        }
