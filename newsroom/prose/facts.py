"""What the records say, as plain data: what a rule may hold against a text.

A reader of the database fills it in for one story; rules, tests and corpora make it by hand. Rows
keep what a reader may not know, too, and say so, for a text that gives it away must be found.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from functools import cached_property

from newsroom.prose.folding import fold
from newsroom.prose.show_facts import (
    LEFT,
    STANDING,
    AwardFacts,
    CharacterFacts,
    CreditFacts,
    Day,
    EpisodeFacts,
    Key,
    PlotFacts,
    ReleaseFacts,
    Row,
    SeasonFacts,
    ShowFacts,
    Spelling,
    StatusFacts,
)

__all__ = [
    "LEFT",
    "STANDING",
    "AwardFacts",
    "CharacterFacts",
    "CreditFacts",
    "Day",
    "EpisodeFacts",
    "Key",
    "OrganisationFacts",
    "PersonFacts",
    "PlotFacts",
    "QuoteFacts",
    "Records",
    "ReleaseFacts",
    "Row",
    "SeasonFacts",
    "ShowFacts",
    "Spelling",
    "StatusFacts",
]


@dataclass(frozen=True, kw_only=True)
class PersonFacts:
    """One person; ``born`` and ``died`` only where they are known to the day.

    ``pronouns`` is what the record says ("she", "he", "they"), and empty where it says nothing:
    nobody guesses it from a name.
    """

    id: int
    name: str
    said_again: str = ""
    given_name: str = ""
    family_first: bool = False
    is_group: bool = False
    names: tuple[Spelling, ...] = ()
    trades: tuple[str, ...] = ()
    pronouns: str = ""
    born: Day | None = None
    died: Day | None = None
    born_year: int | None = None
    disambiguator: str = ""
    is_public: bool = True
    url: str = ""

    @property
    def key(self) -> Key:
        return ("person", self.id)

    @cached_property
    def right_names(self) -> tuple[str, ...]:
        """All that the person may be called in print: no misspelling, nothing left behind."""
        wrong = {"misspelling", "former"}
        also = (row.text for row in self.names if row.kind not in wrong and not row.is_sensitive)
        return (self.name, *also)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationFacts:
    """``names`` are its names with the days on which they held; ``kind`` as `OrganisationKind`."""

    id: int
    name: str
    kind: str = "platform"
    names: tuple[Spelling, ...] = ()

    def name_on(self, day: Day) -> str:
        for row in self.names:
            since, until = row.from_on or datetime.date.min, row.until_on or datetime.date.max
            if row.kind in {"", "former", "name"} and since <= day <= until:
                return row.text
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteFacts(Row):
    """An entry of the ledger: ``text`` was said, ``reading`` is it in our readers' language.

    ``used_in`` are the headlines of our other stories that have it.
    """

    id: int
    speaker: int
    speaker_name: str
    text: str
    reading: str
    outlet: str = ""
    obtained: str = "second_hand"
    used_in: tuple[str, ...] = ()
    is_public: bool = True


@dataclass(frozen=True)
class Records:
    """All that is known of what a text speaks about, by key."""

    people: tuple[PersonFacts, ...] = ()
    shows: tuple[ShowFacts, ...] = ()
    organisations: tuple[OrganisationFacts, ...] = ()
    quotes: tuple[QuoteFacts, ...] = ()
    # Records that the text names and does not link, with the words they answer to.
    unlinked: tuple[tuple[Key, str], ...] = field(default=())

    @cached_property
    def person_by_id(self) -> dict[int, PersonFacts]:
        return {row.id: row for row in self.people}

    @cached_property
    def show_by_id(self) -> dict[int, ShowFacts]:
        return {row.id: row for row in self.shows}

    @cached_property
    def people_by_name(self) -> dict[str, tuple[PersonFacts, ...]]:
        """By every folded name they answer to in print."""
        found: dict[str, dict[int, PersonFacts]] = {}
        for row in self.people:
            for name in row.right_names:
                found.setdefault(fold(name), {})[row.id] = row
        return {name: tuple(rows.values()) for name, rows in found.items()}

    @cached_property
    def shows_by_title(self) -> dict[str, tuple[ShowFacts, ...]]:
        """By every folded title they may be called by."""
        found: dict[str, dict[int, ShowFacts]] = {}
        for row in self.shows:
            for title in row.right_titles:
                found.setdefault(fold(title), {})[row.id] = row
        return {title: tuple(rows.values()) for title, rows in found.items()}
