"""Romance and family: petals, waves, transparent colour."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from newsroom.images.drawing.canvas import smooth
from newsroom.images.drawing.colour import Fade, mixed

if TYPE_CHECKING:
    from newsroom.images.drawing.canvas import Canvas
    from newsroom.images.drawing.colour import Colour, Palette


def birds(c: Canvas, p: Palette) -> None:
    """Swifts leaving through the roof of a house that has none."""
    c.rectangle(0, 0, 1, 1, Fade(p.paper, p.soft))
    x, foot = (0.7, 0.95) if c.wide else (0.5, 0.93)
    across, down = c.reach(1)
    c.disc((x, foot - 0.42 * down), 0.33, p.mid, opacity=0.85)
    for number in range(5):
        y = foot - 0.02 - number * 0.028
        hills = [(n / 7, y - 0.05 * math.sin(n * 0.9 + number * 1.3)) for n in range(-1, 9)]
        c.polygon(
            [*smooth(hills), (1.2, 1.2), (-0.2, 1.2)],
            mixed(p.accent, p.deep, number / 5),
            opacity=0.55,
        )
    wall = [
        (-0.25, 0.02),
        (-0.25, -0.36),
        (-0.19, -0.4),
        (-0.15, -0.3),
        (-0.08, -0.42),
        (0.02, -0.33),
        (0.1, -0.44),
        (0.17, -0.31),
        (0.25, -0.38),
        (0.25, 0.02),
    ]
    c.polygon([(x + u * across, foot + v * down) for u, v in wall], p.deep)
    for column in (-0.16, 0.0, 0.16):
        for level, tall in ((-0.24, 0.1), (-0.06, 0.09)):
            if column == 0 and level > -0.1:
                continue
            left, right = x + (column - 0.032) * across, x + (column + 0.032) * across
            c.rectangle(
                left,
                foot + (level - tall / 2) * down,
                right,
                foot + (level + tall / 2) * down,
                p.soft,
            )
            c.disc(((left + right) / 2, foot + (level - tall / 2) * down), 0.032, p.soft)
    c.rectangle(
        x - 0.045 * across, foot - 0.15 * down, x + 0.045 * across, foot + 0.02 * down, p.ink
    )
    c.disc((x, foot - 0.15 * down), 0.045, p.ink)
    for _ in range(40):
        share = c.dice.fraction()
        spot = (
            x
            + c.dice.between(-0.1, 0.1) * across
            - share * 0.62 * across * c.dice.between(-0.5, 1),
            foot - (0.42 + share * (0.5 if c.wide else 0.48)) * down,
        )
        swift(
            c,
            spot,
            0.012 + 0.036 * (1 - share) * c.dice.between(0.5, 1),
            p.ink,
            c.dice.between(-0.7, 0.5),
        )


def swift(c: Canvas, at: tuple[float, float], size: float, tone: Colour, tilt: float) -> None:
    across, down = c.reach(size)
    shape = [
        (-1, 0.35),
        (-0.55, -0.12),
        (0, -0.02),
        (0.55, -0.12),
        (1, 0.35),
        (0.45, 0.12),
        (0.06, 0.2),
        (0.1, 0.62),
        (0, 0.5),
        (-0.1, 0.62),
        (-0.06, 0.2),
        (-0.45, 0.12),
    ]
    cosine, sine = math.cos(tilt), math.sin(tilt)
    c.polygon(
        [
            (at[0] + (u * cosine - v * sine) * across, at[1] + (u * sine + v * cosine) * down)
            for u, v in shape
        ],
        tone,
    )


def garland(c: Canvas, p: Palette) -> None:
    """A marigold as big as a door, ring inside ring."""
    c.rectangle(0, 0, 1, 1, p.deep)
    x, y = (0.72, 0.52) if c.wide else (0.5, 0.66)
    for ring in range(11):
        share = ring / 10
        radius = 0.56 * (1 - share) + 0.03
        petals = max(6, round(34 * (1 - share)))
        tone = mixed(mixed(p.mid, p.soft, share), p.spark, share**2)
        across, down = c.reach(radius)
        for petal in range(petals):
            angle = math.tau * petal / petals + ring * 0.17
            spot = (x + across * math.cos(angle), y + down * math.sin(angle))
            size = 0.066 * (1 - share * 0.62)
            c.ellipse(
                spot,
                (size * 1.25, size * 0.78),
                mixed(tone, p.ink, 0.28),
                turned=math.degrees(angle),
            )
            inner = (x + across * 0.975 * math.cos(angle), y + down * 0.975 * math.sin(angle))
            c.ellipse(inner, (size * 1.08, size * 0.6), tone, turned=math.degrees(angle))
    c.disc((x, y), 0.06, p.accent)
    c.disc((x, y), 0.034, p.paper)


def waves(c: Canvas, p: Palette) -> None:
    """Scallops of sea under a moon, and one shell."""
    c.rectangle(0, 0, 1, 1, Fade(p.paper, p.soft))
    moon = (0.68, 0.34) if c.wide else (0.5, 0.47)
    c.disc(moon, 0.24, p.spark)
    c.disc(moon, 0.19, p.accent)
    size = 0.105 if c.wide else 0.125
    across, down = c.reach(size)
    start = 0.54 if c.wide else 0.58
    rows = int((1.15 - start) / (down * 0.5)) + 1
    for row in range(rows):
        y = start + row * down * 0.5
        share = row / rows
        for column in range(-1, int(1 / (across * 2)) + 3):
            x = column * across * 2 + (across if row % 2 else 0)
            for ring, tone in (
                (1.0, p.ink),
                (0.94, mixed(p.mid, p.deep, share)),
                (0.68, p.paper),
                (0.6, mixed(p.mid, p.deep, share)),
                (0.34, p.paper),
                (0.26, p.deep),
            ):
                c.disc(
                    (x, y + down * 0.5),
                    size * ring,
                    tone if ring != 1.0 else mixed(p.deep, p.ink, 0.4),
                )
    shell = (0.68, 0.7) if c.wide else (0.5, 0.76)
    ux, uy = c.reach(0.13)
    for number in range(9):
        angle = math.radians(180 + 22.5 * number)
        tip = (shell[0] + ux * math.cos(angle), shell[1] + uy * math.sin(angle))
        c.line([(shell[0], shell[1] + uy * 0.5), tip], p.paper, 0.034)
        c.disc(tip, 0.02, p.paper)
    for number in range(9):
        angle = math.radians(180 + 22.5 * number)
        c.line(
            [
                (shell[0], shell[1] + uy * 0.45),
                (shell[0] + ux * 0.95 * math.cos(angle), shell[1] + uy * 0.95 * math.sin(angle)),
            ],
            p.accent,
            0.004,
        )
