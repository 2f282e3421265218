"""What a document says, in plain values: no record, no database, nothing decided yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

Kind: TypeAlias = Literal["person", "show"]
Part: TypeAlias = Literal[
    "record",
    "name",
    "title",
    "identifier",
    "trade",
    "country",
    "language",
    "company",
    "season",
    "episode",
    "credit",
    "release",
    "status",
    "plot",
]


@dataclass(frozen=True, slots=True)
class Origin:
    """Who says so, under which licence, where it can be read, and of what day it is."""

    source: str
    licence: str
    address: str = ""
    as_of: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """Another record that a row points at: its name, and what services call it."""

    name: str
    ids: tuple[tuple[str, str], ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """One row of a record, or the record itself, as a source tells it.

    ``identity`` tells the row from its sisters; ``columns`` are its values in plain text: a date is
    "2025", "2025-04" or "2025-04-24", an instant "2025-04-24T21:00 America/New_York", characters
    are parted by " / ".
    """

    part: Part
    identity: tuple[str, ...]
    columns: Mapping[str, str]
    origin: Origin
    who: Reference | None = None
    is_risky: bool = False

    @property
    def key(self) -> str:
        words = [one for one in (*self.identity, self.who.name if self.who else "") if one]
        return " ".join((self.part, *words)) if self.part != "record" else ""


@dataclass(slots=True)
class Proposal:
    """All that one document says of one record; ``unread`` lists what has no place with us."""

    kind: Kind
    name: str
    origin: Origin
    said: list[Said] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    year: str = ""
    apart: str = ""

    @property
    def ids(self) -> tuple[tuple[str, str], ...]:
        """What services call the record, as (scheme, value)."""
        return tuple(
            (one.identity[0], one.columns["value"]) for one in self.said if one.part == "identifier"
        )

    def add(
        self,
        part: Part,
        identity: tuple[str, ...] = (),
        *,
        who: Reference | None = None,
        is_risky: bool = False,
        origin: Origin | None = None,
        **columns: str,
    ) -> None:
        """Note one row, unless it says nothing or the document said it before."""
        told = {name: value for name, value in columns.items() if value}
        if part == "record" and not told:
            return
        row = Said(part, identity, told, origin or self.origin, who, is_risky)
        if row.part == "record" or all(row.key != one.key for one in self.said):
            self.said.append(row)
