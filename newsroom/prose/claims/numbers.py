"""Numbers as copy writes them."""

from __future__ import annotations

from typing import Final

_CARDINALS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
)
_ORDINALS: Final = "first second third fourth fifth sixth seventh eighth ninth tenth"
CARDINALS: Final = {word: number for number, word in enumerate(_CARDINALS.split())}
ORDINALS: Final = {word: number for number, word in enumerate(_ORDINALS.split(), start=1)}
CARDINAL: Final = rf"(?:\d{{1,3}}|{'|'.join(CARDINALS)})"
SPELLED_BELOW: Final = 10


def number_of(word: str) -> int | None:
    """The number that a word or figures stand for: "8", "eight", "eighth"."""
    lower = word.casefold()
    if lower.isascii() and lower.isdigit():
        return int(lower)
    return CARDINALS.get(lower, ORDINALS.get(lower))


def say_like(said: str, number: int) -> str:
    """``number`` in figures where ``said`` is in figures, else in a word as far as there is one."""
    if said.isdigit() or number >= len(CARDINALS):
        return str(number)
    word = next(word for word, value in CARDINALS.items() if value == number)
    return word.capitalize() if said[:1].isupper() else word
