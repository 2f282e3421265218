from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# A word keeps its inner apostrophes, hyphens and stars (O'Hara, Sherman-Palladino, M*A*S*H) and
# the plus of a platform (Disney+); dotted capitals are one word (U.S., J.J.).
WORD = re.compile(
    r"(?:[JS]r)\.|[^\W\d_]\.(?:[^\W\d_]\.)+"
    r"|[^\W_]+(?:['’‘\-\u2010\u2011*&/][^\W_]+)*(?:\+(?!\w))?"
)
POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
# Minnesota-born, Michelin-starred: describing words, whatever their first half is.
DESCRIBING = re.compile(
    r"[-\u2010\u2011](?:[a-z]{2,}ed|born|based|winning|led|set|style|esque|era|bound|centric|wide|made)$"
)
LOWERED_PREFIXES = ("al-", "el-", "i", "d’", "d'", "l’", "l'", "o’", "o'", "di", "de", "mc", "von")


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Tell whether the word opens with a capital, also behind a prefix (al-Masri, d'Arcy)."""
        if self.text[0].isupper():
            return DESCRIBING.search(self.text) is None
        return any(
            self.text.startswith(prefix) and self.text[len(prefix) : len(prefix) + 1].isupper()
            for prefix in LOWERED_PREFIXES
        )

    @property
    def bare(self) -> str:
        """The word without a possessive ending."""
        return POSSESSIVE.sub("", self.text)

    @property
    def lower(self) -> str:
        return self.bare.lower().rstrip(".")


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        yield Token(match.group(), match.start(), match.end())
