"""Dates: that of a release, its weekday, and whether it is still to come."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Hit
from newsroom.checks.rules import specimens
from newsroom.checks.rules.claimed import contradicted, told_of
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.claims.dating import dating_claims, judge_release
from newsroom.prose.claims.standing import (
    judge_status,
    judge_tense,
    status_claims,
    tense_claims,
)
from newsroom.prose.dates import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.pieces import Piece

_BEFORE: Final = {"dated_on": datetime.date(2025, 4, 19)}
_LATER: Final = {
    "dated_on": datetime.date(2025, 7, 1),
    "now": datetime.datetime(2025, 7, 1, 12, tzinfo=datetime.UTC),
}


@rule(
    "release-date",
    number=16,
    level="block",
    name="Release date",
    purpose="Finds a date of release that no record of the work has.",
    bad=[
        Example(
            "*Étoile* premieres April 25 on Prime Video.",
            ("April 25",),
            "Étoile premieres April 24 on Prime Video.",
            records=specimens.FILE,
            sheet=_BEFORE,
        ),
        Example(
            "The series will premiere on Thursday, April 17.",
            ("April 17",),
            "The series will premiere on Thursday, April 24.",
            records=specimens.FILE,
            sheet=_BEFORE,
        ),
    ],
    good=[
        Example("*Étoile* premieres April 24, 2025.", records=specimens.FILE, sheet=_BEFORE),
        Example("It was originally set to premiere April 17.", records=specimens.FILE),
        Example("The trailer for *Étoile* dropped March 26.", records=specimens.FILE),
        Example("“It premieres April 25,” he said.", records=specimens.FILE, sheet=_BEFORE),
    ],
)
def release_date(piece: Piece) -> Iterator[Hit]:
    region = piece.sheet.region
    known = piece.once(told_of)
    return contradicted(
        piece, dating_claims(piece), lambda it: judge_release(it, known, region=region)
    )


_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY: Final = re.compile(
    rf"\b(?P<weekday>{'|'.join(WEEKDAYS)}),?\s(?:(?P<month>{_MONTH})"
    r"\.?\s(?P<day>\d{1,2})|(?P<day2>\d{1,2})\s(?P<month2>[A-Z][a-z]+))(?:st|nd|rd|th)?"
    r"(?:,?\s(?P<year>(?:19|20)\d\d))?\b",
    re.IGNORECASE,
)


@rule(
    "weekday",
    number=17,
    level="block",
    name="Weekday",
    purpose="Finds a weekday that the date does not fall on.",
    bad=[
        Example(
            "It arrives Friday, April 24, 2025.",
            ("Friday",),
            "It arrives Thursday, April 24, 2025.",
        ),
        Example("See it on Tuesday 3 March 2025.", ("Tuesday",), "See it on Monday 3 March 2025."),
    ],
    good=[
        Example("It arrives Thursday, April 24, 2025."),
        Example("It arrives Thursday, April 24."),
        Example("“Friday, April 24, 2025,” he wrote."),
    ],
)
def weekday(piece: Piece) -> Iterator[Hit]:
    for match in _DAY.finditer(piece.text):
        if piece.is_quoted(*match.span()):
            continue
        day = _dated(match, piece.sheet.dated_on)
        if day is None or day.weekday() == WEEKDAYS[match["weekday"].casefold()]:
            continue
        right = f"{day:%A}"
        told = f"{day:%B} {day.day}, {day.year}, is a {right}."
        yield Hit(
            start=match.start("weekday"),
            end=match.end("weekday"),
            message=told,
            fix=right,
            level=None if match["year"] else "info",
        )


def _dated(match: re.Match[str], written: datetime.date) -> datetime.date | None:
    month = MONTHS.get((match["month"] or match["month2"]).casefold())
    number = int(match["day"] or match["day2"])
    if month is None:
        return None
    near = (written.year - 1, written.year, written.year + 1)
    years = (int(match["year"]),) if match["year"] else near
    days = [
        datetime.date(year, month, number)
        for year in years
        if 1 <= number <= calendar.monthrange(year, month)[1]
    ]
    return min(days, key=lambda day: abs((day - written).days), default=None)


@rule(
    "future-tense",
    number=18,
    level="warn",
    name="Out already",
    purpose="Finds a work spoken of as still to come that is out already.",
    bad=[
        Example(
            "*Étoile* will premiere on Prime Video.",
            ("will premiere",),
            "Étoile premiered on Prime Video.",
            records=specimens.FILE,
            sheet=_LATER,
        ),
        Example(
            "The upcoming *Étoile* is set in Paris.",
            ("upcoming",),
            records=specimens.FILE,
            sheet=_LATER,
        ),
    ],
    good=[
        Example("*Étoile* will premiere on Prime Video.", records=specimens.FILE, sheet=_BEFORE),
        Example("“*Étoile* will premiere soon,” she said.", records=specimens.FILE, sheet=_LATER),
        Example("*Étoile* premiered in April.", records=specimens.FILE, sheet=_LATER),
    ],
)
def future_tense(piece: Piece) -> Iterator[Hit]:
    today = piece.sheet.today
    known = piece.once(told_of)
    return contradicted(piece, tense_claims(piece), lambda it: judge_tense(it, known, today=today))


@rule(
    "status-changed",
    number=18,
    level="warn",
    name="What became of it",
    purpose="Finds a work said to go on, or to be undecided, that has been canceled or renewed.",
    bad=[
        Example(
            "*Étoile* will go for two seasons.",
            ("will go for two seasons",),
            records=specimens.AFTER,
            sheet=_LATER,
        ),
        Example(
            "*Étoile* has not yet been renewed.",
            ("has not yet been renewed",),
            records=specimens.AFTER,
            sheet=_LATER,
        ),
    ],
    good=[
        Example("*Étoile* was canceled after a season.", records=specimens.AFTER, sheet=_LATER),
        Example("*Étoile* will go for two seasons.", records=specimens.FILE, sheet=_BEFORE),
        Example("“It will go for two seasons,” he said of *Étoile*.", records=specimens.AFTER),
    ],
)
def status_changed(piece: Piece) -> Iterator[Hit]:
    known = piece.once(told_of)
    return contradicted(piece, status_claims(piece), lambda it: judge_status(it, known))
