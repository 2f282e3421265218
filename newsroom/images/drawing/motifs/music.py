"""Music: a keyboard that turns into a branch, a singer between two beams."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from newsroom.images.drawing.canvas import smooth
from newsroom.images.drawing.colour import Fade, mixed

if TYPE_CHECKING:
    from newsroom.images.drawing.canvas import Canvas
    from newsroom.images.drawing.colour import Palette


def keys(c: Canvas, p: Palette) -> None:
    """A keyboard that turns into a branch."""
    c.rectangle(0, 0, 1, 1, Fade(p.paper, p.soft))
    top = 0.64 if c.wide else 0.7
    c.disc((0.72, 0.36) if c.wide else (0.5, 0.52), 0.3 if c.wide else 0.34, p.mid, opacity=0.9)
    count = 21 if c.wide else 11
    for number in range(count):
        left, right = number / count, (number + 1) / count
        rise = 0.06 * math.sin(number / count * math.pi * 1.2)
        c.rectangle(
            left + 0.0015,
            top - rise,
            right - 0.0015,
            1.02,
            Fade(p.paper, mixed(p.paper, p.soft, 0.5)),
        )
    for number in range(count):
        if number % 7 in (2, 6):
            continue
        middle = (number + 1) / count
        rise = 0.06 * math.sin(number / count * math.pi * 1.2)
        c.rectangle(
            middle - 0.28 / count, top - rise, middle + 0.28 / count, top + 0.2 - rise, p.ink
        )
    branch = (
        [(1.05, 0.1), (0.86, 0.2), (0.72, 0.22), (0.6, 0.33), (0.46, 0.35)]
        if c.wide
        else [(1.05, 0.3), (0.8, 0.39), (0.6, 0.42), (0.42, 0.54), (0.2, 0.56)]
    )
    c.line(smooth(branch), p.ink, 0.014)
    twig = [
        (branch[2][0], branch[2][1]),
        (branch[2][0] - 0.05, branch[2][1] - 0.1),
        (branch[2][0] - 0.13, branch[2][1] - 0.14),
    ]
    c.line(smooth(twig), p.ink, 0.008)
    spots = [*smooth(branch, steps=6)[4:], *smooth(twig, steps=4)]
    for number, (x, y) in enumerate(spots):
        if c.dice.chance(0.72):
            _blossom(
                c,
                p,
                (x + c.dice.between(-0.02, 0.02), y + c.dice.between(-0.03, 0.03)),
                c.dice.between(0.022, 0.05),
                number,
            )
    for _ in range(16):
        x, y = c.dice.fraction(), c.dice.between(0.3, 0.95)
        c.ellipse((x, y), (0.012, 0.007), p.mid, turned=c.dice.between(0, 180), opacity=0.9)


def _blossom(c: Canvas, p: Palette, at: tuple[float, float], size: float, number: int) -> None:
    tone = (p.soft, p.paper, mixed(p.mid, p.soft, 0.5))[number % 3]
    across, down = c.reach(size * 0.62)
    turn = c.dice.between(0, math.tau)
    for petal in range(5):
        angle = turn + petal * math.tau / 5
        c.disc(
            (at[0] + across * math.cos(angle), at[1] + down * math.sin(angle)),
            size * 0.5,
            tone,
            opacity=0.92,
        )
    c.disc(at, size * 0.24, p.spark)


def spotlight(c: Canvas, p: Palette) -> None:
    """Two beams that cross on a singer, and the mirror ball that hears everything."""
    c.rectangle(0, 0, 1, 1, Fade(p.ink, p.deep))
    x, floor = (0.7, 0.86) if c.wide else (0.5, 0.82)
    across, down = c.reach(1)
    for start, tone in ((-0.6, p.mid), (0.62, p.spark), (-0.12, p.accent)):
        top = x + start * across
        c.polygon(
            [
                (top - 0.01, -0.03),
                (top + 0.01, -0.03),
                (x + 0.34 * across, floor),
                (x - 0.34 * across, floor),
            ],
            tone,
            opacity=0.42,
        )
    c.ellipse((x, floor), (0.36, 0.075), p.accent, opacity=0.75)
    c.ellipse((x, floor), (0.28, 0.055), p.paper, opacity=0.55)
    gown = [
        (-0.03, -0.4),
        (-0.055, -0.3),
        (-0.035, -0.22),
        (-0.06, -0.08),
        (-0.15, 0.03),
        (0.0, 0.05),
        (0.15, 0.03),
        (0.06, -0.08),
        (0.035, -0.22),
        (0.055, -0.3),
        (0.03, -0.4),
    ]
    c.blob([(x + u * across, floor + v * down) for u, v in gown], p.mid)
    c.blob([(x + u * across * 0.5 + 0.012, floor + v * down) for u, v in gown], p.ink, opacity=0.35)
    c.disc((x, floor - 0.455 * down), 0.04, p.ink)
    c.blob(
        [
            (x - 0.05 * across, floor - 0.49 * down),
            (x, floor - 0.52 * down),
            (x + 0.06 * across, floor - 0.47 * down),
            (x + 0.05 * across, floor - 0.4 * down),
            (x - 0.03 * across, floor - 0.42 * down),
        ],
        p.ink,
    )
    c.line(
        [(x + 0.1 * across, floor + 0.03 * down), (x + 0.09 * across, floor - 0.42 * down)],
        p.paper,
        0.005,
    )
    c.disc((x + 0.088 * across, floor - 0.43 * down), 0.014, p.paper)
    ball, size = ((0.54, 0.22), 0.12) if c.wide else ((0.2, 0.42), 0.11)
    c.line([(ball[0], 0), ball], p.soft, 0.002)
    c.disc(ball, size, p.soft)
    bx, by = c.reach(size)
    for row in range(-5, 6):
        v = row / 5.5
        half = math.sqrt(1 - v * v)
        for column in range(-5, 6):
            u = math.sin(column / 5.5 * math.pi / 2) * half
            tone = c.dice.pick((p.paper, p.soft, p.mid, p.accent, p.deep))
            side = 0.075 * math.cos(column / 5.5 * math.pi / 2.2)
            c.rectangle(
                ball[0] + (u - side) * bx,
                ball[1] + (v - 0.075) * by,
                ball[0] + (u + side) * bx,
                ball[1] + (v + 0.075) * by,
                tone,
            )
    for _ in range(70):
        c.disc(
            (c.dice.fraction(), c.dice.fraction()),
            c.dice.between(0.002, 0.007),
            p.paper,
            opacity=c.dice.between(0.1, 0.45),
        )
