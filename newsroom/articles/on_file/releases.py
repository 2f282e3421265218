"""The dates of a body: when and where each show can be watched, by region."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils import timezone
from django.utils.text import capfirst

from newsroom.articles.on_file.shelves import Shelf
from newsroom.prose.patterns import say_pattern
from shows.choices import EVENT_VERBS, ReleaseEvent
from shows.models import Release

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Iterable, Sequence

    from shows.models import Season

# Whose dates stand first where an editor does not say whose.
HOME: Final = "US"


def _load(shows: Collection[int]) -> dict[int, list[Release]]:
    """Public releases, soonest first, with season and platform; two queries."""
    told: defaultdict[int, list[Release]] = defaultdict(list)
    for release in Release.objects.public().on_file_of_any(shows).for_tiles():
        told[release.show_id].append(release)
    return told


RELEASES: Shelf[int, list[Release]] = Shelf(_load, nothing=list)


@dataclass(frozen=True, slots=True)
class Airing:
    """One release as a story of this moment tells it."""

    release: Release
    is_out: bool
    verb: str
    pattern: str

    @classmethod
    def of(cls, release: Release, at: datetime.datetime) -> Airing:
        is_out = release.is_out(at)
        coming, came = EVENT_VERBS[ReleaseEvent(release.event)]
        pattern = ""
        if release.season is not None and release.is_dropped_in_episodes and not release.episode:
            pattern = _pattern(release.season, release, is_out=is_out)
        return cls(release, is_out, capfirst(came if is_out else coming), pattern)

    @property
    def calendar(self) -> Season | None:
        """The season whose days a reader can still put into their calendar."""
        return self.release.season if not self.is_out and self.release.is_known_to_the_day else None


def _pattern(season: Season, release: Release, *, is_out: bool) -> str:
    day = release.local_date
    return say_pattern(
        season.pattern,
        episodes=season.episode_count,
        first_batch=season.first_batch,
        weekday=f"{day:%A}" if day else "",
        is_out=is_out,
    )


def airings(
    show: int, *, season: Season | None, regions: Sequence[str], at: datetime.datetime | None = None
) -> list[Airing]:
    """What an audience in ``regions`` gets, or anyone; the dates of the first region first."""
    moment = at or timezone.now()
    told = RELEASES.of(show)
    if season is not None:
        told = [row for row in told if row.season_id in (None, season.pk)]
    if regions:
        told = [row for row in told if any(row.in_region(code) for code in regions)]
    first = regions[0] if regions else HOME
    return [Airing.of(row, moment) for row in _home_first(told, first)]


def _home_first(releases: Iterable[Release], region: str) -> list[Release]:
    return sorted(releases, key=lambda row: not row.in_region(region))


def calendar_of(told: Iterable[Airing]) -> Season | None:
    """The season of the next of them that is still ahead and known to the day."""
    return next((airing.calendar for airing in told if airing.calendar), None)
