from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

if TYPE_CHECKING:
    from newsroom.images.drawing.colour import Colour

FONTS = Path(__file__).resolve().parents[3] / "static" / "fonts"

# A family comes in subsets; a name such as Łukasz Żal needs letters of two of them.
SUBSETS = ("latin", "latin-ext", "vietnamese")
SERIF = "newsreader-{subset}-opsz-normal.woff2"
SERIF_ITALIC = "newsreader-{subset}-opsz-italic.woff2"
GROTESQUE = "archivo-{subset}-wdth-normal.woff2"

# Ranges that `static/fonts` covers, as the subsets divide them.
EXTENDED = (
    range(0x0100, 0x02BB),
    range(0x02BD, 0x0300),
    range(0x1E00, 0x1EA0),
    range(0x20A0, 0x20C1),
)
VIETNAMESE = (range(0x1EA0, 0x1EFA),)
IN_LATIN = {0x0131, 0x0152, 0x0153, 0x02BC, 0x02C6, 0x02DA, 0x02DC, 0x20AC}


@dataclass(frozen=True)
class Style:
    """One cut of one family: weight, and width (grotesque) or optical size (serif)."""

    family: str = GROTESQUE
    weight: int = 600
    second_axis: int = 100
    tracking: float = 0.0  # in ems
    leading: float = 1.0  # in ems
    capitals: bool = False

    def at(self, size: float) -> SizedStyle:
        return SizedStyle(self, size)


@dataclass(frozen=True)
class SizedStyle:
    style: Style
    size: float

    def spoken(self, text: str) -> str:
        return text.upper() if self.style.capitals else text

    def width(self, text: str) -> float:
        text = self.spoken(text)
        runs = sum(
            font_for(self.style, subset, round(self.size)).getlength(run)
            for subset, run in split_runs(text)
        )
        return runs + self.style.tracking * self.size * max(len(text) - 1, 0)

    @property
    def line_height(self) -> float:
        return self.size * self.style.leading


def subset_of(character: str) -> str:
    point = ord(character)
    if point in IN_LATIN:
        return "latin"
    if any(point in span for span in VIETNAMESE):
        return "vietnamese"
    if any(point in span for span in EXTENDED):
        return "latin-ext"
    return "latin"


def split_runs(text: str) -> list[tuple[str, str]]:
    """Cut a line where the subset changes: ``[("latin-ext", "Ł"), ("latin", "ukasz")]``."""
    runs: list[tuple[str, str]] = []
    for character in text:
        subset = subset_of(character)
        if runs and (runs[-1][0] == subset or character == " "):
            runs[-1] = (runs[-1][0], runs[-1][1] + character)
        else:
            runs.append((subset, character))
    return runs


@lru_cache(maxsize=256)
def font_for(style: Style, subset: str, size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(FONTS / style.family.format(subset=subset)), size)
    # Each family has the weight as its first axis.
    font.set_variation_by_axes([style.weight, style.second_axis])
    return font


def wrapped(text: str, sized: SizedStyle, width: float) -> list[str]:
    """Lines no wider than ``width``, as even as a greedy setter can make them."""
    lines = _greedy(text, sized, width)
    if len(lines) < 2:
        return lines
    narrow, wide = max(sized.width(word) for word in text.split()), width
    while wide - narrow > sized.size * 0.1:
        middle = (narrow + wide) / 2
        if len(_greedy(text, sized, middle)) > len(lines):
            narrow = middle
        else:
            wide = middle
    return _greedy(text, sized, wide)


def fitted(
    text: str,
    style: Style,
    *,
    width: float,
    height: float,
    largest: float,
    smallest: float = 10,
    lines: int = 4,
) -> tuple[SizedStyle, list[str]]:
    """The largest setting of ``text`` in a box: its style with a size, and its lines."""
    low, high = smallest, largest
    best = (style.at(smallest), wrapped(text, style.at(smallest), width))
    for _ in range(9):
        size = (low + high) / 2
        sized = style.at(size)
        broken = wrapped(text, sized, width)
        fits = (
            len(broken) <= lines
            and len(broken) * sized.line_height <= height
            and all(sized.width(line) <= width for line in broken)
        )
        if fits:
            best, low = (sized, broken), size
        else:
            high = size
    return best


def letter(
    image: Image.Image,
    position: tuple[float, float],
    lines: list[str],
    sized: SizedStyle,
    colour: Colour,
    *,
    align: str = "left",
    width: float = 0,
) -> float:
    """Set ``lines`` with the top of the first at ``position``; return where the block ends."""
    left, top = position
    pen = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        spare = width - sized.width(line)
        shift = {"left": 0.0, "centre": spare / 2, "right": spare}[align]
        baseline = top + sized.size * 0.8 + number * sized.line_height
        _set_line(pen, (left + shift, baseline), line, sized, colour)
    return top + len(lines) * sized.line_height


def _set_line(
    pen: ImageDraw.ImageDraw,
    start: tuple[float, float],
    line: str,
    sized: SizedStyle,
    colour: Colour,
) -> None:
    x, baseline = start
    gap = sized.style.tracking * sized.size
    for subset, run in split_runs(sized.spoken(line)):
        font = font_for(sized.style, subset, round(sized.size))
        if not gap:
            pen.text((x, baseline), run, font=font, fill=colour, anchor="ls")
            x += font.getlength(run)
            continue
        for index, character in enumerate(run):
            pen.text((x, baseline), character, font=font, fill=colour, anchor="ls")
            pair = run[index : index + 2]
            kerned = font.getlength(pair) - font.getlength(pair[1:]) if pair[1:] else None
            x += (font.getlength(character) if kerned is None else kerned) + gap


def _greedy(text: str, sized: SizedStyle, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and sized.width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
