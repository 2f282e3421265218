from __future__ import annotations

import math
from typing import TYPE_CHECKING

from newsroom.images.drawing.canvas import Canvas, smooth
from newsroom.images.drawing.colour import PALETTES, Fade, mixed
from newsroom.images.drawing.figures import stranger

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL import Image

    from newsroom.images.drawing.colour import Palette

    Scene = Callable[[Canvas, Palette], None]

SIZE = (1600, 900)


def draw_still(scene: str, palette: str, *, seed: str, size: tuple[int, int] = SIZE) -> Image.Image:
    """A picture without words for a story: one of ``SCENES`` in the inks of a show."""
    inks = PALETTES[palette]
    canvas = Canvas(size, seed=seed, ground=inks.deep)
    SCENES[scene](canvas, inks)
    return canvas.finished()


def window(c: Canvas, p: Palette) -> None:
    """A room in the evening: a tall window and its light on the floor."""
    c.rectangle(0, 0, 1, 1, Fade(mixed(p.deep, p.mid, 0.3), p.deep))
    left = c.dice.between(0.5, 0.62)
    right, top, foot = left + 0.24, 0.1, 0.66
    c.glow(((left + right) / 2, 0.4), 0.8, p.accent, opacity=0.55)
    c.rectangle(0, 0.74, 1, 1, Fade(mixed(p.deep, p.ink, 0.4), p.ink))
    c.rectangle(left - 0.012, top - 0.02, right + 0.012, foot + 0.02, mixed(p.deep, p.ink, 0.5))
    for column in range(3):
        for row in range(4):
            x, y = left + column * 0.082, top + row * 0.141
            c.rectangle(x, y, x + 0.074, y + 0.13, Fade(p.paper, mixed(p.accent, p.soft, 0.4)))
    hill = [(left + n * 0.04, foot - 0.1 - 0.03 * math.sin(n)) for n in range(7)]
    c.polygon([*smooth(hill), (right, foot), (left, foot)], p.mid, opacity=0.5)
    skew = -0.3
    for column in range(3):
        x = left + column * 0.082
        c.polygon(
            [
                (x + skew * 0.35, 0.78),
                (x + 0.07 + skew * 0.35, 0.78),
                (x + 0.09 + skew, 0.99),
                (x - 0.02 + skew, 0.99),
            ],
            p.accent,
            opacity=0.5,
        )
    c.rectangle(0.1, 0.6, 0.34, 0.63, p.ink)
    for leg in (0.12, 0.31):
        c.rectangle(leg, 0.63, leg + 0.008, 0.86, p.ink)
    c.polygon([(0.19, 0.45), (0.25, 0.45), (0.27, 0.53), (0.17, 0.53)], p.spark)
    c.rectangle(0.218, 0.53, 0.222, 0.6, p.ink)
    c.glow((0.22, 0.53), 0.24, p.spark, opacity=0.5)
    stranger(c, (left - 0.03, 0.92), 0.55, p.ink)


def corridor(c: Canvas, p: Palette) -> None:
    """A long passage, doors on both sides, one of them throwing light."""
    point = (c.dice.between(0.54, 0.66), 0.46)
    c.rectangle(0, 0, 1, 1, mixed(p.deep, p.mid, 0.25))
    steps = 9
    for number in range(steps):
        share = 1 - (number / steps) ** 0.7
        tone = mixed(mixed(p.mid, p.soft, 0.3), p.ink, share * 0.9)
        c.rectangle(
            point[0] - point[0] * share,
            point[1] - point[1] * share,
            point[0] + (1 - point[0]) * share,
            point[1] + (1 - point[1]) * share,
            tone,
        )
    c.glow(point, 0.5, p.accent, opacity=0.9)
    c.rectangle(point[0] - 0.03, point[1] - 0.06, point[0] + 0.03, point[1] + 0.085, p.paper)
    c.polygon(
        [
            (point[0] - 0.03, point[1] + 0.085),
            (point[0] + 0.03, point[1] + 0.085),
            (0.76, 1.02),
            (0.4, 1.02),
        ],
        p.accent,
        opacity=0.35,
    )
    for side in (-1, 1):
        for near, far in ((1.0, 0.72), (0.5, 0.38), (0.26, 0.2)):
            reach = point[0] if side < 0 else 1 - point[0]
            x1, x2 = point[0] + side * reach * near, point[0] + side * reach * far
            lit = side > 0 and near == 0.5
            c.polygon(
                [
                    (x1, point[1] - 0.34 * near),
                    (x2, point[1] - 0.34 * far),
                    (x2, point[1] + 0.54 * far),
                    (x1, point[1] + 0.54 * near),
                ],
                p.spark if lit else mixed(p.ink, p.deep, 0.4),
            )
    stranger(c, (point[0] - 0.015, 0.72), 0.36, p.ink)
    c.veil(0.75, 1.1, p.ink, opacity=0.7)


def seats(c: Canvas, p: Palette) -> None:
    """Rows of a house from behind, and a bright stage with nobody on it yet."""
    c.rectangle(0, 0, 1, 1, Fade(p.ink, p.deep))
    c.polygon([(0.24, 0.14), (0.76, 0.14), (0.82, 0.56), (0.18, 0.56)], Fade(p.accent, p.paper))
    c.glow((0.5, 0.38), 0.7, p.accent, opacity=0.5)
    for side in (-1, 1):
        for fold in range(5):
            x = 0.5 + side * (0.27 + fold * 0.022)
            c.polygon(
                [
                    (x - 0.013, 0.08),
                    (x + 0.013, 0.08),
                    (x + 0.013 + side * 0.03, 0.58),
                    (x - 0.013 + side * 0.03, 0.58),
                ],
                mixed(p.mid, p.ink, 0.25 + 0.5 * (fold % 2)),
            )
    stranger(c, (0.5, 0.57), 0.22, p.ink)
    for row in range(6):
        y, size = 0.62 + row * 0.075, 0.03 + row * 0.011
        across, down = c.reach(size)
        count = int(1 / (across * 2.3)) + 2
        for number in range(count):
            x = number * across * 2.3 + (across if row % 2 else 0)
            tone = mixed(p.mid, p.ink, 0.35 + row * 0.09)
            c.disc((x, y), size, tone)
            c.rectangle(x - across, y, x + across, y + down * 3, tone)
            if c.dice.chance(0.3):
                c.disc((x, y - down * 0.9), size * 0.55, p.ink)
    c.veil(0.7, 1.1, p.ink, opacity=0.8)


def lights(c: Canvas, p: Palette) -> None:
    """Lamps on a grid, seen from the floor of a studio."""
    c.rectangle(0, 0, 1, 1, Fade(p.ink, p.deep))
    for number in range(3):
        c.rectangle(0, 0.08 + number * 0.07, 1, 0.09 + number * 0.07, mixed(p.ink, p.mid, 0.35))
    spots = [0.12, 0.31, 0.52, 0.72, 0.9]
    for number, x in enumerate(spots):
        aim = 0.5 + (x - 0.5) * -0.4
        tone = (p.accent, p.spark, p.soft)[number % 3]
        c.polygon(
            [(x - 0.02, 0.25), (x + 0.02, 0.25), (aim + 0.16, 0.93), (aim - 0.16, 0.93)],
            tone,
            opacity=0.24,
        )
    c.ellipse((0.5, 0.92), (0.62, 0.06), p.accent, opacity=0.35)
    for number, x in enumerate(spots):
        tone = (p.accent, p.spark, p.soft)[number % 3]
        c.polygon(
            [(x - 0.028, 0.16), (x + 0.028, 0.16), (x + 0.022, 0.26), (x - 0.022, 0.26)], p.ink
        )
        c.glow((x, 0.26), 0.14, tone)
        c.ellipse((x, 0.26), (0.036, 0.014), p.paper)
    stranger(c, (0.44, 0.93), 0.4, p.ink)
    stranger(c, (0.53, 0.94), 0.42, p.ink)
    c.rectangle(0.2, 0.7, 0.27, 0.76, p.ink)
    c.polygon([(0.27, 0.715), (0.3, 0.7), (0.3, 0.76), (0.27, 0.745)], p.ink)
    for leg in (-0.035, 0, 0.035):
        c.line([(0.235, 0.76), (0.235 + leg, 0.97)], p.ink, 0.006)


def shore(c: Canvas, p: Palette) -> None:
    """A bay after sunset in six bands."""
    c.rectangle(0, 0, 1, 1, Fade(mixed(p.soft, p.paper, 0.4), p.spark))
    sun = (c.dice.between(0.3, 0.75), 0.5)
    c.glow(sun, 0.6, p.paper, opacity=0.8)
    c.disc(sun, 0.1, p.paper)
    for number in range(6):
        y = 0.5 + number * 0.075
        phase = c.dice.between(0, math.tau)
        crest = [(n / 7, y + 0.035 * math.sin(n * 1.1 + phase)) for n in range(-1, 9)]
        c.polygon(
            [*smooth(crest), (1.2, 1.2), (-0.2, 1.2)],
            mixed(p.mid, p.ink, number / 5.5),
            opacity=0.86,
        )
    for _ in range(26):
        y = c.dice.between(0.56, 0.7)
        half = c.dice.between(0.004, 0.03)
        c.rectangle(sun[0] - half, y, sun[0] + half, y + 0.004, p.paper, opacity=0.5)
    stranger(c, (sun[0] + 0.16, 0.88), 0.24, p.ink)


def skyline(c: Canvas, p: Palette) -> None:
    """A city at the blue hour."""
    c.rectangle(0, 0, 1, 1, Fade(p.deep, p.spark))
    c.disc((c.dice.between(0.2, 0.8), 0.3), 0.09, p.paper)
    for layer in range(3):
        tone = mixed(p.mid, p.ink, 0.35 + layer * 0.32)
        left = -0.02
        while left < 1:
            across = c.dice.between(0.035, 0.085)
            tall = c.dice.between(0.2, 0.48) * (1 - layer * 0.2)
            base = 0.86 + layer * 0.08
            c.rectangle(left, base - tall, left + across, 1.02, tone)
            for _ in range(int(tall * 40)):
                x = left + c.dice.between(0.004, max(across - 0.008, 0.005))
                y = base - c.dice.between(0.02, tall - 0.01)
                c.rectangle(x, y, x + 0.005, y + 0.012, p.accent, opacity=0.75)
            left += across + c.dice.between(0, 0.012)
    c.veil(0.7, 1.1, p.ink, opacity=0.75)


def crowd(c: Canvas, p: Palette) -> None:
    """A carpet, a rope, a wall of flashes."""
    c.rectangle(0, 0, 1, 1, Fade(p.ink, p.deep))
    c.polygon(
        [(0.4, 0.5), (0.6, 0.5), (0.95, 1.02), (0.05, 1.02)],
        p.spark if p.spark[0] > 150 else p.accent,
    )
    for _ in range(46):
        x, y = c.dice.fraction(), c.dice.between(0.16, 0.5)
        c.glow((x, y), c.dice.between(0.02, 0.09), p.paper, opacity=c.dice.between(0.3, 1))
        c.disc((x, y), c.dice.between(0.002, 0.005), p.paper)
    for row in range(3):
        for side in (-1, 1):
            for number in range(12):
                x = 0.5 + side * (0.14 + row * 0.06 + number * 0.045)
                stranger(
                    c,
                    (x + c.dice.between(-0.01, 0.01), 0.74 + row * 0.15),
                    0.4 + row * 0.09,
                    mixed(p.deep, p.ink, 0.4 + row * 0.3),
                )
    stranger(c, (0.47, 0.8), 0.46, p.paper)
    stranger(c, (0.55, 0.83), 0.48, p.accent if p.spark[0] > 150 else p.soft)
    c.veil(0.78, 1.1, p.ink, opacity=0.6)


def desk(c: Canvas, p: Palette) -> None:
    """A writer's table from above: pages, a cup, one sentence struck out."""
    c.rectangle(0, 0, 1, 1, mixed(p.mid, p.deep, 0.3))
    for number in range(12):
        c.rectangle(0, number / 12, 1, number / 12 + 0.003, p.deep, opacity=0.5)
    for number, (x, y, lean) in enumerate(
        ((0.3, 0.56, -0.06), (0.5, 0.5, 0.03), (0.68, 0.55, -0.015))
    ):
        wide, tall = 0.145, 0.37
        corners = [
            (x - wide, y - tall + lean),
            (x + wide, y - tall - lean),
            (x + wide + lean, y + tall - lean),
            (x - wide + lean, y + tall + lean),
        ]
        c.polygon([(u + 0.008, v + 0.016) for u, v in corners], p.ink, opacity=0.35)
        c.polygon(corners, mixed(p.paper, p.soft, 0.12 * number))
        for row in range(11):
            v = y - tall + 0.09 + row * 0.058
            end = x + wide - c.dice.between(0.03, 0.13)
            c.line(
                [(x - wide + 0.03 + lean * row / 11, v + lean * 0.6), (end, v - lean * 0.6)],
                p.mid,
                0.007,
                opacity=0.7,
            )
            if number == 2 and row == 4:
                c.line([(x - wide + 0.02, v - 0.006), (end + 0.02, v + 0.004)], p.accent, 0.012)
    c.disc((0.895, 0.27), 0.125, p.ink, opacity=0.3)
    c.disc((0.89, 0.255), 0.12, p.paper)
    c.disc((0.89, 0.255), 0.098, mixed(p.ink, (90, 50, 20), 0.5))
    c.disc((0.875, 0.235), 0.03, p.soft, opacity=0.25)
    c.line([(0.83, 0.92), (0.94, 0.55)], p.accent, 0.022)
    c.line([(0.934, 0.57), (0.944, 0.535)], p.ink, 0.014)
    c.polygon([(0, 0), (0.4, 0), (0, 0.7)], p.spark, opacity=0.14)


SCENES: dict[str, Scene] = {
    scene.__name__: scene
    for scene in (corridor, crowd, desk, lights, seats, shore, skyline, window)
}
