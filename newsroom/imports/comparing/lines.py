from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from newsroom.imports.choices import Decision

if TYPE_CHECKING:
    import datetime

    from newsroom.imports.proposals import Origin, Said

LineKind: TypeAlias = Literal["adds", "fills", "differs"]


@dataclass(frozen=True, kw_only=True)
class Held:
    """What we have, where we have it from, and who of the house checked it."""

    value: str = ""
    text: str = ""
    source: str = ""
    licence: str = ""
    address: str = ""
    as_of: datetime.date | None = None
    verified_by: str = ""
    verified_at: datetime.datetime | None = None

    @property
    def is_verified(self) -> bool:
        return self.verified_at is not None


@dataclass(frozen=True, kw_only=True)
class Line:
    """One value that a document would change: ours, theirs, and what may be done about it.

    ``column`` is empty where a whole row would be added. ``candidates`` are the records of one
    name among which somebody has to choose first.
    """

    field: str
    group: str
    label: str
    kind: LineKind
    theirs: str
    shown: str
    origin: Origin
    said: Said
    column: str = ""
    ours: Held = Held()
    candidates: tuple[Any, ...] = ()
    row: Any = None

    @property
    def id(self) -> str:
        """Stands for both values, so that a decision never falls on something else."""
        told = "\x1f".join((self.field, self.ours.value, self.theirs, self.origin.source))
        return hashlib.sha256(told.encode()).hexdigest()[:16]

    @property
    def is_locked(self) -> bool:
        """Whether somebody of the house checked our value; no import writes over it then."""
        return self.kind == "differs" and self.ours.is_verified

    @property
    def is_conflict(self) -> bool:
        """Whether two who should know do not agree: a person or another source, and this one."""
        other = bool(self.ours.source) and self.ours.source != self.origin.source
        return self.kind == "differs" and (self.ours.is_verified or other)

    @property
    def options(self) -> tuple[Decision, ...]:
        if self.kind != "differs":
            return (Decision.TAKE, Decision.KEEP)
        if self.is_locked:
            return (Decision.KEEP, Decision.ASK)
        return (Decision.TAKE, Decision.KEEP, Decision.ASK)

    @property
    def default(self) -> Decision:
        if self.is_conflict:
            return Decision.ASK
        if self.kind == "differs" or self.said.is_risky or self.candidates:
            return Decision.KEEP
        return Decision.TAKE


@dataclass(kw_only=True)
class Comparison:
    """All lines of one document against one record; what there is no place for; what is settled."""

    lines: list[Line]
    unread: list[str]
    same: int = 0
    refused: int = 0
    waiting: int = 0

    @property
    def groups(self) -> list[tuple[str, list[Line]]]:
        grouped: dict[str, list[Line]] = {}
        for line in self.lines:
            grouped.setdefault(line.group, []).append(line)
        return list(grouped.items())
