"""How and at what hour a season is handed out, as a sentence says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from newsroom.prose.numerals import NUMERAL, number_of

_ZONE: Final = r"(?:E[SD]?T|P[SD]?T|C[SD]?T|M[SD]?T|GMT|BST|CET|AEDT|AEST)"
_HOUR: Final = re.compile(
    rf"\b(?:at|from)\s(?P<hour>(?:\d{{1,2}}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?(?:/\d{{1,2}}(?:[:.]\d\d)?c?)?"
    rf"c?|midnight|noon)(?:\s(?:{_ZONE}(?:/{_ZONE})?|Eastern|Pacific))?)(?!\w)",
    re.IGNORECASE,
)
_CLOCK: Final = re.compile(rf"\d[:.]\d|[ap]\.?m|/\d|midnight|noon|{_ZONE}|Eastern|Pacific")
_ALL: Final = re.compile(
    r"\b(?:all\s(?:(?:\w+\s){0,2}episodes|at\sonce|of\sthem)|(?:in\sone\sgo|as\sa\s(?:full\s)?box\s?set)|"
    r"every\sepisode\sat\sonce|full\sseason\s(?:drops|arrives|lands))\b",
    re.IGNORECASE,
)
_WEEKLY: Final = re.compile(
    r"\b(?:weekly|(?:each|every)\s(?:week|\w+day)|one\s(?:new\s)?episode\s(?:a|per)\sweek|"
    r"(?:airs|airing)\s\w+days)\b",
    re.IGNORECASE,
)
_FIRST: Final = re.compile(
    rf"\b(?P<number>{NUMERAL}|double|a\sdouble|first\s(?P<of>{NUMERAL}))[\s-](?:new\s)?"
    r"(?:episodes?|instal+ments|bill|chapters)\b",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(
    r"\b(?:split\s(?:in|into)\stwo|in\stwo\s(?:parts|halves|batches|volumes)|(?:part|volume)\s"
    r"(?:one|1)\b.{0,80}\b(?:part|volume)\s(?:two|2)\b)",
    re.IGNORECASE,
)
_DAILY: Final = re.compile(
    r"\b(?:daily|nightly|on\sconsecutive\snights|stripped\sacross)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Drop:
    """A ``DropPattern`` by its code, with how many episodes come first; and the printed hour."""

    pattern: str = ""
    first_batch: int | None = None
    hour: str = ""


def drop_in(words: str) -> Drop:
    """Read a sentence about a release; nothing where it only gives a day."""
    found = _HOUR.search(words)
    hour = found["hour"].strip() if found and _CLOCK.search(found["hour"]) else ""
    if _PARTS.search(words):
        return Drop("split", hour=hour)
    weekly = _WEEKLY.search(words)
    if weekly is not None:
        first = _FIRST.search(words, 0, weekly.start())
        count = _count(first) if first else None
        if count and count > 1:
            return Drop("some_then_weekly", count, hour)
        return Drop("weekly", hour=hour)
    if _ALL.search(words):
        return Drop("all_at_once", hour=hour)
    return Drop("daily" if _DAILY.search(words) else "", hour=hour)


def _count(first: re.Match[str]) -> int | None:
    if "double" in first["number"].lower():
        return 2
    return number_of(first["of"] or first["number"])
