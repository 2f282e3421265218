from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PIL import ImageStat

from newsroom.images.drawing.canvas import Canvas
from newsroom.images.drawing.colour import PALETTES
from newsroom.images.drawing.lettering import GROTESQUE, SERIF, SERIF_ITALIC, Style, fitted, letter
from newsroom.images.drawing.motifs import MOTIFS

if TYPE_CHECKING:
    from PIL import Image

    from newsroom.images.drawing.colour import Colour, Palette

WIDE = (1600, 900)
TALL = (800, 1200)

SMALL = Style(
    family=GROTESQUE, weight=600, second_axis=100, tracking=0.12, leading=1.35, capitals=True
)


class Zone(NamedTuple):
    """Where the title stands: a box in shares of the sheet, and how it leans on its edges."""

    left: float
    top: float
    right: float
    bottom: float
    across: str = "left"
    down: str = "top"


@dataclass(frozen=True)
class Family:
    """One hand of the series: how its titles are set and where they stand."""

    title: Style
    wide: Zone
    tall: Zone
    largest: float  # of the title, as a share of the height
    on_dark: bool = True
    lines: int = 3


FAMILIES: dict[str, Family] = {
    "noir": Family(
        Style(weight=800, second_axis=62, tracking=0.005, leading=0.9, capitals=True),
        Zone(0.05, 0.1, 0.52, 0.86, down="bottom"),
        Zone(0.08, 0.55, 0.92, 0.87, down="bottom"),
        0.2,
    ),
    "horizon": Family(
        Style(family=SERIF, weight=400, second_axis=72, tracking=0.08, leading=1.02, capitals=True),
        Zone(0.05, 0.1, 0.62, 0.6),
        Zone(0.08, 0.07, 0.92, 0.4, across="centre"),
        0.115,
    ),
    "cutout": Family(
        Style(weight=900, second_axis=110, tracking=-0.025, leading=0.9),
        Zone(0.045, 0.08, 0.44, 0.88),
        Zone(0.08, 0.055, 0.94, 0.32),
        0.17,
    ),
    "stage": Family(
        Style(family=SERIF_ITALIC, weight=500, second_axis=72, tracking=-0.02, leading=0.92),
        Zone(0.05, 0.12, 0.5, 0.84, down="bottom"),
        Zone(0.08, 0.5, 0.92, 0.88, down="bottom"),
        0.21,
    ),
    "orbit": Family(
        Style(weight=250, second_axis=125, tracking=0.14, leading=1.15, capitals=True),
        Zone(0.05, 0.12, 0.46, 0.84),
        Zone(0.08, 0.6, 0.92, 0.88, across="centre", down="bottom"),
        0.1,
        lines=4,
    ),
    "petal": Family(
        Style(family=SERIF, weight=600, second_axis=72, tracking=-0.02, leading=0.92),
        Zone(0.05, 0.12, 0.47, 0.86),
        Zone(0.08, 0.07, 0.92, 0.34),
        0.16,
    ),
    "swiss": Family(
        Style(weight=700, second_axis=96, tracking=-0.03, leading=0.94),
        Zone(0.05, 0.09, 0.42, 0.86),
        Zone(0.08, 0.06, 0.92, 0.32),
        0.155,
    ),
}


@dataclass(frozen=True)
class KeyArt:
    """What a designer is told: the title, the family, the inks, the motif and the line above it."""

    title: str
    family: str
    palette: str
    motif: str
    strap: str = ""

    @property
    def inks(self) -> Palette:
        return PALETTES[self.palette]


def draw_key_art(art: KeyArt, *, size: tuple[int, int] = WIDE) -> Image.Image:
    """The show's picture with its title: landscape, or upright when ``size`` is."""
    return titled(draw_plain_art(art, size=size), art)


def draw_plain_art(art: KeyArt, *, size: tuple[int, int] = WIDE) -> Image.Image:
    """The same picture without a word on it."""
    canvas = Canvas(size, seed=f"{art.title}/{art.motif}", ground=art.inks.deep)
    MOTIFS[art.motif](canvas, art.inks)
    return canvas.finished()


def titled(image: Image.Image, art: KeyArt) -> Image.Image:
    """``image`` with the title of ``art`` set on it in the hand of its family."""
    family = FAMILIES[art.family]
    zone = family.wide if image.width > image.height else family.tall
    lettered = image.copy()
    _set_title(lettered, art, family, zone)
    return lettered


def _set_title(image: Image.Image, art: KeyArt, family: Family, zone: Zone) -> None:
    width, height = image.size
    left, top = zone.left * width, zone.top * height
    box_width, box_height = (zone.right - zone.left) * width, (zone.bottom - zone.top) * height
    small = SMALL.at(height * (0.021 if width > height else 0.0165))
    strap_height = small.line_height * 1.9 if art.strap else 0
    sized, lines = fitted(
        art.title,
        family.title,
        width=box_width,
        height=box_height - strap_height,
        largest=family.largest * height,
        lines=family.lines,
    )
    block = strap_height + len(lines) * sized.line_height
    start = top if zone.down == "top" else top + box_height - block
    widest = max(sized.width(line) for line in lines)
    shift = (box_width - widest) / 2 if zone.across == "centre" else 0
    behind = (left + shift, start, left + shift + widest, start + block)
    colour = art.inks.readable_on(_average(image, behind))
    if art.strap:
        letter(image, (left, start), [art.strap], small, colour, align=zone.across, width=box_width)
    below = (left, start + strap_height)
    letter(image, below, lines, sized, colour, align=zone.across, width=box_width)


def _average(image: Image.Image, box: tuple[float, float, float, float]) -> Colour:
    left, top, right, bottom = (round(edge) for edge in box)
    mean = ImageStat.Stat(image.crop((left, top, right, bottom))).mean
    return round(mean[0]), round(mean[1]), round(mean[2])
