"""Days of the demo: true ones stay, invented ones count from the day the demo is loaded."""

from __future__ import annotations

import datetime
import re
import zoneinfo
from dataclasses import dataclass
from typing import Final

from newsroom.kit.choices import DatePrecision

UTC: Final = datetime.UTC

OFFSET: Final = re.compile(
    r"(?P<sign>[+-])(?P<days>\d+)d(?: (?P<precision>month|quarter|year))?"
    r"(?: (?P<clock>\d\d:\d\d) (?P<zone>[A-Za-z_]+/[A-Za-z_]+))?"
)
FIXED: Final = re.compile(
    r"(?P<year>\d{4})(?:-Q(?P<quarter>[1-4])|-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?"
)


@dataclass(frozen=True)
class When:
    """A date as the content files write it.

    ``"2025-04-24"``, ``"2025-04"``, ``"2025-Q2"`` and ``"1978"`` are themselves; ``"-12d"`` is
    twelve days before the load; ``"+150d quarter"`` is known to the quarter only; ``"+31d 21:00
    Europe/London"`` is an instant.
    """

    days: int | None
    fixed: datetime.date | None
    precision: str
    clock: datetime.time | None = None
    zone: str = ""

    @classmethod
    def read(cls, text: str) -> When:
        if match := OFFSET.fullmatch(text):
            days = int(match["days"]) * (-1 if match["sign"] == "-" else 1)
            if match["clock"]:
                if match["zone"] not in zoneinfo.available_timezones():
                    message = f"{match['zone']!r} is no time zone."
                    raise ValueError(message)
                clock = datetime.time.fromisoformat(match["clock"])
                return cls(days, None, DatePrecision.INSTANT, clock, match["zone"])
            return cls(days, None, match["precision"] or DatePrecision.DATE)
        if match := FIXED.fullmatch(text):
            quarter, month, day = match["quarter"], match["month"], match["day"]
            number = int(quarter) * 3 - 2 if quarter else int(month or 1)
            fixed = datetime.date(int(match["year"]), number, int(day or 1))
            return cls(None, fixed, _precision(quarter, month, day))
        message = (
            f"{text!r} is no date; write 2025-04-24, 2025-Q2, -12d or +31d 21:00 Europe/London."
        )
        raise ValueError(message)

    def day(self, today: datetime.date) -> datetime.date:
        if self.fixed is not None:
            return self.fixed
        return today + datetime.timedelta(days=self.days or 0)

    def instant(self, today: datetime.date) -> datetime.datetime | None:
        """The exact moment, where one was announced."""
        if self.clock is None:
            return None
        zone = zoneinfo.ZoneInfo(self.zone)
        return datetime.datetime.combine(self.day(today), self.clock, tzinfo=zone).astimezone(UTC)


def _precision(quarter: str | None, month: str | None, day: str | None) -> str:
    if quarter:
        return DatePrecision.QUARTER
    if day:
        return DatePrecision.DATE
    return DatePrecision.MONTH if month else DatePrecision.YEAR
