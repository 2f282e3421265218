from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.prose.folding import fold
from newsroom.prose.given_names import AMBIGUOUS, is_given_name
from newsroom.prose.lexicon import (
    BODY_WORDS,
    COURTESY,
    FORMS,
    FUNCTION_WORDS,
    PARTICLES,
    RANKS,
    SUFFIXES,
)
from newsroom.prose.tokens import Token, tokens
from newsroom.prose.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.prose.runs import Run

LONGEST_NAME = 5
SURNAMES_TOO = words(
    "park hall church house bridge lake college court post press guild mountain station square "
    "street tower games times prize library lodge chapel banks pictures school"
)
CAPITALS_READ_AS_INITIALS = 3
# Surnames that are small words, too: Best, Long, More.
SMALL_SURNAMES = words("best long little still early read right sure more")
GROUP_WORDS = words("twins brothers sisters band quartet trio duo boys girls singers players")
HONOURS = words("sir dame dr prof professor mr mrs ms")
FORMS_OF_ADDRESS = frozenset(["mr", "mrs", "ms", "miss"])
TWO = 2
# Park Ji-won is no park.
FAMILY_FIRST = re.compile(r"[^\W\d_]+-[a-zà-ÿ]+")
# M. R. James as some papers print him, no courtesy title.
INITIALS = frozenset(["MR", "MS"])


def capitals(words: Iterable[Token]) -> list[Token]:
    """The words of a name that count: no particles, suffixes or courtesy titles."""
    return [
        word
        for word in words
        if word.lower not in SUFFIXES
        and (word.lower not in COURTESY or word.text in INITIALS)
        and not (word.text in PARTICLES and word.text.islower())
    ]


def is_name_shaped(run: Run) -> bool:
    """Tell whether a run could be a full name by its form alone."""
    counted = capitals(run.words)
    if run.entry is not None or run.article or not 2 <= len(counted) <= LONGEST_NAME:
        return False
    if any(any(letter.isdigit() or letter in "/&" for letter in word.text) for word in counted):
        return False
    last = counted[-1].lower
    is_body = last in BODY_WORDS and not (last in SURNAMES_TOO and is_surely_given(run))
    if is_body or last in FORMS or last in GROUP_WORDS:
        return False
    if counted[0].lower in BODY_WORDS and not FAMILY_FIRST.fullmatch(counted[1].text):
        return False
    if _holds_a_small_word(counted):
        return False
    return not any(
        word.text.isupper() and len(word.text.replace(".", "")) > CAPITALS_READ_AS_INITIALS
        for word in counted
    )


def _holds_a_small_word(counted: list[Token]) -> bool:
    """Tell words of a headline, "Four More Join", from a name: "Will Forte", "Justin Long"."""
    *firsts, last = counted
    if any(word.lower in FUNCTION_WORDS and not is_given_name(word.text) for word in firsts):
        return len(firsts[0].text) > 2 or firsts[0].lower in {
            "a",
            "an",
            "in",
            "on",
            "of",
            "to",
            "by",
        }
    if last.lower not in FUNCTION_WORDS or last.lower in SMALL_SURNAMES:
        return False
    return not is_given_name(firsts[0].text)


def is_mononym_shaped(run: Run) -> bool:
    counted = capitals(run.words)
    return (
        len(counted) == 1
        and run.entry is None
        and not run.article
        and len(counted[0].bare) > 2
        and counted[0].bare.replace("-", "").replace("’", "").replace("'", "").isalpha()
        and not counted[0].bare.isupper()
        and counted[0].lower not in BODY_WORDS | set(FORMS)
    )


def has_given_name(run: Run) -> bool:
    counted = capitals(run.words)
    return bool(counted) and is_given_name(counted[0].text)


def is_surely_given(run: Run) -> bool:
    return has_given_name(run) and capitals(run.words)[0].lower not in AMBIGUOUS


def has_rank(run: Run) -> bool:
    return run.words[0].lower.rstrip(".") in RANKS


def surname(name: str) -> str:
    """The words after the given names: from the first particle on, else the last word.

    A suffix does not belong to it.
    """
    words = [token.text for token in tokens(name)]
    while len(words) > 1 and words[-1].lower().rstrip(".") in SUFFIXES:
        words.pop()
    for position, word in enumerate(words[1:], start=1):
        if word in PARTICLES and word.islower():
            return " ".join(words[position:])
    return words[-1] if words else name


def without_honours(name: str) -> str:
    """Say "Judi Dench" for "Dame Judi Dench"; "Dr. Dre" and "Lady Gaga" stay what they are."""
    first, _, rest = name.partition(" ")
    return rest if " " in rest and first.lower().rstrip(".") in HONOURS else name


class Roll:
    """The full names of a piece, to give a second mention its full name back.

    Each name comes with the place where the piece first has it.
    """

    def __init__(self, names: Iterable[tuple[str, int]]) -> None:
        self._by_part: dict[str, dict[str, int]] = {}
        self.names: dict[str, str] = {}
        for printed, first in names:
            name = without_honours(printed)
            key = fold(name)
            is_form = len(key.split()) == TWO and key.split()[0] in FORMS_OF_ADDRESS
            if not key or key in self.names or is_form:
                continue
            self.names[key] = name
            for part in (fold(surname(name)), *self._parts(name)):
                self._by_part.setdefault(part, {})[name] = first

    @staticmethod
    def _parts(name: str) -> tuple[str, ...]:
        words = [token.text for token in tokens(name)]
        return (fold(words[0]), fold(words[-1])) if words else ()

    def full(self, part: str, *, at: int | None = None) -> str | None:
        """The one full name that a surname or given name stands for; None if none or several.

        ``at`` is where it stands: who is introduced only later is not meant.
        """
        key = fold(part)
        if key in self.names:
            return self.names[key]
        first, _, rest = key.partition(" ")
        if rest and first in COURTESY:
            key = rest
            if key in self.names:
                return self.names[key]
        fits = self._by_part.get(key, {})
        if len(fits) > 1 and at is not None:
            fits = {name: first for name, first in fits.items() if first < at}
        return next(iter(fits)) if len(fits) == 1 else None

    def is_shared(self, part: str) -> bool:
        """Tell whether several people of the piece answer to a surname."""
        return len(self._by_part.get(fold(part), {})) > 1

    def of_kin(self, part: str, *, beside: str) -> str | None:
        """The full name behind "her husband Daniel": one that shares a part of the surname."""
        full = self.full(part)
        if full and full != part:
            return full
        family = set(fold(surname(beside)).split())
        for name in self._by_part.get(fold(part), {}):
            if family & set(fold(surname(name)).split()):
                return name
        return None
