"""Small numbers as prose writes them: "eight", "8", "third", "3rd"."""

from __future__ import annotations

import re
from typing import Final

_CARDINALS: Final = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "twenty-two": 22,
    "twenty-four": 24,
}
_ORDINALS: Final = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "twentieth": 20,
    "debut": 1,
    "freshman": 1,
    "sophomore": 2,
}
_CARDINAL_WORDS: Final = "|".join(sorted(_CARDINALS, key=len, reverse=True))
_ORDINAL_WORDS: Final = "|".join(sorted(_ORDINALS, key=len, reverse=True))
NUMERAL: Final = rf"(?:\d{{1,3}}|{_CARDINAL_WORDS})"
ORDINAL: Final = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_ORDINAL_WORDS})"
_SEASON: Final = re.compile(
    rf"\b(?:[Ss]eason|[Ss]eries)\s(?P<after>{NUMERAL})\b|\b(?P<before>{ORDINAL})\s(?:and\sfinal\s)?"
    r"(?:season|series)\b"
)
_FIGURES: Final = re.compile(r"(\d{1,3})(?:st|nd|rd|th)?")


def number_of(word: str) -> int | None:
    """The value of a cardinal or an ordinal; None where the word is neither."""
    lowered = word.lower().strip()
    figures = _FIGURES.fullmatch(lowered)
    return int(figures[1]) if figures else _CARDINALS.get(lowered, _ORDINALS.get(lowered))


def season_in(words: str) -> int | None:
    """The number of the first season that words name: "season 2", "the third series"."""
    match = _SEASON.search(words)
    return number_of(match["after"] or match["before"]) if match else None
