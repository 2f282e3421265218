"""Dates known only in part. A date is not an instant: nothing here knows a time zone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsroom.kit.choices import DatePrecision

if TYPE_CHECKING:
    import datetime

_QUARTER_STARTS: Final = (1, 4, 7, 10)


def first_day(day: datetime.date, precision: str) -> datetime.date:
    """The first day of the year, quarter or month ``day`` falls in; ``day`` itself if exact."""
    if precision == DatePrecision.YEAR:
        return day.replace(month=1, day=1)
    if precision == DatePrecision.QUARTER:
        return day.replace(month=_QUARTER_STARTS[(day.month - 1) // 3], day=1)
    if precision == DatePrecision.MONTH:
        return day.replace(day=1)
    return day


def say_date(day: datetime.date | None, precision: str) -> str:
    """``day`` in house style, no more exact than it is known: "2027", "spring 2027"."""
    if day is None:
        return ""
    if precision == DatePrecision.YEAR:
        return str(day.year)
    if precision == DatePrecision.QUARTER:
        return f"{('early', 'spring', 'summer', 'fall')[(day.month - 1) // 3]} {day.year}"
    if precision == DatePrecision.MONTH:
        return f"{day:%B} {day.year}"
    return f"{day:%B} {day.day}, {day.year}"
