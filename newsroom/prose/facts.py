"""What the records say, as plain data: what a rule may hold against a text.

A reader of the database fills it in for one story; rules, tests and corpora make it by hand. Rows
keep what a reader may not know, too, and say so, for a text that gives it away must be found.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from newsroom.prose.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

Day = datetime.date
Key = tuple[str, int]

# The states in which a row is held to be true today; the words of `shows.choices.FactState`.
STANDING: Final = frozenset({"announced", "confirmed", "billed"})
LEFT: Final = frozenset({"exited", "replaced"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What every fact carries: how far it has come, who told it, when, and until when it is secret.

    ``hidden_until`` is the embargo in words for the desk, empty where none stands.
    """

    state: str = "confirmed"
    source: str = ""
    source_url: str = ""
    as_of: Day | None = None
    hidden_until: str = ""

    @property
    def stands(self) -> bool:
        return self.state in STANDING


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One more name or title: ``kind`` is the code of `NameKind` or `TitleKind`."""

    text: str
    kind: str
    from_on: Day | None = None
    until_on: Day | None = None
    is_sensitive: bool = False


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
class CreditFacts(Row):
    """One person's part in one show; ``order`` is the billing, from 0."""

    person: int
    name: str
    job: str = "actor"
    characters: tuple[str, ...] = ()
    credited_as: str = ""
    tier: str = ""
    order: int = 0
    season: int | None = None
    replaced_by: str = ""
    note: str = ""
    spoils: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseFacts(Row):
    """When an audience first gets it; ``day`` is the first of a period known less exactly.

    ``precision`` is year, quarter, month, date or instant. Without ``regions`` it is worldwide.
    ``former_days`` are dates it once had, with the day on which each was given up.
    """

    event: str = "streaming"
    platform: str = ""
    platform_id: int | None = None
    regions: tuple[str, ...] = ()
    season: int | None = None
    episode: str = ""
    precision: str = "date"
    day: Day | None = None
    instant: datetime.datetime | None = None
    zone: str = ""
    former_days: tuple[tuple[Day, Day], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EpisodeFacts:
    number: str
    title: str = ""
    id: int = 0
    season: int = 1
    day: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeasonFacts:
    number: int
    id: int = 0
    name: str = ""
    episode_count: int | None = None
    episodes: tuple[EpisodeFacts, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusFacts(Row):
    """``status`` is the code of `ProductionStatus`: ordered, renewed, canceled, ended ..."""

    status: str
    day: Day | None = None
    seasons_ordered: int | None = None
    platform: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlotFacts(Row):
    level: str
    text: str
    spoils: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardFacts(Row):
    """One nomination; ``year`` is that of the ceremony, ``result`` the code of `NomineeResult`."""

    award: str
    category: str
    year: int | None = None
    result: str = "nominated"
    people: tuple[int, ...] = ()
    show: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CharacterFacts:
    id: int
    name: str
    spoils: tuple[int, int] | None = None
    is_public: bool = True


@dataclass(frozen=True, kw_only=True)
class ShowFacts:
    """One work. ``year`` is that of its first release; ``minutes`` the running times on file."""

    id: int
    title: str
    kind: str = "series"
    original_title: str = ""
    titles: tuple[Spelling, ...] = ()
    year: int | None = None
    minutes: tuple[int, ...] = ()
    certificates: tuple[tuple[str, str], ...] = ()
    credits: tuple[CreditFacts, ...] = ()
    characters: tuple[CharacterFacts, ...] = ()
    releases: tuple[ReleaseFacts, ...] = ()
    seasons: tuple[SeasonFacts, ...] = ()
    statuses: tuple[StatusFacts, ...] = ()
    plots: tuple[PlotFacts, ...] = ()
    awards: tuple[AwardFacts, ...] = ()
    is_public: bool = True
    hidden_until: str = ""
    url: str = ""

    @property
    def key(self) -> Key:
        return ("show", self.id)

    @property
    def is_film(self) -> bool:
        return self.kind in {"film", "short"}

    @cached_property
    def right_titles(self) -> tuple[str, ...]:
        """The titles it may be called by today: its own, in other languages, an abbreviation."""
        right = {"translated", "aka", "abbreviation"}
        also = (row.text for row in self.titles if row.kind in right)
        return tuple(filter(None, (self.title, self.original_title, *also)))

    def cast(self) -> Iterator[CreditFacts]:
        return (row for row in self.credits if row.job in {"actor", "host", "narrator"})

    def season(self, number: int) -> SeasonFacts | None:
        return next((row for row in self.seasons if row.number == number), None)


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
