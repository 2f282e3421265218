"""Dates known only in part. A date is not an instant: nothing here knows a time zone."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from newsroom.kit.choices import DatePrecision

if TYPE_CHECKING:
    from collections.abc import Callable

_QUARTER_STARTS: Final = (1, 4, 7, 10)
_SEASONS: Final = ("early", "spring", "summer", "fall")
# How many months the span of a precision has.
_MONTHS: Final = {DatePrecision.YEAR: 12, DatePrecision.QUARTER: 3, DatePrecision.MONTH: 1}
# The months that the wires shorten before a day; the others are short enough.
_SHORTENED: Final = {
    1: "Jan.",
    2: "Feb.",
    8: "Aug.",
    9: "Sept.",
    10: "Oct.",
    11: "Nov.",
    12: "Dec.",
}
LONG, SHORT, BRITISH = "long", "short", "british"

# Which form the house writes dates in stands far above; whoever knows it registers the question.
_ask_form: list[Callable[[], str]] = []


def take_form_from(ask: Callable[[], str]) -> None:
    """Say every date in the form that ``ask`` answers; a later call replaces an earlier one."""
    _ask_form[:] = [ask]


def form_of_house() -> str:
    """Long ("April 24, 2025"), short ("Jan. 24, 2025") or British ("24 April 2025")."""
    return _ask_form[0]() if _ask_form else LONG


def first_day(day: datetime.date, precision: str) -> datetime.date:
    """The first day of the year, quarter or month ``day`` falls in; ``day`` itself if exact."""
    if precision == DatePrecision.YEAR:
        return day.replace(month=1, day=1)
    if precision == DatePrecision.QUARTER:
        return day.replace(month=_QUARTER_STARTS[(day.month - 1) // 3], day=1)
    if precision == DatePrecision.MONTH:
        return day.replace(day=1)
    return day


def last_day(day: datetime.date, precision: str) -> datetime.date:
    """The last day of the year, quarter or month ``day`` falls in; ``day`` itself if exact."""
    months = _MONTHS.get(DatePrecision(precision))
    if months is None:
        return day
    first = first_day(day, precision)
    last_month = first.month + months - 1
    if last_month == 12:
        return first.replace(month=12, day=31)
    return first.replace(month=last_month + 1) - datetime.timedelta(days=1)


def say_date(
    day: datetime.date | None,
    precision: str = DatePrecision.DATE,
    *,
    today: datetime.date | None = None,
    form: str = "",
) -> str:
    """``day`` in house style, no more exact than it is known: "2027", "spring 2027".

    Given ``today``, the year goes without saying where it is the same. ``form`` is that of the
    house, unless another is asked for.
    """
    if day is None:
        return ""
    if precision == DatePrecision.YEAR:
        return str(day.year)
    goes_unsaid = today is not None and today.year == day.year
    if precision == DatePrecision.QUARTER:
        season = _SEASONS[(day.month - 1) // 3]
        # "This early" is no English; the year has to stand.
        return season if goes_unsaid and season != "early" else f"{season} {day.year}"
    if precision == DatePrecision.MONTH:
        return f"{day:%B}" if goes_unsaid else f"{day:%B} {day.year}"
    return say_day(day, form=form or form_of_house(), with_year=not goes_unsaid)


def say_day(day: datetime.date, *, form: str, with_year: bool = True) -> str:
    """Say "April 24, 2025", "Jan. 24, 2025" or "24 April 2025", by ``form``."""
    if form == BRITISH:
        return f"{day.day} {day:%B}{f' {day.year}' if with_year else ''}"
    month = _SHORTENED.get(day.month) if form == SHORT else None
    return f"{month or format(day, '%B')} {day.day}{f', {day.year}' if with_year else ''}"


def say_when(day: datetime.date, precision: str, *, today: datetime.date) -> str:
    """As it stands behind a verb: "April 24", "in May", "this fall", "in spring 2027"."""
    said = say_date(day, precision, today=today)
    if precision in (DatePrecision.DATE, DatePrecision.INSTANT):
        return said
    return f"this {said}" if said in _SEASONS else f"in {said}"


def say_years(first: datetime.date | None, last: datetime.date | None) -> str:
    """Say "2011–2019", "since 2011" or "until 2019"; nothing where neither day is known."""
    if first and last:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first:
        return f"since {first.year}"
    return f"until {last.year}" if last else ""
