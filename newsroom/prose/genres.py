from __future__ import annotations

import re

from newsroom.prose.lexicon import FORMS, GENRES

_FORM = "|".join(sorted(map(re.escape, FORMS), key=len, reverse=True))
_PHRASE = re.compile(rf"((?:[A-Za-zà-ÿ][\w’'-]*,?\s){{0,6}})({_FORM})\b", re.IGNORECASE)


def genres(words: str) -> tuple[str, ...]:
    """The genres a phrase such as "an eight-part crime drama" names, in printed order."""
    found: list[str] = []
    for match in _PHRASE.finditer(words):
        for word in re.findall(r"[\w-]+", match.group().lower()):
            genre = GENRES.get(word)
            if genre and genre not in found:
                found.append(genre)
    return tuple(found)
