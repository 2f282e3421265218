"""Quotation marks in pairs: which belong together, and which stand alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

_MARK: Final = re.compile(r"[“”\"„«»]")
_CLOSERS: Final = {"“": "”", '"': '"', "„": "“", "«": "»"}
_BEFORE_AN_OPENING: Final = "([{—–-/‘'“\"…"
# Six-foot-two and twelve inches: 6'2", 12”.
_FEET: Final = re.compile(r"\d['’\u2032]\s?\d{1,2}[\"”\u2033]")
_INCHES: Final = re.compile(r"(?<![\w“\"])\d+(?:\.\d+)?[\"”](?=[\s-]\w)")


@dataclass(slots=True)
class Pair:
    """Two marks that belong together; ``closer`` is None where the second is missing.

    ``within`` counts the pairs around it. ``is_mixed``: one is straight and the other curly.
    """

    opener: int
    closer: int | None = None
    within: int = 0
    is_mixed: bool = False


@dataclass(slots=True)
class Pairs:
    """The double marks of one passage; ``strays`` are closing ones that nothing opened."""

    found: list[Pair] = field(default_factory=list)
    strays: list[int] = field(default_factory=list)

    @property
    def unclosed(self) -> list[Pair]:
        return [pair for pair in self.found if pair.closer is None]


def pairs(text: str, start: int, end: int) -> Pairs:
    """Pair the double marks of a passage; inches and feet are no marks."""
    told = Pairs()
    feet = {match.end() - 1 for match in _FEET.finditer(text, start, end)}
    inches = {match.end() - 1 for match in _INCHES.finditer(text, start, end)}
    is_german = text.find("„", start, end) >= 0
    opened: list[Pair] = []
    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        is_closer = bool(opened) and not _differ(text[opened[-1].opener], mark)
        if at in feet or (at in inches and not is_closer):
            continue
        if _opens(text, at, start, end, opened, is_german=is_german):
            pair = Pair(at, within=len(opened))
            opened.append(pair)
            told.found.append(pair)
        elif opened:
            pair = opened.pop()
            pair.closer = at
            pair.is_mixed = _differ(text[pair.opener], mark)
        else:
            told.strays.append(at)
    return told


def _differ(opener: str, closer: str) -> bool:
    return (opener == '"') != (closer == '"')


def _opens(
    text: str, at: int, start: int, end: int, opened: list[Pair], *, is_german: bool
) -> bool:
    mark = text[at]
    if mark in "„«":
        return True
    if mark == "“":
        return not (is_german and opened and text[opened[-1].opener] == "„")
    if mark in "”»":
        return False
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return (before.isspace() or before in _BEFORE_AN_OPENING) and not after.isspace()
