"""How much of a title and a description a search engine shows: it cuts by width, not by letters."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

# Widths in thousandths of the type size, of the typeface most result pages are set in.
_WIDTHS: Final[dict[str, int]] = {
    letter: width
    for letters, width in (
        ("'‘’", 205),
        ("ijl", 222),
        ("|", 260),
        (" !,./:;I[\\]ft", 278),
        ("()-`r{}“”", 333),
        ('"', 355),
        ("*", 389),
        ("^", 469),
        ("Jckvsxyz", 500),
        ("+<=>~", 584),
        ("FTZ", 611),
        ("&ABEKPSVXY", 667),
        ("CDHNRUw", 722),
        ("GOQ", 778),
        ("Mm", 833),
        ("%", 889),
        ("W", 944),
        ("—…", 1000),
        ("@", 1015),
    )
    for letter in letters
}
_USUAL: Final = 556
_WIDE: Final = 1000
ELLIPSIS: Final = " ..."


@dataclass(frozen=True, slots=True)
class Room:
    """What a line of a result has: how wide it is, in pixels, and the size of its type."""

    pixels: int
    size: int


# About as engines cut today; they change it without notice.
TITLE: Final = {"desktop": Room(600, 20), "phone": Room(640, 20)}
DESCRIPTION: Final = {"desktop": Room(960, 14), "phone": Room(700, 14)}


def width_of(text: str) -> int:
    """The width of ``text`` in thousandths of its type size."""
    return sum(_width(letter) for letter in text)


def cut(text: str, room: Room) -> str:
    """``text`` as far as there is room, ended between two words."""
    words = " ".join(text.split())
    if _fits(words, room):
        return words
    kept = words
    while kept and not _fits(f"{kept}{ELLIPSIS}", room):
        kept = kept.rpartition(" ")[0]
    return f"{kept.rstrip(' ,;:—–-')}{ELLIPSIS}"


def _fits(text: str, room: Room) -> bool:
    return width_of(text) * room.size <= room.pixels * 1000


def _width(letter: str) -> int:
    known = _WIDTHS.get(letter)
    if known is not None:
        return known
    if unicodedata.combining(letter):
        return 0
    base = unicodedata.normalize("NFD", letter)[0]
    if base != letter:
        return _width(base)
    return _WIDE if unicodedata.east_asian_width(letter) in "WF" else _USUAL
