from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from newsroom.hubs.dossiers.groups import Group
from newsroom.hubs.dossiers.releases import CLOCKS
from newsroom.kit.choices import DatePrecision
from newsroom.kit.dates import first_day, last_day, say_date
from newsroom.kit.zones import zone_of
from shows.models import EpisodeRelease, Release

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from shows.models import Season, Show

# As many as a reader looks through; the list of shows has them all.
MOST_SOMETIME: Final = 60
SPANS: Final = (DatePrecision.MONTH, DatePrecision.QUARTER, DatePrecision.YEAR)


@dataclass(slots=True)
class Premiere:
    """Something that comes out on one day, in all the regions that get it then."""

    release: Release
    day: datetime.date
    part: str
    clock: str
    regions: list[str] = field(default_factory=list)

    @property
    def show(self) -> Show:
        return self.release.show

    @property
    def season(self) -> Season | None:
        return self.release.season


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a calendar with all that comes out on it."""

    date: datetime.date
    premieres: Sequence[Premiere]


@dataclass(frozen=True, slots=True)
class CalendarMonth:
    """The premieres of one month, for an audience in ``region`` or anywhere."""

    first: datetime.date
    region: str
    days: Sequence[Day]
    sometime: Sequence[Group]
    # The nearest months in which anything public comes out; empty ones between are passed over.
    before: datetime.date | None
    after: datetime.date | None

    @classmethod
    def of(cls, first: datetime.date, *, region: str = "") -> CalendarMonth:
        """Ten queries, however much comes out."""
        last = last_day(first, DatePrecision.MONTH)
        span = (first - CLOCKS, last + CLOCKS)
        released = Release.objects.public()
        dropped = EpisodeRelease.objects.public().of_split_seasons().between(*span)
        if region:
            released, dropped = released.in_region(region), dropped.in_region(region)
        dated = released.known_to_the_day().between(*span).for_calendar()
        found = [*_premieres(dated, region), *_second_parts(dropped.for_calendar(), region)]
        vague = released.sometime_in(first).for_calendar()[:MOST_SOMETIME]
        return cls(
            first=first,
            region=region,
            days=_by_day(premiere for premiere in found if first <= premiere.day <= last),
            sometime=_by_span(vague),
            before=_month_of(released.last_day_before(first)),
            after=_month_of(released.first_day_after(last)),
        )

    @property
    def name(self) -> str:
        return say_date(self.first, DatePrecision.MONTH)

    @property
    def weeks(self) -> list[list[tuple[datetime.date, bool]]]:
        """The month as it hangs on a wall, weeks from Sunday; whether anything is on each day."""
        busy = {day.date for day in self.days}
        hung = calendar.Calendar(firstweekday=calendar.SUNDAY)
        weeks = hung.monthdatescalendar(self.first.year, self.first.month)
        return [[(day, day in busy) for day in week] for week in weeks]


def _month_of(day: datetime.date | None) -> datetime.date | None:
    return day and day.replace(day=1)


def _premieres(releases: Iterable[Release], region: str) -> Iterable[Premiere]:
    zone = zone_of(region)
    for release in releases:
        day = release.day_in(zone or release.zone)
        if day is not None:
            clock = release.clock_in(zone) if zone and release.instant else release.clock
            yield Premiere(release, day, _part(release), clock, release.region_codes)


def _second_parts(rows: Iterable[EpisodeRelease], region: str) -> Iterable[Premiere]:
    """The first row of each release on the day its season goes on."""
    seen = set()
    for row in rows:
        if row.release_id in seen or row.local_date != row.season.second_part_on:
            continue
        seen.add(row.release_id)
        zone = zone_of(region) or row.release.zone
        day = row.day_in(zone)
        row.release.show, row.release.season = row.season.show, row.season
        if day is not None and row.local_date != row.release.local_date:
            regions = row.release.region_codes
            yield Premiere(row.release, day, "Part 2", row.clock_in(zone), regions)


def _part(release: Release) -> str:
    if release.episode:
        return f"Episode {release.episode}" if release.episode.isdecimal() else release.episode
    return f"Part {release.part}" if release.part else ""


def _by_day(premieres: Iterable[Premiere]) -> list[Day]:
    """Days in order; what differs only in its regions is told once."""
    days: dict[datetime.date, dict[tuple[object, ...], Premiere]] = {}
    for premiere in premieres:
        release = premiere.release
        key = (release.show_id, release.season_id, release.platform_id, release.event)
        told = days.setdefault(premiere.day, {})
        same = told.setdefault((*key, premiere.part, premiere.clock), premiere)
        if same is not premiere:
            both = same.regions and premiere.regions
            same.regions = [*same.regions, *premiere.regions] if both else []
    return [
        Day(day, sorted(days[day].values(), key=lambda one: one.show.sort_folded))
        for day in sorted(days)
    ]


def _by_span(releases: Iterable[Release]) -> list[Group]:
    """“November 2026” before “fall 2026” before “2026”."""
    told: dict[str, list[Release]] = {span: [] for span in SPANS}
    names: dict[str, str] = {}
    for release in releases:
        if release.date is not None:
            told[release.precision].append(release)
            first = first_day(release.date, release.precision)
            names[release.precision] = say_date(first, release.precision)
    return [Group(names[span], told[span]) for span in SPANS if told[span]]
