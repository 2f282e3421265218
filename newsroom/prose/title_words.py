"""Which of the words of a mention are a title: “the Emmy-winning Étoile” holds one of a word."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import unescape
from typing import TYPE_CHECKING, Final

from newsroom.prose.folding import fold
from newsroom.prose.marked_titles import SMALL

if TYPE_CHECKING:
    from collections.abc import Iterable

_WHOLLY: Final = re.compile(
    r"(?P<mark><(?P<tag>i|em)>|“|\"|&quot;|‘)(?P<words>.*)"
    r"(?(tag)</(?P=tag)>|(?:”|\"|&quot;|’))",
    re.DOTALL,
)
_POSSESSIVE: Final = re.compile(r"(?:’|'|&#x27;|&#39;)s$")
_YEAR: Final = re.compile(r"\s\((?:19|20)\d\d\)$")
_WORD: Final = re.compile(r"[^\W_]+(?:[’'‘][^\W_]+)*|&(?:amp|\#x27|\#39|quot);")
# What stands for an episode or a season where its title is not named.
_NUMBERED: Final = re.compile(
    r"(?:the\s+)?(?:(?:season|series|episode|chapter|part|volume)\b.*|s\d+\s?e\d+|.*\b(?:finale|premiere))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Parted:
    """The HTML of a title and of what stands before and behind it in the mention."""

    head: str
    title: str
    tail: str = ""
    possessive: str = ""


def part_words(
    html: str, titles: Iterable[str] = (), *, is_of_season: bool = False
) -> Parted | None:
    """Where the title is in ``html``; None where the words only speak of the work.

    A season goes by its number, so only the title of its show is looked for in its words.
    """
    words, possessive = _bare(html)
    known = [title for title in titles if title]
    found = _known(words, known)
    if found is None and possessive:
        # A title may itself end in ’s.
        whole = _known(f"{words}{possessive}", known)
        if whole is not None and not whole.tail:
            return whole
    if found is not None:
        return replace(found, possessive=possessive)
    if is_of_season or not _looks_like_a_title(words):
        return None
    year = _YEAR.search(words)
    cut = year.start() if year else len(words)
    return Parted("", words[:cut], words[cut:], possessive)


def _bare(html: str) -> tuple[str, str]:
    """``html`` without the marks typed around all of it, and the possessive taken off its end."""
    words, possessive = html.strip(), ""
    while True:
        if not possessive and (found := _POSSESSIVE.search(words)):
            words, possessive = words[: found.start()], found[0]
        elif (wrapped := _WHOLLY.fullmatch(words)) and _is_one(wrapped):
            words = wrapped["words"]
        else:
            return words, possessive


def _is_one(wrapped: re.Match[str]) -> bool:
    """Tell one pair of marks around all the words from two pairs side by side."""
    mark = wrapped["mark"]
    return bool(wrapped["words"]) and mark not in wrapped["words"]


def _known(words: str, titles: list[str]) -> Parted | None:
    """The longest of ``titles`` that stands in ``words``, word by word."""
    if "<" in words:
        whole = fold(unescape(re.sub(r"<[^>]*>", "", words)))
        return Parted("", words) if any(fold(title) == whole for title in titles) else None
    if any(fold(title) == fold(unescape(words)) for title in titles):
        return Parted("", words)
    spans = [(found.start(), found.end()) for found in _WORD.finditer(words)]
    best: Parted | None = None
    for title in titles:
        wanted = fold(title)
        for start, end in _runs(spans, wanted.count(" ") + 1):
            if wanted and fold(unescape(words[start:end])) == wanted:
                found = Parted(words[:start], words[start:end], words[end:])
                if best is None or len(found.title) > len(best.title):
                    best = found
    return best


def _runs(spans: list[tuple[int, int]], number: int) -> Iterable[tuple[int, int]]:
    """Every stretch of about ``number`` words: folding may join or drop one."""
    for size in (number, number + 1, number - 1):
        for first in range(len(spans) - size + 1):
            if size > 0:
                yield spans[first][0], spans[first + size - 1][1]


def _looks_like_a_title(words: str) -> bool:
    text = unescape(re.sub(r"<[^>]*>", "", words))
    if _NUMBERED.fullmatch(text):
        return False
    parts = [found[0] for found in _WORD.finditer(text)]
    capital = [part for part in parts if not part[0].islower()]
    return bool(capital) and all(part in capital or part in SMALL for part in parts)
