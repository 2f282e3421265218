"""Dates put back into the words in which they were said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import datetime

_PRINTED: Final = re.compile(
    r"(?P<weekday>[A-Z][a-z]+day,?\s)?(?:(?P<month>[A-Z][a-z]{2,8})(?P<dot>\.?)\s(?P<day>\d{1,2})"
    r"|(?P<day2>\d{1,2})\s(?P<month2>[A-Z][a-z]{2,8}))(?P<year>,?\s\d{4})?$"
)
# A month in no more letters than these is an abbreviation, unless it is May.
_SHORT: Final = 4
_QUARTERS: Final = ("first", "second", "third", "fourth")


def say_date_like(said: str, day: datetime.date) -> str | None:
    """``day`` in the form of ``said``, the year only where it had one; None for a form unknown."""
    match = _PRINTED.match(said)
    if match is None:
        return None
    printed = match["month"] or match["month2"]
    is_short = len(printed) <= _SHORT and printed not in {"May", "June", "July"}
    month = f"{day:%b}" if is_short else f"{day:%B}"
    head = f"{day:%A}, " if match["weekday"] else ""
    told = f"{month}{match['dot']} {day.day}" if match["month"] else f"{day.day} {month}"
    year = f"{match['year'][:-4]}{day.year}" if match["year"] else ""
    return f"{head}{told}{year}"


def say_day(day: datetime.date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def say_period(day: datetime.date, precision: str) -> str:
    """Say "on April 24, 2025", "in April 2025", "in the second quarter of 2025", "in 2025"."""
    if precision == "year":
        return f"in {day.year}"
    if precision == "quarter":
        return f"in the {_QUARTERS[(day.month - 1) // 3]} quarter of {day.year}"
    return f"in {day:%B %Y}" if precision == "month" else f"on {say_day(day)}"
