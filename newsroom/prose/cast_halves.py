"""Where a line of a cast list parts: the name on one side, the character on the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

MOST_WORDS_OF_A_NAME: Final = 7

_BULLET = re.compile(r"^\s*(?:[-*•·–—▪◦‣●○]+|\(?\d{1,3}[.)])\s+")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_AS = re.compile(
    r",?\s+(?:as|plays?|playing|portrays?|portraying|voices|voicing|is|starring as)\s+",
    re.IGNORECASE,
)
_PLAYED_BY = re.compile(
    r",?\s+(?:is\s+)?(?:played|portrayed|voiced|performed)\s+by\s+", re.IGNORECASE
)
_DOTS = re.compile(r"\s*(?:\.{2,}|…+|(?:\s\.){2,}|·{2,})\s*")
_TAB = re.compile(r"\s*\t+\s*|\s{3,}|\s*\|\s*")
_DASH = re.compile(r"\s+[-–—]+\s+|\s*[–—]\s*(?=[A-ZÀ-Þ“\"])|:\s+|\s+/{2}\s+")
_ENDS_SHORT = re.compile(r"\b(?:[JS]r|[A-Z])\.$")

First = Literal["name", "character", ""]
# Where a line parts, and what the parting says of which half is the name.
_PARTINGS: Final[tuple[tuple[re.Pattern[str], First], ...]] = (
    (_PLAYED_BY, "character"),
    (_DOTS, "name"),
    (_TAB, ""),
    (_DASH, ""),
    (_AS, "name"),
)


@dataclass(frozen=True, slots=True)
class Halves:
    """One line in two: what stands before the dash, the dots or the "as", and what behind."""

    number: int
    text: str
    left: str
    right: str
    # "name" where the words themselves say that the name comes first, "character" the other way.
    first: First = ""
    asides: tuple[str, ...] = ()


def bare(line: str) -> str:
    """The line without its bullet or number."""
    return _BULLET.sub("", line.replace("\N{NO-BREAK SPACE}", " ")).strip(" ,;*_")


def halve(number: int, line: str) -> Halves:
    """Part a line where it parts most surely; what stands in brackets is kept aside."""
    asides: list[str] = []

    def keep(match: re.Match[str]) -> str:
        asides.append(match.group(1).strip())
        return " "

    plain = _BRACKETS.sub(keep, line).strip(" ,;")
    for pattern, first in _PARTINGS:
        match = pattern.search(plain)
        left, right = _sides(plain, match) if match else ("", "")
        if left and right:
            right, *columns = _TAB.split(right)
            return Halves(number, line, left, right, first, (*columns, *asides))
    return Halves(number, line, _trimmed(plain), "", "", tuple(asides))


def _sides(text: str, match: re.Match[str]) -> tuple[str, str]:
    """The words on both sides; none where they are sentences and no names."""
    left, right = _trimmed(text[: match.start()]), _trimmed(text[match.end() :])
    in_words = match.re in (_AS, _PLAYED_BY)
    if in_words and max(len(left.split()), len(right.split())) > MOST_WORDS_OF_A_NAME:
        return "", ""
    return left, right


def _trimmed(words: str) -> str:
    words = words.strip(" ,;:-–—")
    return words if _ENDS_SHORT.search(words) else words.strip(" .,;:-–—")
