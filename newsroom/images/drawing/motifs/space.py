"""Elsewhere: rings, rust and very small people."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from newsroom.images.drawing.colour import Fade, mixed

if TYPE_CHECKING:
    from newsroom.images.drawing.canvas import Canvas
    from newsroom.images.drawing.colour import Palette


def rings(c: Canvas, p: Palette) -> None:
    """Small belongings on large orbits above the limb of the earth."""
    c.rectangle(0, 0, 1, 1, Fade(p.ink, p.deep))
    for _ in range(240):
        c.disc(
            (c.dice.fraction(), c.dice.fraction()),
            c.dice.between(0.0006, 0.0022),
            p.paper,
            opacity=c.dice.between(0.15, 0.8),
        )
    x, y = (0.7, 0.44) if c.wide else (0.5, 0.42)
    across, down = c.reach(1)
    for number in range(9):
        radius = 0.1 + number * 0.055
        c.ellipse(
            (x, y),
            (radius, radius * 0.42),
            mixed(p.soft, p.mid, number / 9),
            ring=0.0016,
            turned=-24,
            opacity=0.75,
        )
    c.glow((x, y), 0.2, p.accent, opacity=0.9)
    c.disc((x, y), 0.052, Fade(p.spark, p.accent))
    turn = math.radians(-24)
    for number in range(11):
        radius = 0.1 + (number % 9) * 0.055
        angle = c.dice.between(0, math.tau)
        u, v = radius * math.cos(angle), radius * 0.42 * math.sin(angle)
        spot = (
            x + (u * math.cos(turn) - v * math.sin(turn)) * across,
            y + (u * math.sin(turn) + v * math.cos(turn)) * down,
        )
        size = c.dice.between(0.008, 0.017)
        tone = (p.paper, p.accent, p.soft, p.spark)[number % 4]
        if number % 3 == 0:
            c.disc(spot, size, tone, ring=size * 0.4)
        elif number % 3 == 1:
            c.disc(spot, size * 0.8, tone)
        else:
            dx, dy = c.reach(size)
            c.polygon(
                [
                    (spot[0], spot[1] - dy),
                    (spot[0] + dx, spot[1]),
                    (spot[0], spot[1] + dy),
                    (spot[0] - dx, spot[1]),
                ],
                tone,
            )
    limb, radius = (2.32, 1.5) if c.wide else (1.44, 1.1)
    c.disc((0.45, limb), radius * 1.012, p.soft, opacity=0.35)
    c.disc((0.45, limb), radius, Fade(p.mid, p.ink))
    c.disc((0.47, limb + 0.03), radius * 0.985, Fade(mixed(p.mid, p.deep, 0.6), p.ink))


def planet(c: Canvas, p: Palette) -> None:
    """A banded world that fills the sky, and one lift-shaft rising to it."""
    c.rectangle(0, 0, 1, 1, Fade(p.ink, p.deep))
    x, y, radius = (0.74, 0.42, 0.47) if c.wide else (0.55, 0.4, 0.56)
    across, down = c.reach(radius)
    c.glow((x, y), radius * 1.5, p.mid, opacity=0.55)
    c.disc((x, y), radius, p.mid)
    for number in range(34):
        share = -1 + 2 * (number + 0.5) / 34
        half = math.sqrt(max(0.0, 1 - share**2))
        tone = mixed(p.soft if number % 2 else p.mid, p.deep, c.dice.fraction() * 0.8)
        c.ellipse(
            (x, y + share * down),
            (radius * half, 0.022 * radius * (0.5 + half)),
            tone,
            opacity=0.55,
        )
    c.disc((x + across * 0.3, y + down * 0.24), radius * 0.1, p.accent, opacity=0.9)
    c.disc((x + across * 0.3, y + down * 0.24), radius * 0.06, p.spark, opacity=0.9)
    shade = [
        (x + across * 1.002 * math.cos(t), y + down * 1.002 * math.sin(t))
        for t in (math.radians(a) for a in range(-60, 121, 2))
    ]
    inner = [
        (x + across * (0.45 * math.cos(t) + 0.18), y + down * math.sin(t))
        for t in (math.radians(a) for a in range(120, -61, -2))
    ]
    c.polygon([*shade, *inner], p.ink, opacity=0.62)
    ground = 0.82 if c.wide else 0.76
    ridge = [(-0.02, ground)]
    left = 0.0
    while left < 1:
        left += c.dice.between(0.03, 0.08)
        ridge.append((left, ground - c.dice.between(-0.012, 0.045)))
    c.polygon([*ridge, (1.05, 1.05), (-0.05, 1.05)], Fade(p.ink, p.ink))
    shaft = 0.5 if c.wide else 0.3
    c.rectangle(shaft - 0.003, 0, shaft + 0.003, ground + 0.02, p.accent, opacity=0.85)
    c.glow((shaft, ground - 0.02), 0.2, p.accent, opacity=0.8)
    for number, tall in enumerate((0.05, 0.09, 0.065, 0.11, 0.04)):
        left = shaft - 0.05 + number * 0.02
        c.rectangle(left, ground - tall, left + 0.014, ground + 0.03, p.ink)
        c.disc((left + 0.007, ground - tall * 0.6), 0.004, p.spark)
    figure = shaft + (0.12 if c.wide else 0.2)
    c.line([(figure, ground - 0.045), (figure, ground + 0.01)], p.ink, 0.012)
    c.disc((figure, ground - 0.055), 0.009, p.ink)
