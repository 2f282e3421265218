"""Documentary, procedure and puzzle: a Swiss sheet with one thing out of place."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from newsroom.images.drawing.colour import mixed

if TYPE_CHECKING:
    from newsroom.images.drawing.canvas import Canvas
    from newsroom.images.drawing.colour import Palette


def tongue(c: Canvas, p: Palette) -> None:
    """Five voices spreading from one mouth until they overlap."""
    c.rectangle(0, 0, 1, 1, p.paper)
    x, y = (1.0, 1.0) if c.wide else (0.0, 1.0)
    tones = (p.deep, p.mid, p.soft, p.spark, p.accent)
    for number in range(15):
        radius = 0.98 - number * 0.064
        c.disc((x, y), radius, tones[number % 5] if number % 3 else p.paper)
    x2, y2 = (0.52, 1.0) if c.wide else (1.0, 0.62)
    for number in range(6):
        radius = 0.34 - number * 0.056
        c.disc((x2, y2), radius, (p.accent, p.paper, p.ink)[number % 3])


def table(c: Canvas, p: Palette) -> None:
    """A long table from above, and not two plates alike."""
    c.rectangle(0, 0, 1, 1, p.mid)
    if c.wide:
        c.polygon([(0.36, 1.05), (0.6, -0.05), (0.98, -0.05), (0.86, 1.05)], p.paper)
        rows = [
            (0.1 + n * 0.2, 0.575 - n * 0.043, 0.9 - n * 0.022, 0.074 + 0.01 * n) for n in range(5)
        ]
    else:
        c.polygon([(0.2, 1.05), (0.34, 0.28), (0.66, 0.28), (0.8, 1.05)], p.paper)
        rows = [
            (0.38 + n * 0.138, 0.415 - n * 0.028, 0.585 + n * 0.028, 0.06 + 0.011 * n)
            for n in range(5)
        ]
    tones = (p.accent, p.spark, p.soft, p.ink, p.mid)
    for number, (y, left, right, size) in enumerate(rows):
        for side, x in enumerate((left + 0.05, right - 0.05)):
            tone = tones[(number * 2 + side) % 5]
            c.disc((x + 0.004, y + 0.008), size * 1.02, p.ink, opacity=0.25)
            c.disc((x, y), size, tone)
            c.disc((x, y), size * 0.72, p.paper if number % 2 else mixed(tone, p.paper, 0.35))
            _meal(c, p, (x, y), size, number * 2 + side)


def _meal(c: Canvas, p: Palette, at: tuple[float, float], size: float, number: int) -> None:
    kind = number % 4
    across, down = c.reach(size)
    if kind == 0:
        c.wedge(at, size * 0.5, (20, 230), p.accent)
        c.disc((at[0] + across * 0.15, at[1] - down * 0.1), size * 0.18, p.spark)
    elif kind == 1:
        for turn in range(5):
            angle = turn * math.tau / 5
            c.disc(
                (at[0] + across * 0.32 * math.cos(angle), at[1] + down * 0.32 * math.sin(angle)),
                size * 0.16,
                p.spark if turn % 2 else p.deep,
            )
    elif kind == 2:
        for step in (-0.24, 0, 0.24):
            c.line(
                [
                    (at[0] - across * 0.4, at[1] + step * down),
                    (at[0] + across * 0.4, at[1] + step * down),
                ],
                p.deep,
                size * 0.12,
            )
    else:
        c.ellipse(at, (size * 0.5, size * 0.24), p.accent, turned=35)
        c.ellipse(at, (size * 0.3, size * 0.12), p.soft, turned=35)


def eleven(c: Canvas, p: Palette) -> None:
    """Eleven bars; one of them is lying."""
    c.rectangle(0, 0, 1, 1, p.paper)
    left0, right0, top, bottom = (0.44, 0.96, 0.08, 0.92) if c.wide else (0.1, 0.9, 0.38, 0.93)
    pitch = (right0 - left0) / 11
    for number in range(11):
        left = left0 + number * pitch
        if number == 6:
            lean = pitch * (1.1 if c.wide else 0.7)
            c.polygon(
                [
                    (left + pitch * 0.12 + lean, top + 0.02),
                    (left + pitch * 0.74 + lean, top),
                    (left + pitch * 0.5, bottom),
                    (left - pitch * 0.12, bottom + 0.008),
                ],
                p.accent,
            )
            continue
        c.rectangle(left + pitch * 0.1, top, left + pitch * 0.72, bottom, p.ink)


def plates(c: Canvas, p: Palette) -> None:
    """A place laid for three by someone with a ruler and a grudge."""
    c.rectangle(0, 0, 1, 1, p.paper)
    spots = (
        [(0.52, 0.27), (0.82, 0.27), (0.67, 0.76)]
        if c.wide
        else [(0.3, 0.45), (0.72, 0.5), (0.44, 0.8)]
    )
    sizes = (0.21, 0.21, 0.21) if c.wide else (0.2, 0.2, 0.23)
    for index, ((x, y), size) in enumerate(zip(spots, sizes, strict=True)):
        across, down = c.reach(size)
        c.disc((x + 0.006, y + 0.012), size, p.ink, opacity=0.18)
        c.disc((x, y), size, mixed(p.soft, p.paper, 0.55) if index != 1 else p.accent)
        c.disc(
            (x, y), size * 0.97, mixed(p.soft, p.paper, 0.2) if index != 1 else p.accent, ring=0.003
        )
        c.disc(
            (x, y),
            size * 0.66,
            mixed(p.mid, p.paper, 0.6) if index != 1 else mixed(p.accent, p.ink, 0.16),
        )
        c.disc((x, y), size * 0.63, p.paper if index != 1 else p.accent)
        for side in (-1, 1):
            knife = x + side * across * 1.16
            c.line([(knife, y - down * 0.75), (knife, y + down * 0.75)], p.deep, 0.009)
            if side < 0:
                for tine in (-0.07, 0.07):
                    c.line(
                        [
                            (knife + tine * across, y - down * 0.8),
                            (knife + tine * across, y - down * 0.35),
                        ],
                        p.deep,
                        0.005,
                    )
    x, y = spots[1]
    across, down = c.reach(0.1)
    c.line(
        [
            (x - across, y - down * 0.8),
            (x + across * 0.2, y - down * 0.1),
            (x - across * 0.1, y + down * 0.2),
            (x + across, y + down * 0.9),
        ],
        p.paper,
        0.004,
    )


def cross(c: Canvas, p: Palette) -> None:
    """Nine beds from the ceiling, one lit."""
    c.rectangle(0, 0, 1, 1, p.deep)
    columns, rows, left0, top0, across0, down0 = (
        (3, 3, 0.44, 0.05, 0.53, 0.9) if c.wide else (3, 3, 0.08, 0.34, 0.84, 0.6)
    )
    for number in range(9):
        column, row = number % columns, number // columns
        left = left0 + across0 / columns * column + 0.012
        top = top0 + down0 / rows * row + 0.014
        right, bottom = left + across0 / columns - 0.024, top + down0 / rows - 0.028
        lit = number == 4
        c.rectangle(left, top, right, bottom, p.paper if lit else mixed(p.deep, p.mid, 0.55))
        pillow = left + (right - left) * 0.26
        c.rectangle(
            left + 0.008,
            top + 0.014,
            pillow,
            bottom - 0.014,
            p.spark if lit else mixed(p.mid, p.soft, 0.5),
        )
        c.rectangle(pillow + 0.01, top, right, bottom, p.accent if lit else p.mid)
        if lit:
            middle = ((pillow + right) / 2, (top + bottom) / 2)
            ux, uy = c.reach(0.055)
            c.rectangle(
                middle[0] - ux,
                middle[1] - uy * 0.32,
                middle[0] + ux,
                middle[1] + uy * 0.32,
                p.paper,
            )
            c.rectangle(
                middle[0] - ux * 0.32,
                middle[1] - uy,
                middle[0] + ux * 0.32,
                middle[1] + uy,
                p.paper,
            )
