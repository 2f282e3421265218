from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from typing import Final

from newsroom.prose.periods import (
    HOLIDAYS,
    MONTHS,
    WEEKDAYS,
    Period,
    day_of,
    weekday_named,
)
from newsroom.prose.spans import Span

__all__ = ["MONTHS", "WEEKDAYS", "Dated", "date_mark", "dates"]

_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_CASED: Final = re.IGNORECASE
_SEASON: Final = "winter|spring|summer|fall|autumn"
PATTERNS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("date", re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b")),
    ("date", re.compile(rf"\b(?P<month>{_MONTH})\.?\s{_DAY}(?:,\s|\s){_YEAR}\b", _CASED)),
    ("date", re.compile(rf"\b{_DAY}(?:\sof)?\s(?P<month>{_MONTH})\.?(?:,\s|\s){_YEAR}\b", _CASED)),
    ("date", re.compile(rf"\b(?P<month>{_MONTH})\.?\s{_DAY}\b(?![\d:])", _CASED)),
    ("date", re.compile(rf"\b(?<!\$){_DAY}(?:\sof)?\s(?P<month>{_MONTH})\b", _CASED)),
    ("month", re.compile(rf"\b(?P<month>{_MONTH})(?:\sof)?,?\s{_YEAR}\b", _CASED)),
    (
        "quarter",
        re.compile(
            rf"\b(?:in\s)?(?:the\s)?(?P<season>{_SEASON}|early|late|Q[1-4])"
            rf"(?:\sof|\sin)?(?:,)?\s{_YEAR}\b",
            _CASED,
        ),
    ),
    (
        "quarter",
        re.compile(rf"\b(?P<relative>this|next|coming|last)\s(?P<season>{_SEASON})\b", _CASED),
    ),
    (
        "month",
        re.compile(rf"\b(?:in|this|next|late|early|since)\s(?P<month>{_MONTH})\b(?!\s\d)", _CASED),
    ),
    (
        "quarter",
        re.compile(r"\b(?P<season>early|late)\s(?P<relative>this|next)\syear\b", _CASED),
    ),
    ("year", re.compile(r"\b(?P<relative>later\sthis|this|next)\syear\b", _CASED)),
    ("year", re.compile(rf"\b(?:in|for|by|during|until)\s{_YEAR}\b", _CASED)),
    (
        "date",
        re.compile(rf"\b(?:on|this|next)\s(?P<weekday>{'|'.join(WEEKDAYS)})\b", _CASED),
    ),
)
# What only means a day where the sentence speaks of a release.
_NOUN: Final = r"(?:premiere|debut|launch|release|return|bow|start|rollout|opening|finale)"
LOOSE: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    (
        "quarter",
        re.compile(rf"\b(?:at\s)?the\s(?P<season>end)\sof\s(?:{_YEAR}|the\syear)\b", _CASED),
    ),
    ("quarter", re.compile(r"\b(?:in|early\sin|into)\sthe\s(?P<relative>new)\s(?P<season>year)\b")),
    (
        "quarter",
        re.compile(
            rf"\b(?:in|for|by|until|due|to|from|a|an|later)\s(?:the\s)?(?P<season>{_SEASON})\b"
        ),
    ),
    ("year", re.compile(rf"\b(?:an?\s)?{_YEAR}\s{_NOUN}\b")),
    (
        "month",
        re.compile(r"\b(?P<relative>later\sthis|this|next|last|later\sthat)\s(?P<span>month)\b"),
    ),
    ("month", re.compile(rf"\b(?:an?|from|by|until)\s(?P<month>{_MONTH})\b(?!\s\d)", _CASED)),
    ("year", re.compile(r"\b(?P<relative>later\sin\sthe)\syear\b")),
    (
        "date",
        re.compile(r"\b(?:the\s)?(?:next|following)\s(?P<relative>day)\b|\bthe\sday\safter\b"),
    ),
    ("date", re.compile(rf"\b(?P<holiday>{'|'.join(HOLIDAYS)})\b")),
    ("date", re.compile(r"\b(?P<relative>tonight|today|tomorrow)\b", _CASED)),
    (
        "date",
        re.compile(
            rf"\b(?P<weekday>{'|'.join(name.title() for name in WEEKDAYS)}|"
            r"Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\b(?![’'])\.?"
        ),
    ),
)
_WEEKDAY_BEFORE: Final = re.compile(
    rf"\b(?P<weekday>{'|'.join(WEEKDAYS)}|Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\.?,?\s(?:the\s)?$",
    _CASED,
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
    text: str,
    start: int,
    end: int,
    *,
    written: datetime.date | None = None,
    is_past: bool = False,
    is_loose: bool = False,
    is_near: bool = False,
) -> tuple[Dated, ...]:
    """Read the dates in a stretch, the exact ones first where two overlap.

    A date without a year is the next one on or after ``written``, the day the piece carries; the
    last one before it where the text speaks of the past. A weekday printed with it may tell the
    year. ``is_loose`` reads bare weekdays, holidays and "in the fall", too; with ``is_near``
    the day is only about that of the piece.
    """
    found: list[Dated] = []
    for precision, pattern in (*PATTERNS, *LOOSE) if is_loose else PATTERNS:
        for match in pattern.finditer(text, start, end):
            span = Span(match.start(), match.end())
            if any(span.meets(dated.span) for dated in found):
                continue
            dated = _dated(text, match, precision, Period(written, is_past, is_near))
            if dated is not None:
                found.append(dated)
    starts = {dated.start for dated in found}
    # "on Sunday, February 16" is one date, and the day of the month says more.
    doubled = {end for end in starts if text[end - 2 : end] == ", "} | {
        end + 1 for end in starts if text[end - 1 : end] == " "
    }
    kept = [
        dated
        for dated in found
        if dated.end + 2 not in doubled or WEEKDAY.search(dated.span.of(text)) is None
    ]
    return _in_that_month(text, sorted(kept, key=lambda dated: dated.start))


_NEXT_DAY: Final = re.compile(r"(?:the\s)?(?:next|following)\sday|the\sday\safter")
WEEKDAY: Final = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)}|Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\b", _CASED
)


def _in_that_month(text: str, found: list[Dated]) -> tuple[Dated, ...]:
    """Give "later that month" the month of the date before it, "later in the year" its year."""
    kept: list[Dated] = []
    for dated in found:
        words = dated.span.of(text)
        before = kept[-1].day if kept else None
        if _NEXT_DAY.fullmatch(words):
            if before is not None and kept[-1].precision == "date":
                kept.append(replace(dated, day=before + datetime.timedelta(days=1)))
        elif "in the year" in words and before is not None:
            kept.append(replace(dated, day=before.replace(month=1, day=1)))
        elif "that" not in words:
            kept.append(dated)
        elif before is not None and kept[-1].precision in {"date", "month"}:
            kept.append(replace(dated, day=before.replace(day=1)))
    return tuple(kept)


def _dated(text: str, match: re.Match[str], precision: str, period: Period) -> Dated | None:
    parts = {key: value for key, value in match.groupdict().items() if value}
    if "day" in parts and "year" not in parts:
        named = _WEEKDAY_BEFORE.search(text[max(0, match.start() - 14) : match.start()])
        period = replace(period, weekday=weekday_named(named["weekday"]) if named else None)
    try:
        day = day_of(parts, period)
    except ValueError:
        return None
    confidence = 0.9 if "year" in parts else 0.75 if day else 0.5
    return Dated(match.start(), match.end(), precision, day, confidence)


_LABEL: Final = re.compile(r"(?:date|dated|published|posted|updated)(?:\son)?\s*:?\s+", _CASED)


def date_mark(text: str, start: int, end: int) -> tuple[Span, Dated] | None:
    """The mark at the head of a paragraph that says when it is dated: "date 2025-04-19".

    Returns the stretch that is a mark and no prose, with the date it gives.
    """
    match = _LABEL.match(text, start, end)
    place = match.end() if match else start
    for dated in dates(text, place, min(end, place + 40)):
        weekday = _WEEKDAY_BEFORE.fullmatch(text[place : dated.start])
        if dated.start != place and weekday is None:
            return None
        if dated.precision != "date" or dated.day is None:
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
