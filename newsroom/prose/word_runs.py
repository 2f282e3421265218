"""The runs of words in a text that could be a name or a title, folded to be looked up at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.prose.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST: Final = 8
# A word as ``fold`` joins it: what vanishes there holds it together, all else parts it.
_WORD: Final = re.compile(r"[^\W_\d][\w’‘'`.*…\u02bc\u00b4\u0300-\u036f]*|\d[\w’'.*]*")
_POSSESSIVE: Final = re.compile(r"[’'\u02bc]s?$")
_OPENED: Final = frozenset("“‘\"'«„_*(")


def word_runs(text: str, *, starts: Iterable[int] = ()) -> frozenset[str]:
    """Every run of up to eight words that begins as names and titles do, folded.

    They begin with a capital, a digit or a letter without case, behind an opening quotation mark,
    at one of ``starts``, or before a capital ("de Laâge"). They end with such a word, too, unless
    a mark opened them. Grows with the length of the text.
    """
    begun = frozenset(starts)
    words = list(_WORD.finditer(text))
    folded = [fold(word.group()) for word in words]
    bare = [fold(_POSSESSIVE.sub("", word.group())) for word in words]
    marked = [_is_marked(text, word) or word.start() in begun for word in words]
    opening = [not text[word.start()].islower() for word in words]
    closing = [may or _is_joined(text, word) for may, word in zip(opening, words, strict=True)]
    found: set[str] = set()
    for place, word in enumerate(words):
        follows = place + 1 < len(words) and opening[place + 1]
        dotted = "." in word.group()[:-1]
        if not (opening[place] or marked[place] or follows or dotted):
            continue
        before = ""
        for end in range(place, min(place + LONGEST, len(words))):
            if closing[end] or marked[place] or (dotted and end == place):
                found.add(f"{before} {folded[end]}".strip())
                found.add(f"{before} {bare[end]}".strip())
            before = f"{before} {folded[end]}".strip()
    found.discard("")
    return frozenset(found)


def _is_marked(text: str, word: re.Match[str]) -> bool:
    return text[word.start() - 1 : word.start()] in _OPENED


def _is_joined(text: str, word: re.Match[str]) -> bool:
    """Whether it hangs on the word before: “Hye-jin”."""
    return not text[word.start() - 1 : word.start()].isspace()
