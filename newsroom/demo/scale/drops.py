"""How the episodes of a season come out, worked out from its pattern."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final

from newsroom.kit.choices import DatePrecision
from shows.choices import DropPattern
from shows.models import EpisodeRelease, SeasonPart, SkippedWeek

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from newsroom.demo.scale.stock import Stock
    from shows.models import Release, Season

WEEK: Final = datetime.timedelta(days=7)
APART: Final = datetime.timedelta(days=35)


def shape(
    random: Random, pattern: str, *, episodes: int, premiere: datetime.date
) -> dict[str, Any]:
    """The fields of a season that its pattern asks for."""
    if pattern == DropPattern.SOME_THEN_WEEKLY:
        return {"first_batch": random.choice((2, 2, 3))}
    if pattern == DropPattern.SPLIT:
        return {"first_batch": episodes // 2, "second_part_on": premiere + APART}
    return {}


def part(stock: Stock, season: Season, *, premiere: datetime.date) -> list[datetime.date]:
    """The parts of a season in two; and the weeks, if any, in which a weekly one rests."""
    if season.pattern == DropPattern.SPLIT and season.first_batch and season.episode_count:
        last = str(season.first_batch)
        stock.put(SeasonPart(season=season, number=1, first_episode="1", last_episode=last))
        first, last = str(season.first_batch + 1), str(season.episode_count)
        stock.put(SeasonPart(season=season, number=2, first_episode=first, last_episode=last))
    if season.pattern == DropPattern.WEEKLY and season.number == 3:
        day = premiere + 2 * WEEK
        stock.put(SkippedWeek(season=season, day=day, note="The holidays"))
        return [day]
    return []


def drop(stock: Stock, season: Season, release: Release, *, skipped: list[datetime.date]) -> None:
    """A release for every episode; nothing where only the month or the year is known."""
    day = release.instant.date() if release.instant else release.date
    if day is None or release.precision not in {DatePrecision.DATE, DatePrecision.INSTANT}:
        return
    for place, after in enumerate(_days(season, skipped, day), start=1):
        stock.put(
            EpisodeRelease(
                season=season,
                release=release,
                episode=str(place),
                place=place,
                date=release.date + after if release.date else None,
                instant=release.instant + after if release.instant else None,
            )
        )


def _days(
    season: Season, skipped: list[datetime.date], first: datetime.date
) -> Iterator[datetime.timedelta]:
    """How long after the first episode each of them comes."""
    step = {DropPattern.DAILY: datetime.timedelta(days=1)}.get(DropPattern(season.pattern), WEEK)
    batch = season.first_batch or 1
    late = datetime.timedelta()
    for place in range(season.episode_count or 0):
        if season.pattern == DropPattern.ALL_AT_ONCE:
            yield datetime.timedelta()
        elif season.pattern == DropPattern.SPLIT:
            yield APART if place >= batch else datetime.timedelta()
        else:
            after = max(place - batch + 1, 0) * step + late
            if first + after in skipped:
                late += step
                after += step
            yield after
