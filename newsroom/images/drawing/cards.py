from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from newsroom.images.drawing.colour import hexed
from newsroom.images.drawing.lettering import GROTESQUE, SERIF, Style, fitted, letter

if TYPE_CHECKING:
    from newsroom.images.drawing.colour import Colour

SIZE = (1200, 630)
PAPER, INK, RED = hexed("f7f3ea"), hexed("17161a"), hexed("c8321f")
MARGIN = 56
COLUMN = 560
# Some places lay the title of the link over the foot of its card.
FOOT = 130
SUBJECT = 0.78

HEADLINE = Style(family=SERIF, weight=600, second_axis=72, tracking=-0.015, leading=1.04)
KICKER = Style(family=GROTESQUE, weight=700, second_axis=100, tracking=0.08, capitals=True)
MASTHEAD = Style(family=GROTESQUE, weight=850, second_axis=115, tracking=-0.02)


def draw_share_card(
    headline: str,
    *,
    masthead: str,
    kicker: str = "",
    art: Image.Image | None = None,
    accent: Colour = RED,
) -> Image.Image:
    """The card a link becomes: the words on paper at the left, the picture at the right.

    Without a picture the words have the whole card. Nothing is ever cut: a long headline is set
    smaller.
    """
    card = Image.new("RGB", SIZE, PAPER)
    width = COLUMN if art else SIZE[0] - 2 * MARGIN
    if art:
        left = MARGIN + COLUMN + 40
        card.paste(_covering(art, (SIZE[0] - left, SIZE[1])), (left, 0))
    pen = ImageDraw.Draw(card)
    pen.rectangle((0, 0, 12, SIZE[1]), fill=accent)
    top = letter(card, (MARGIN, float(MARGIN) - 10), [masthead], MASTHEAD.at(32), INK) + 26
    if kicker:
        top = letter(card, (MARGIN, top), [kicker], KICKER.at(24), accent) + 20
    height = SIZE[1] - FOOT - top
    sized, lines = fitted(
        headline, HEADLINE, width=width, height=height, largest=92, smallest=22, lines=7
    )
    letter(card, (MARGIN, top), lines, sized, INK)
    return card


def _covering(art: Image.Image, size: tuple[int, int]) -> Image.Image:
    """``art`` filling ``size``; the house's pictures have their subject right of the middle."""
    share = max(size[0] / art.width, size[1] / art.height)
    grown = art.convert("RGB").resize((round(art.width * share), round(art.height * share)))
    left, top = round((grown.width - size[0]) * SUBJECT), (grown.height - size[1]) // 2
    return grown.crop((left, top, left + size[0], top + size[1]))
