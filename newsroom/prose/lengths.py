"""How long a story is: its words section by section, and the minutes it takes to read."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

Part = Literal["heading", "text", "caption"]

# A word has a letter or a digit; hyphens, apostrophes, points and commas within it part nothing.
# static/admin/js/lengths.js counts while one types, by the same pattern.
_WORD: Final = re.compile(r"[^\W_]+(?:[-\u2010\u2011'’.,/@&+:_][^\W_]+)*")


class Piece(NamedTuple):
    """Some words of a story, and what they are in it."""

    part: Part
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading, with the heading; the first has none as a rule."""

    heading: str
    words: int


@dataclass(frozen=True, slots=True)
class Length:
    """The words of a story; those of captions stand apart, for nobody reads through them."""

    words: int
    captions: int
    sections: tuple[Section, ...]

    def minutes(self, words_per_minute: int) -> int:
        """How long one reads, at least a minute where there is anything to read."""
        return math.ceil(self.words / words_per_minute) if self.words else 0

    def against(self, planned: int | None) -> str:
        """How far it is from the length that was agreed, in words; empty where none was."""
        if not planned:
            return ""
        left = planned - self.words
        if not left:
            return "just as planned"
        return f"{left} to go" if left > 0 else f"{-left} over"


def count_words(text: str) -> int:
    return len(_WORD.findall(text))


def measure(pieces: Iterable[Piece]) -> Length:
    """The length of a story out of its pieces, in their order."""
    captions = 0
    counted: list[tuple[str, int]] = []
    for part, text in pieces:
        words = count_words(text)
        if part == "caption":
            captions += words
        elif part == "heading":
            counted.append((text.strip(), words))
        elif counted:
            heading, so_far = counted[-1]
            counted[-1] = (heading, so_far + words)
        elif words:
            counted.append(("", words))
    sections = tuple(Section(heading, words) for heading, words in counted)
    return Length(sum(section.words for section in sections), captions, sections)
