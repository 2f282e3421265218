"""On which day each episode of a season comes out. Plain values; no database, no clock."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from newsroom.kit.zones import day_in, moment_of
from shows.choices import DropPattern

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

DAY = datetime.timedelta(days=1)
WEEK = datetime.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Pattern:
    """How a season is handed out. ``kind`` is a ``DropPattern``.

    ``first_batch`` is how many come on the first day, ``second_part_on`` when the other part of a
    split season starts; a day in ``skipped`` sends all that follows one turn further.
    """

    kind: str
    first_batch: int = 1
    second_part_on: datetime.date | None = None
    skipped: Collection[datetime.date] = field(default_factory=frozenset)

    def days(self, first: datetime.date, episodes: int) -> list[datetime.date]:
        """The day of each of ``episodes``, the first of which comes out on ``first``.

        The second part of a split season has no day before its date is known, and so is left out.
        """
        batch = min(max(self.first_batch, 1), episodes)
        if self.kind == DropPattern.WEEKLY:
            return self._turns(first, episodes, WEEK)
        if self.kind == DropPattern.DAILY:
            return self._turns(first, episodes, DAY)
        if self.kind == DropPattern.SOME_THEN_WEEKLY:
            return [first] * batch + self._turns(first, episodes - batch + 1, WEEK)[1:]
        if self.kind == DropPattern.SPLIT:
            if self.second_part_on is None:
                return [first] * batch
            return [first] * batch + [max(first, self.second_part_on)] * (episodes - batch)
        return [first] * episodes

    def _turns(
        self, first: datetime.date, episodes: int, step: datetime.timedelta
    ) -> list[datetime.date]:
        """One episode a turn; the premiere itself is a date somebody gave, and is never skipped."""
        days: list[datetime.date] = []
        day = first
        while len(days) < episodes:
            if day == first or day not in self.skipped:
                days.append(day)
            day += step
        return days


@dataclass(frozen=True, slots=True)
class Turn:
    """When one episode comes out: on a day, or at a moment where that was announced."""

    episode: str
    place: int
    date: datetime.date | None = None
    instant: datetime.datetime | None = None


def moments(
    days: Sequence[datetime.date], first: datetime.datetime, zone: str
) -> list[datetime.datetime]:
    """``days`` at the time of day that ``first`` has in ``zone``, whatever its clocks do between.

    A time the clocks jump over on one of the days comes an hour later on that day.
    """
    premiere = day_in(first, zone)
    wall = first.astimezone(ZoneInfo(zone)).time()
    return [
        # The first moment stands as it was given: it may be the second of two such hours.
        first.astimezone(datetime.UTC)
        if day == premiere
        else moment_of(datetime.datetime.combine(day, wall), zone)
        for day in days
    ]


def numbers(on_file: Sequence[str], ordered: int | None) -> list[str]:
    """The numbers of all episodes in turn: those on file, and those only announced.

    Of eight ordered with the first, a special and the last on file, the others come where they
    belong: 1, Special, 2 ... 8.
    """
    known = set(on_file)
    missing = [str(n) for n in range(1, (ordered or 0) + 1) if str(n) not in known]
    told: list[str] = []
    for number in on_file:
        if number.isdecimal():
            while missing and int(missing[0]) < int(number):
                told.append(missing.pop(0))
        told.append(number)
    return told + missing
