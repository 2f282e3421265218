from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from django.utils import timezone
from django.utils.formats import date_format

from shows.choices import STANDING_STATES

if TYPE_CHECKING:
    import datetime

    from newsroom.articles.mentions import Key
    from newsroom.articles.sheets.inserts import Insert

MOST_OF_A_GROUP: Final = 40


@dataclass(frozen=True, kw_only=True)
class Line:
    """One fact as the desk holds it; a warning says why no reader may be told it."""

    text: str
    note: str = ""
    source: str = ""
    source_url: str = ""
    warning: str = ""
    url: str = ""
    inserts: list[Insert] = field(default_factory=list)


Group = tuple[str, list[Line]]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One record with the facts a writer looks up, each with the ways to bring it into the text."""

    kind: str
    name: str
    told: str
    edit_url: str | None
    key: Key
    warning: str = ""
    is_subject: bool = False
    groups: list[Group] = field(default_factory=list)
    inserts: list[Insert] = field(default_factory=list)

    @property
    def warnings(self) -> int:
        lines = sum(bool(line.warning) for _, lines in self.groups for line in lines)
        return lines + bool(self.warning)

    @property
    def ref(self) -> str:
        """Its name among the sheets of a panel, the same after each saving."""
        return f"{self.key[0]}-{self.key[1]}"

    @property
    def can_be_subject(self) -> bool:
        """Whether the story could be about it, and is not yet."""
        return self.key[0] in ("show", "person") and not self.is_subject

    @property
    def as_subject(self) -> str:
        """What the chooser of a new row under “What it is about” needs to hold it."""
        kind, number = self.key
        told = {"kind": kind, "id": number, "title": self.name, "edit_url": self.edit_url}
        return json.dumps(told, ensure_ascii=False)


def warn_of(fact: Any) -> str:
    """Why a fact must not be printed as it stands; empty where it may."""
    told = [] if fact.state in STANDING_STATES else [str(fact.get_state_display())]
    if fact.embargo_until and fact.is_embargoed():
        told.append(f"Embargoed until {clock(fact.embargo_until)}")
    if getattr(fact, "spoils_season", None):
        told.append(f"Spoils season {fact.spoils_season}")
    return ", ".join(told)


def warn_of_record(record: Any) -> str:
    """Why no reader sees the record itself; empty where they do."""
    if record.embargo_until and record.is_embargoed():
        return f"Embargoed until {clock(record.embargo_until)}"
    return "" if record.is_public() else "Draft: no reader sees it yet"


def line_of(fact: Any, text: str, note: str = "", inserts: list[Insert] | None = None) -> Line:
    """A fact with where it comes from; its source must be loaded."""
    source = " ".join(filter(None, [str(fact.source or ""), fact.source_note]))
    as_of = f"as of {date_format(fact.as_of, 'M j, Y')}" if fact.as_of else ""
    return Line(
        text=text,
        note=note,
        source=", ".join(filter(None, [source, as_of])),
        source_url=fact.source_url,
        warning=warn_of(fact),
        inserts=inserts or [],
    )


def words(text: str) -> list[Line]:
    return [Line(text=text)] if text else []


def filled(*groups: Group) -> list[Group]:
    """The groups that hold anything, none of them endless."""
    return [(heading, lines[:MOST_OF_A_GROUP]) for heading, lines in groups if lines]


def clock(moment: datetime.datetime) -> str:
    return date_format(timezone.localtime(moment), "M j, Y, g:i a")
