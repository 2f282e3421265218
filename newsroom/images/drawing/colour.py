from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

Colour = tuple[int, int, int]


class Fade(NamedTuple):
    """A paint that runs from one colour to another; ``across`` turns it from left to right."""

    start: Colour
    end: Colour
    across: bool = False


Paint = Colour | Fade


def hexed(value: str) -> Colour:
    """Read ``"e4572e"`` as a colour."""
    red, green, blue = bytes.fromhex(value)
    return red, green, blue


def mixed(first: Colour, second: Colour, share: float) -> Colour:
    """``first`` with ``share`` (0 to 1) of ``second`` stirred in."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def luminance(colour: Colour) -> float:
    """Relative luminance as the accessibility guidelines define it, 0 to 1."""
    parts = [part / 255 for part in colour]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: Colour, second: Colour) -> float:
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@dataclass(frozen=True)
class Palette:
    """Six inks of one poster, from the darkest to the paper, and the two that sing."""

    ink: Colour
    deep: Colour
    mid: Colour
    soft: Colour
    paper: Colour
    accent: Colour
    spark: Colour

    def readable_on(self, ground: Colour) -> Colour:
        """The ink or the paper, whichever stands out more on ``ground``."""
        return max((self.ink, self.paper), key=lambda colour: contrast(colour, ground))


def palette(*values: str) -> Palette:
    return Palette(*(hexed(value) for value in values))


# ink, deep, mid, soft, paper, accent, spark
PALETTES: dict[str, Palette] = {
    "baltic": palette("06121c", "0d2a3c", "1f5468", "86a9ad", "e9efe8", "f2b441", "ff6b3d"),
    "blossom": palette("3a1d33", "7c3157", "d8728f", "f6c3c4", "fff3ea", "2f7f79", "f2a541"),
    "bowling": palette("22123a", "4b1f6f", "e23e57", "ffb3a7", "fff1df", "17b3a6", "ffd23f"),
    "bigtop": palette("1d1b3a", "b3212f", "e8542f", "f7c59f", "fdf3dc", "1f6f8b", "f9b233"),
    "blueprint": palette("0b1b3a", "163a78", "2f6fd0", "9cc3f0", "f3f7fb", "ff5d5d", "ffd166"),
    "club": palette("1a0717", "4a0f2e", "8f1d3f", "d98a7e", "f9e6d0", "e0a030", "3fb0a8"),
    "douro": palette("2a1f1a", "6d3b2a", "c9783f", "eab676", "fbf0d9", "3d6b5a", "2b4a7f"),
    "footlight": palette("161a2e", "2d3561", "c05c7e", "f3b6a0", "fdf1e0", "f3826f", "ffd36e"),
    "gaslight": palette("0b0f0d", "1a2a25", "3d5a4c", "9bab8c", "ecebd6", "f4c65a", "e0702c"),
    "kingfisher": palette("04161c", "063b46", "0b7a83", "74c3bd", "eef6ef", "ff7a2f", "ffd07a"),
    "lichen": palette("18211b", "33513f", "7a9a5b", "cfd8a3", "f5f3e3", "e0603a", "f0c544"),
    "linen": palette("23262b", "4a5560", "a8a395", "d9d2c1", "f6f1e6", "c8402f", "2e6e8e"),
    "marigold": palette("3b0f2b", "8a1c4a", "d94f2b", "f6a821", "fff2d0", "1c7c72", "ffcf3f"),
    "mudflat": palette("12161a", "2c3a40", "5f7a7c", "b5b9a8", "ece6d8", "d9652b", "f0c36a"),
    "newsprint": palette("171717", "3a3a38", "8d8a80", "d8d2c0", "f4eedd", "e5382b", "2c5fa8"),
    "norrland": palette("0a1218", "1c3340", "4a7080", "b4c7c6", "f0f2ec", "c9352b", "e6b450"),
    "ochre": palette("2b1410", "7a3418", "c8742c", "eeb765", "fbeccb", "1e6c7a", "d8402a"),
    "orchard": palette("0c1030", "2b2a72", "6f5fc0", "b9b3ee", "f2f0fb", "58d0b6", "ff8fa3"),
    "pampas": palette("221a1d", "5a3a44", "a8695a", "e4b98b", "f8ead0", "2f5d73", "e8542f"),
    "pantry": palette("16302b", "2f6b5e", "f28f79", "f9d5b0", "fff6e5", "e8434d", "ffc845"),
    "reservoir": palette("14160f", "2f3a2a", "5f7052", "b3b58c", "efe9cf", "b5402a", "d8a33c"),
    "rust": palette("1b0e0c", "57200f", "a8431c", "e08a4c", "f7e0c3", "3fa7a3", "ffc15e"),
    "saffron": palette("2a1607", "8a4a0f", "e39b1f", "f8cf73", "fff6de", "c2341f", "2c6e57"),
    "scrubs": palette("0d2226", "12525a", "2f9c95", "a8dacb", "f3f8f2", "f2603f", "f7c948"),
    "shell": palette("10254a", "1f5fa0", "4aa8c9", "b5e0dc", "fdf6e8", "ff8a73", "ffc9a8"),
    "signal": palette("0a0d12", "1b2430", "3a4a5c", "93a1a8", "ece9e0", "e8332a", "4fc38a"),
    "sodium": palette("0b0a14", "231a3a", "5a2c5e", "d9772f", "fbe3b5", "ffa62b", "2fb7a8"),
    "station": palette("070b1c", "14224d", "3d58a6", "9fb4e0", "f3f4fb", "ff9e5e", "f7d774"),
    "tabloid": palette("111111", "3b0a0a", "d8232a", "f2b8a8", "f7f2e7", "d8232a", "f4d03f"),
    "tutu": palette("1a1020", "4a2a4f", "b0708a", "efc4c4", "fbf1ea", "c9a24b", "e8637a"),
    "velvet": palette("1c0508", "5c0c18", "a81d2b", "e0847a", "fcebd9", "e8b44a", "2f6f7a"),
}
