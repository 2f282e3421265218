from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.images.drawing.canvas import Canvas
from newsroom.images.drawing.colour import Fade, contrast, hexed, luminance, mixed
from newsroom.images.drawing.dice import Dice
from newsroom.images.drawing.heads import Head
from newsroom.images.drawing.lettering import SERIF, Style, letter
from newsroom.images.drawing.wear import FACE, HAIR

if TYPE_CHECKING:
    from PIL import Image

    from newsroom.images.drawing.colour import Colour

SIZE = (560, 700)
CLOSER = 1.22  # The sheet is drawn this much larger and cut to the head.

SKINS: dict[str, Colour] = {
    "porcelain": hexed("f3d3c0"),
    "fair": hexed("eabf9f"),
    "olive": hexed("d3a17a"),
    "tan": hexed("bd8559"),
    "brown": hexed("96603c"),
    "deep": hexed("6f4430"),
    "ebony": hexed("4d2e25"),
}
HAIR_COLOURS: dict[str, Colour] = {
    "black": hexed("1e1a1f"),
    "brown": hexed("4f3224"),
    "auburn": hexed("7d3a20"),
    "red": hexed("b5522a"),
    "blond": hexed("d9ae63"),
    "grey": hexed("8f8d8c"),
    "white": hexed("e4dfd6"),
}
# Ground, shape behind the head, garment, second garment.
SCHEMES = tuple(
    tuple(hexed(value) for value in scheme)
    for scheme in (
        ("e9dcc3", "d9682f", "22323f", "f4efe3"),
        ("1f5f66", "f0b23e", "f2e6d2", "c8452e"),
        ("e7b4a2", "7b2d3b", "26313a", "f1d9c4"),
        ("2e3a5f", "e98c6d", "f3ead9", "d6a436"),
        ("cfd8c4", "3c6a55", "8a2f2a", "f1ead6"),
        ("f0c24f", "2b5c7c", "1d2430", "f6ecd6"),
        ("a63d2f", "f2cfa4", "2a3547", "efe3cf"),
        ("c9d7dc", "31597a", "b5532e", "f4ede0"),
        ("5a3350", "e8a48f", "efe0c6", "2f6f6a"),
        ("efe6d5", "6f8f5e", "2c3b33", "d9822b"),
        ("263b36", "d8b25a", "b64a35", "f2e9d8"),
        ("d98a6a", "f5e3c3", "30455c", "8a2c3a"),
    )
)
NEAR_BLACK = hexed("1b1b1f")
BACKDROPS = ("sun", "arch", "split", "ring", "stripes")
MONOGRAM = Style(family=SERIF, weight=500, second_axis=72, tracking=-0.04)


@dataclass(frozen=True)
class Look:
    """How somebody invented looks: ``Look.read("olive curls black beard glasses")``."""

    skin: str
    hair: str
    hair_colour: str
    extras: frozenset[str]

    @classmethod
    def read(cls, words: str) -> Look:
        skin, hair, colour, *extras = words.split()
        for word, known in ((skin, SKINS), (hair, HAIR), (colour, HAIR_COLOURS)):
            if word not in known:
                message = f"A look knows no {word!r}; it knows {', '.join(known)}."
                raise ValueError(message)
        return cls(skin, hair, colour, frozenset(extras))


def draw_portrait(name: str, look: Look, *, size: tuple[int, int] = SIZE) -> Image.Image:
    """A head and shoulders of somebody who does not exist; the same for the same name."""
    dice = Dice(name)
    ground, shape, garment, second = dice.pick(SCHEMES)
    skin = SKINS[look.skin]
    if abs(luminance(shape) - luminance(skin)) < 0.07:
        shape = mixed(shape, ground, 0.55)
    if dice.chance(0.5):
        garment, second = second, garment
    sheet = (round(size[0] * CLOSER), round(size[1] * CLOSER))
    canvas = Canvas(sheet, seed=name, ground=Fade(ground, mixed(ground, shape, 0.12)))
    _backdrop(canvas, dice, shape, mixed(ground, second, 0.35))
    head = Head.of(canvas, dice, skin=skin, hair=HAIR_COLOURS[look.hair_colour])
    HAIR[look.hair].behind(head)
    _shoulders(head, dice, garment, second)
    head.face()
    for extra in ("beard", "moustache"):
        if extra in look.extras:
            FACE[extra](head)
    HAIR[look.hair].before(head)
    for extra in ("glasses", "earrings"):
        if extra in look.extras:
            FACE[extra](head)
    left, top = (sheet[0] - size[0]) // 2, round((sheet[1] - size[1]) * 0.36)
    return canvas.finished(grain=0.045).crop((left, top, left + size[0], top + size[1]))


def draw_monogram(name: str, *, size: tuple[int, int] = SIZE) -> Image.Image:
    """Initials on colour, for a real person of whom we hold no photograph."""
    dice = Dice(name)
    ground, shape, _, paper = dice.pick(SCHEMES)
    canvas = Canvas(size, seed=name, ground=Fade(ground, mixed(ground, shape, 0.25)))
    _backdrop(canvas, dice, shape, mixed(ground, paper, 0.35), among=("arch", "ring"))
    image = canvas.finished(grain=0.045)
    initials = _initials(name)
    sized = MONOGRAM.at(size[1] * (0.3))
    ink = letters_on(shape, paper)
    top = size[1] * 0.42 - sized.size * 0.46
    letter(image, (0, top), [initials], sized, ink, align="centre", width=size[0])
    return image


def letters_on(shape: Colour, paper: Colour) -> Colour:
    """The paper or near-black, whichever can be read on ``shape``."""
    return max((paper, NEAR_BLACK), key=lambda tone: contrast(tone, shape))


def _initials(name: str) -> str:
    words = [word for word in name.split() if word[0].isupper()]
    return words[0][0] + words[-1][0]


def _backdrop(
    canvas: Canvas, dice: Dice, shape: Colour, other: Colour, *, among: tuple[str, ...] = BACKDROPS
) -> None:
    kind = dice.pick(among)
    if kind == "sun":
        canvas.disc((0.5 + dice.between(-0.08, 0.08), 0.42), 0.43, shape)
    elif kind == "arch":
        canvas.disc((0.5, 0.42), 0.4, shape)
        canvas.rectangle(0.1, 0.42, 0.9, 1, shape)
    elif kind == "split":
        edge = dice.between(0.3, 0.7)
        canvas.polygon([(edge + 0.12, 0), (1, 0), (1, 1), (edge - 0.12, 1)], shape)
    elif kind == "ring":
        canvas.disc((0.5, 0.42), 0.44, other)
        canvas.disc((0.5, 0.42), 0.36, shape)
    else:
        for number in range(5):
            canvas.rectangle(0, number * 0.2, 1, number * 0.2 + 0.1, shape, opacity=0.75)


def _shoulders(head: Head, dice: Dice, garment: Colour, second: Colour) -> None:
    c, x = head.canvas, head.x
    top = head.chin + 0.085
    broad = dice.between(0.36, 0.42)
    body = [
        (x - broad, 1.1),
        (x - broad * 0.98, top + 0.17),
        (x - broad * 0.72, top + 0.07),
        (x - 0.11, top - 0.02),
        (x, top - 0.01),
        (x + 0.11, top - 0.02),
        (x + broad * 0.72, top + 0.07),
        (x + broad * 0.98, top + 0.17),
        (x + broad, 1.1),
    ]
    c.blob([*body, (x, 1.3)], garment)
    kind = dice.pick(("round", "collar", "lapel", "roll", "vee"))
    shade = mixed(garment, (0, 0, 0), 0.18)
    c.blob(
        [
            (x + 0.1, top + 0.05),
            (x + broad * 0.72, top + 0.07),
            (x + broad * 0.98, top + 0.17),
            (x + broad, 1.1),
            (x + 0.06, 1.2),
            (x + 0.01, 0.95),
        ],
        shade,
        opacity=0.4,
    )
    neck_end = top + 0.03
    if kind == "vee":
        c.polygon([(x - 0.115, top - 0.02), (x + 0.115, top - 0.02), (x, top + 0.14)], second)
        c.polygon([(x - 0.1, top - 0.02), (x + 0.1, top - 0.02), (x, top + 0.115)], head.skin)
        neck_end = top - 0.02
    elif kind == "lapel":
        c.polygon([(x - 0.11, top - 0.02), (x + 0.11, top - 0.02), (x, top + 0.26)], second)
        c.polygon(
            [
                (x - 0.115, top - 0.03),
                (x - 0.2, top + 0.06),
                (x - 0.14, top + 0.1),
                (x, top + 0.28),
            ],
            shade,
        )
        c.polygon(
            [
                (x + 0.115, top - 0.03),
                (x + 0.2, top + 0.06),
                (x + 0.14, top + 0.1),
                (x, top + 0.28),
            ],
            mixed(shade, (0, 0, 0), 0.15),
        )
    elif kind == "roll":
        c.blob(
            [
                (x - 0.115, top - 0.06),
                (x, top - 0.045),
                (x + 0.115, top - 0.06),
                (x + 0.13, top + 0.01),
                (x, top + 0.03),
                (x - 0.13, top + 0.01),
            ],
            mixed(garment, (255, 255, 255), 0.1),
        )
    head.neck(neck_end if kind != "roll" else top - 0.035)
    if kind == "collar":
        for side in (-1, 1):
            c.polygon(
                [
                    (x + side * 0.125, top - 0.045),
                    (x + side * 0.17, top + 0.02),
                    (x + side * 0.09, top + 0.085),
                    (x + side * 0.012, top + 0.03),
                ],
                second,
            )
    elif kind == "round":
        c.ellipse((x, top - 0.003), (0.125, 0.045), second, ring=0.016)
        head.neck(top + 0.005)
