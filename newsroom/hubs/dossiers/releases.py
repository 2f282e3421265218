"""What a list of releases tells beyond each of them: dates that were moved, episodes by day."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.utils.dateparse import parse_date, parse_datetime

from newsroom.kit.choices import DatePrecision
from newsroom.kit.dates import say_date
from newsroom.kit.zones import city_of, day_in, zone_of
from shows.models import FactVersion

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shows.models import EpisodeRelease, Release

# So many days to either side catch whatever falls into a span on some clock of the world.
CLOCKS: Final = datetime.timedelta(days=2)


def remember_moves(releases: Iterable[Release]) -> list[Release]:
    """The releases, each with ``moved_from``: its former dates, the latest first; one query."""
    told = list(releases)
    former: dict[int, list[str]] = {release.pk: [] for release in told if release.pk}
    if former:
        versions = FactVersion.objects.public().of_releases(former).latest_first()
        for version in versions:
            former[version.row].append(_said(version.values))
    for release in told:
        said = [date for date in former.get(release.pk, []) if date and date != release.when]
        release.moved_from = list(dict.fromkeys(said))
    return told


def _said(values: dict[str, Any]) -> str:
    """The date a former version told, in house style."""
    instant = parse_datetime(values.get("instant") or "")
    if instant is not None and values.get("zone"):
        return say_date(day_in(instant, values["zone"]), DatePrecision.DATE)
    return say_date(parse_date(values.get("date") or ""), values.get("precision") or "date")


@dataclass(frozen=True, slots=True)
class Drop:
    """What comes out on one day by one release: one episode, or several at once."""

    day: datetime.date
    clock: str
    episodes: Sequence[str]
    is_out: bool
    rows: Sequence[EpisodeRelease]

    @property
    def label(self) -> str:
        """“Episode 3”, “Episodes 1–3”, “Episodes 4, Special”."""
        if len(self.episodes) == 1:
            [number] = self.episodes
            return f"Episode {number}" if number.isdecimal() else number
        plain = [int(number) for number in self.episodes if number.isdecimal()]
        if len(plain) == len(self.episodes) and plain == list(range(plain[0], plain[-1] + 1)):
            return f"Episodes {plain[0]}–{plain[-1]}"
        return f"Episodes {', '.join(self.episodes)}"


@dataclass(frozen=True, slots=True)
class Schedule:
    """The days of one release of a season, in order."""

    release: Release
    drops: Sequence[Drop]
    place: str

    @classmethod
    def of(
        cls,
        release: Release,
        rows: Iterable[EpisodeRelease],
        *,
        region: str,
        at: datetime.datetime,
    ) -> Schedule:
        """By the clock of ``region``, or where it was announced."""
        zone = zone_of(region) or release.zone
        days: dict[datetime.date, list[EpisodeRelease]] = {}
        for row in sorted(rows, key=lambda row: row.place):
            day = row.day_in(zone) if row.instant else row.date
            if day is not None:
                days.setdefault(day, []).append(row)
        return cls(
            release=release,
            drops=[_drop(day, days[day], zone=zone, at=at) for day in sorted(days)],
            place=city_of(zone) if region and release.instant else "",
        )


def _drop(
    day: datetime.date, rows: Sequence[EpisodeRelease], *, zone: str, at: datetime.datetime
) -> Drop:
    return Drop(
        day=day,
        clock=rows[0].clock_in(zone),
        episodes=[row.episode for row in rows],
        is_out=rows[0].is_out(at),
        rows=rows,
    )
