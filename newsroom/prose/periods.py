"""Which day a printed date begins on, counted from the day on which it was written."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MONTHS: Final = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if number
} | {"sept": 9}
SEASONS: Final = {
    "winter": 1,
    "early": 1,
    "spring": 4,
    "summer": 7,
    "fall": 10,
    "autumn": 10,
    "late": 10,
    "end": 10,
    "year": 1,
}
WEEKDAYS: Final = {name.lower(): number for number, name in enumerate(calendar.day_name)}
HOLIDAYS: Final = {
    "Christmas Eve": (12, 24),
    "Christmas Day": (12, 25),
    "Boxing Day": (12, 26),
    "New Year[’']s Eve": (12, 31),
    "New Year[’']s Day": (1, 1),
    "Valentine[’']s Day": (2, 14),
    "Halloween": (10, 31),
    "(?:the\\s)?Fourth of July": (7, 4),
}
SHORTLY: Final = 120
_ABBREVIATED: Final = 3
_YEARS_AROUND: Final = (0, 1, -1, 2, -2)
_LEAP_YEAR: Final = 2024


@dataclass(frozen=True, slots=True)
class Period:
    """From where a date is counted: the day a piece was written, and whether it looks back.

    ``is_near`` is for a day that is only about that of the piece: a date may lie shortly before.
    """

    written: datetime.date | None
    is_past: bool = False
    is_near: bool = False
    weekday: int | None = None


def weekday_named(word: str) -> int:
    """The number of a weekday, full or short; Monday is 0."""
    return next(
        number
        for name, number in WEEKDAYS.items()
        if name.startswith(word.lower().rstrip(".")[:_ABBREVIATED])
    )


def day_of(parts: Mapping[str, str], period: Period) -> datetime.date | None:
    """The first day of what was printed; raises ``ValueError`` for 31 April."""
    if "weekday" in parts:
        return _on_weekday(weekday_named(parts["weekday"]), period)
    if "holiday" in parts:
        return _on_holiday(parts["holiday"], period)
    if "season" in parts:
        return _season(parts, period)
    if "span" in parts:
        return _month_from(parts["relative"].lower(), period)
    if "month" in parts:
        return _in_month(parts, period)
    return _year(parts, period)


def _in_month(parts: Mapping[str, str], period: Period) -> datetime.date | None:
    printed = parts["month"].lower()
    month = int(printed) if printed.isdigit() else MONTHS[printed]
    number = int(parts.get("day", "1"))
    if "year" in parts:
        return datetime.date(int(parts["year"]), month, number)
    datetime.date(_LEAP_YEAR, month, number)  # Refuses 31 June, allows 29 February.
    if period.written is None:
        return None
    if period.weekday is not None:
        agreeing = _on_that_weekday(month, number, period.written, period.weekday)
        if agreeing is not None:
            return agreeing
    return _nearest(month, number, period, is_whole="day" not in parts)


def _on_that_weekday(
    month: int, number: int, written: datetime.date, weekday: int
) -> datetime.date | None:
    """The year near ``written`` in which the day falls on the weekday printed with it."""
    for offset in _YEARS_AROUND:
        day = _valid(written.year + offset, month, number)
        if day is not None and day.weekday() == weekday:
            return day
    return None


def _nearest(month: int, number: int, period: Period, *, is_whole: bool) -> datetime.date | None:
    written = period.written
    if written is None:
        return None
    if period.is_near and not period.is_past:
        written = _moved(written, -SHORTLY) or written
    floor = written.replace(day=1) if is_whole else written
    if period.is_past:
        years = range(written.year, max(written.year - 5, datetime.MINYEAR), -1)
        return _first(years, month, number, lambda day: day <= written)
    years = range(written.year, min(written.year + 5, datetime.MAXYEAR))
    return _first(years, month, number, lambda day: day >= floor)


def _first(
    years: range, month: int, number: int, fits: Callable[[datetime.date], bool]
) -> datetime.date | None:
    days = (_valid(year, month, number) for year in years)
    return next((day for day in days if day is not None and fits(day)), None)


def _valid(year: int, month: int, number: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, number)
    except ValueError:
        return None


def _on_weekday(weekday: int, period: Period) -> datetime.date | None:
    written = period.written
    if written is None:
        return None
    if period.is_past:
        return _moved(written, -((written.weekday() - weekday) % 7))
    return _moved(written, (weekday - written.weekday()) % 7 or 7)


def _moved(written: datetime.date, days: int) -> datetime.date | None:
    try:
        return written + datetime.timedelta(days=days)
    except OverflowError:
        return None


def _on_holiday(words: str, period: Period) -> datetime.date | None:
    plain = words.replace("’", "'")
    for name, (month, number) in HOLIDAYS.items():
        if plain.endswith(name.replace("[’']", "'").replace("(?:the\\s)?", "")):
            return _nearest(month, number, period, is_whole=False)
    return None


def _season(parts: Mapping[str, str], period: Period) -> datetime.date | None:
    word = parts["season"].lower()
    month = int(word[1]) * 3 - 2 if word[0] == "q" else SEASONS[word]
    if "year" in parts:
        return datetime.date(int(parts["year"]), month, 1)
    written, relative = period.written, parts.get("relative", "").lower()
    if written is None:
        return None
    has_passed = month + 2 < written.month
    if relative in {"next", "new"}:
        return datetime.date(written.year + 1, month, 1)
    if relative == "last" or (period.is_past and not relative):
        return datetime.date(written.year - (not has_passed), month, 1)
    return datetime.date(written.year + (has_passed and word not in {"end", "late"}), month, 1)


def _month_from(relative: str, period: Period) -> datetime.date | None:
    written = period.written
    if written is None:
        return None
    first = written.replace(day=1)
    if relative == "next":
        return (first + datetime.timedelta(days=32)).replace(day=1)
    return (first - datetime.timedelta(days=1)).replace(day=1) if relative == "last" else first


def _year(parts: Mapping[str, str], period: Period) -> datetime.date | None:
    if "year" in parts:
        return datetime.date(int(parts["year"]), 1, 1)
    written, relative = period.written, parts.get("relative", "").lower()
    if written is None:
        return None
    if relative in {"today", "tonight", "tomorrow"}:
        return _moved(written, int(relative == "tomorrow"))
    return datetime.date(written.year + (relative == "next"), 1, 1)
