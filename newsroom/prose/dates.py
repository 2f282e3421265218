from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass

from newsroom.prose.spans import Span

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if number}
MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if number}
MONTHS["sept"] = 9
SEASONS = {"winter": 1, "early": 1, "spring": 4, "summer": 7, "fall": 10, "autumn": 10, "late": 10}
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_CASED = re.IGNORECASE
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("date", re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b")),
    ("date", re.compile(rf"\b(?P<month>{_MONTH})\.?\s{_DAY}(?:,\s|\s){_YEAR}\b", _CASED)),
    ("date", re.compile(rf"\b{_DAY}(?:\sof)?\s(?P<month>{_MONTH})\.?(?:,\s|\s){_YEAR}\b", _CASED)),
    ("date", re.compile(rf"\b(?P<month>{_MONTH})\.?\s{_DAY}\b(?![\d:])", _CASED)),
    ("date", re.compile(rf"\b(?<!\$){_DAY}(?:\sof)?\s(?P<month>{_MONTH})\b", _CASED)),
    ("month", re.compile(rf"\b(?P<month>{_MONTH})(?:\sof)?,?\s{_YEAR}\b", _CASED)),
    (
        "quarter",
        re.compile(
            rf"\b(?:in\s)?(?:the\s)?(?P<season>winter|spring|summer|fall|autumn|early|late|Q[1-4])"
            rf"(?:\sof|\sin)?(?:,)?\s{_YEAR}\b",
            _CASED,
        ),
    ),
    (
        "quarter",
        re.compile(
            r"\b(?P<relative>this|next|coming)\s(?P<season>winter|spring|summer|fall|autumn)\b",
            _CASED,
        ),
    ),
    (
        "month",
        re.compile(rf"\b(?:in|this|next|late|early|since)\s(?P<month>{_MONTH})\b(?!\s\d)", _CASED),
    ),
    ("year", re.compile(r"\b(?P<relative>later\sthis|this|next)\syear\b", _CASED)),
    ("year", re.compile(rf"\b(?:in|for|by|during|until)\s{_YEAR}\b", _CASED)),
    (
        "date",
        re.compile(rf"\b(?:on|this|next)\s(?P<weekday>{'|'.join(WEEKDAYS)})\b", _CASED),
    ),
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as printed; ``day`` is the first day of the period, None where no year is known."""

    start: int
    end: int
    precision: str
    day: datetime.date | None
    confidence: float

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def dates(
    text: str, start: int, end: int, *, written: datetime.date | None = None
) -> tuple[Dated, ...]:
    """Read the dates in a stretch, the exact ones first where two overlap.

    A date without a year is the next one on or after ``written``, the day the piece carries.
    """
    found: list[Dated] = []
    for precision, pattern in PATTERNS:
        for match in pattern.finditer(text, start, end):
            span = Span(match.start(), match.end())
            if any(span.meets(dated.span) for dated in found):
                continue
            dated = _dated(match, precision, written)
            if dated is not None:
                found.append(dated)
    starts = {dated.start for dated in found}
    # "on Sunday, February 16" is one date, and the day of the month says more.
    doubled = {end for end in starts if text[end - 2 : end] == ", "}
    kept = [dated for dated in found if dated.end + 2 not in doubled]
    return tuple(sorted(kept, key=lambda dated: dated.start))


def _dated(match: re.Match[str], precision: str, written: datetime.date | None) -> Dated | None:
    parts = {key: value for key, value in match.groupdict().items() if value}
    try:
        day = _day(parts, written)
    except ValueError:
        return None
    confidence = 0.9 if "year" in parts else 0.75 if day else 0.5
    return Dated(match.start(), match.end(), precision, day, confidence)


def _day(parts: dict[str, str], written: datetime.date | None) -> datetime.date | None:
    if "weekday" in parts:
        return _weekday(parts["weekday"], written)
    if "season" in parts:
        return _season(parts, written)
    if "month" not in parts:
        return _year(parts, written)
    month = MONTHS[parts["month"].lower()] if not parts["month"].isdigit() else int(parts["month"])
    number = int(parts.get("day", "1"))
    if "year" in parts:
        return datetime.date(int(parts["year"]), month, number)
    datetime.date(2024, month, number)  # A leap year: refuses 31 June, allows 29 February.
    if written is None:
        return None
    return _next(month, number, written, whole_month="day" not in parts)


def _next(
    month: int, number: int, written: datetime.date, *, whole_month: bool
) -> datetime.date | None:
    floor = written.replace(day=1) if whole_month else written
    for year in range(written.year, min(written.year + 5, datetime.MAXYEAR)):
        try:
            day = datetime.date(year, month, number)
        except ValueError:
            continue
        if day >= floor:
            return day
    return None


def _weekday(word: str, written: datetime.date | None) -> datetime.date | None:
    if written is None:
        return None
    ahead = (WEEKDAYS[word.lower()] - written.weekday()) % 7 or 7
    return written + datetime.timedelta(days=ahead)


def _season(parts: dict[str, str], written: datetime.date | None) -> datetime.date | None:
    word = parts["season"].lower()
    month = int(word[1]) * 3 - 2 if word[0] == "q" else SEASONS[word]
    if "year" in parts:
        return datetime.date(int(parts["year"]), month, 1)
    if written is None:
        return None
    later = month + 2 < written.month
    return datetime.date(written.year + later, month, 1)


def _year(parts: dict[str, str], written: datetime.date | None) -> datetime.date | None:
    if "year" in parts:
        return datetime.date(int(parts["year"]), 1, 1)
    if written is None:
        return None
    return datetime.date(written.year + (parts["relative"].lower() == "next"), 1, 1)


_LABEL = re.compile(r"(?:date|dated|published|posted|updated)(?:\son)?\s*:?\s+", _CASED)


def date_mark(text: str, start: int, end: int) -> tuple[Span, Dated] | None:
    """The mark at the head of a paragraph that says when it is dated: "date 2025-04-19".

    Returns the stretch that is a mark and no prose, with the date it gives.
    """
    match = _LABEL.match(text, start, end)
    place = match.end() if match else start
    for dated in dates(text, place, min(end, place + 40)):
        if dated.start != place or dated.precision != "date" or dated.day is None:
            return None
        alone = not text[dated.end : end].strip(" .")
        if match is None and not alone:
            return None
        return Span(start, _past_separators(text, dated.end, end)), dated
    return None


def _past_separators(text: str, place: int, end: int) -> int:
    while place < end and (text[place].isspace() or text[place] in ":;|"):
        place += 1
    return place
