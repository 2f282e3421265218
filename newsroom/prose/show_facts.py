"""What the record of a work says, as plain data."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

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

    @property
    def first(self) -> Day:
        """``day`` for comparing; the beginning of time where none is known."""
        return self.day or datetime.date.min


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

    @property
    def is_seen_whole(self) -> bool:
        """Whether it has no episodes of which a critic may have seen some."""
        return self.kind in {"film", "special", "short", "stage"}

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
