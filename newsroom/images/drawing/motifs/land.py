"""Roads, deserts and weather: a horizon and what crosses it."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

from newsroom.images.drawing.canvas import smooth
from newsroom.images.drawing.colour import Fade, mixed

if TYPE_CHECKING:
    from newsroom.images.drawing.canvas import Canvas
    from newsroom.images.drawing.colour import Palette


def dunes(c: Canvas, p: Palette) -> None:
    """A vast sun, ridge behind ridge, and a caravan the size of a comma."""
    c.rectangle(0, 0, 1, 1, Fade(mixed(p.soft, p.paper, 0.35), p.mid))
    sun, size = ((0.66, 0.5), 0.33) if c.wide else ((0.5, 0.55), 0.34)
    c.disc(sun, size, p.spark)
    ridges = 6
    for number in range(ridges):
        share = number / (ridges - 1)
        base = 0.58 + share * 0.34
        phase = c.dice.between(0, math.tau)
        crest = [
            (x / 8, base + 0.05 * math.sin(x * 0.75 + phase) + 0.03 * math.sin(x * 1.7 + phase * 2))
            for x in range(-1, 10)
        ]
        line = smooth(crest)
        tone = mixed(mixed(p.soft, p.mid, 0.5), p.deep, share)
        c.polygon([*line, (1.2, 1.2), (-0.2, 1.2)], Fade(tone, mixed(tone, p.ink, 0.35)))
        lee = [(x, y + 0.01 + 0.05 * max(0, math.sin(x * 7 + phase))) for x, y in reversed(line)]
        c.polygon([*line, *lee], mixed(tone, p.paper, 0.28), opacity=0.5)
        if number == 2:
            _caravan(c, p, line)
    c.veil(0.82, 1.08, p.ink, opacity=0.7)


def _caravan(c: Canvas, p: Palette, line: list[tuple[float, float]]) -> None:
    for number in range(9):
        x = 0.36 + number * (0.026 if c.wide else 0.036)
        y = min(line, key=lambda point: abs(point[0] - x))[1]
        unit = 0.016
        across, down = c.reach(unit)
        c.blob(
            [
                (x - across, y - down * 1.5),
                (x - across * 0.3, y - down * 2.3),
                (x + across * 0.3, y - down * 1.7),
                (x + across, y - down * 1.6),
                (x + across * 0.8, y - down * 0.8),
                (x - across * 0.8, y - down * 0.8),
            ],
            p.ink,
        )
        c.line(
            [(x + across * 0.9, y - down * 1.3), (x + across * 1.5, y - down * 2.5)], p.ink, 0.004
        )
        for leg in (-0.7, -0.35, 0.4, 0.75):
            c.line(
                [(x + across * leg, y - down), (x + across * leg, y + down * 0.1)], p.ink, 0.0025
            )


BELL = [
    (-0.2, 0),
    (-0.17, -0.07),
    (-0.115, -0.2),
    (-0.09, -0.33),
    (-0.05, -0.38),
    (0.05, -0.38),
    (0.09, -0.33),
    (0.115, -0.2),
    (0.17, -0.07),
    (0.2, 0),
]
CHURCH = [
    (-0.1, 0),
    (-0.1, -0.3),
    (-0.115, -0.3),
    (-0.012, -0.6),
    (0.0, -0.66),
    (0.012, -0.6),
    (0.115, -0.3),
    (0.1, -0.3),
    (0.1, -0.12),
    (0.36, -0.12),
    (0.36, 0),
]


def water(c: Canvas, p: Palette) -> None:
    """A bell of light over still water, and its reflection coming apart."""
    level, middle = (0.58, 0.72) if c.wide else (0.66, 0.5)
    _lake(c, p, level, middle)
    size = 0.92 if c.wide else 0.8
    across, down = c.reach(size)
    bell = smooth([(middle + x * across, level + y * down) for x, y in BELL], steps=20)
    c.polygon(bell, Fade(p.paper, p.spark))
    c.ellipse((middle, level - 0.4 * down), (0.032 * size, 0.032 * size), p.spark, ring=0.012)
    _reflection(c, p, bell, level)


def spire(c: Canvas, p: Palette) -> None:
    """A church up to its door in a lake, one window lit."""
    level, middle = (0.66, 0.7) if c.wide else (0.68, 0.46)
    _lake(c, p, level, middle)
    size = 0.72 if c.wide else 0.68
    across, down = c.reach(size)
    church = [(middle + x * across, level + y * down) for x, y in CHURCH]
    c.polygon(church, Fade(mixed(p.ink, p.deep, 0.4), p.ink))
    window = level - 0.2 * down
    c.glow((middle, window), 0.2, p.spark, opacity=0.9)
    c.rectangle(
        middle - 0.02 * across,
        window - 0.04 * down,
        middle + 0.02 * across,
        window + 0.05 * down,
        p.spark,
    )
    c.disc((middle, window - 0.04 * down), 0.02 * size, p.spark)
    filled = smooth(church, steps=10)
    _reflection(c, p, filled, level, lit=False)
    for number in range(14):
        y = level + 0.02 + number * 0.018
        half = c.dice.between(0.004, 0.022)
        c.rectangle(
            middle - half, y, middle + half, y + 0.004, p.accent, opacity=0.8 - number * 0.05
        )


def _lake(c: Canvas, p: Palette, level: float, middle: float) -> None:
    c.rectangle(0, 0, 1, level, Fade(p.ink, p.mid))
    c.rectangle(0, level, 1, 1, Fade(p.mid, p.ink))
    c.glow((middle, level), 0.7, p.soft, opacity=0.55)
    for depth, tone in ((0.1, mixed(p.deep, p.mid, 0.5)), (0.045, p.deep)):
        phase = c.dice.between(0, math.tau)
        hills = [
            (x / 9, level - depth * (0.6 + 0.5 * math.sin(x * 0.9 + phase))) for x in range(-1, 11)
        ]
        c.polygon([*smooth(hills), (1.2, level), (-0.2, level)], tone)
    for _ in range(70):
        y = c.dice.between(level, 1)
        x, half = c.dice.fraction(), c.dice.between(0.01, 0.06)
        c.rectangle(x - half, y, x + half, y + 0.0018, p.soft, opacity=0.22)
    c.veil(0.78, 1.1, p.ink, opacity=0.85)


def _reflection(
    c: Canvas, p: Palette, outline: list[tuple[float, float]], level: float, *, lit: bool = True
) -> None:
    tall = level - min(y for _, y in outline)
    for number in range(26):
        share = number / 26
        depth = share**1.25 * tall
        xs = [x for x, y in outline if abs(y - (level - depth)) < 0.02]
        if not xs:
            continue
        drift = c.dice.between(-1, 1) * 0.02 * (0.3 + share)
        tone = mixed(p.spark, p.accent, share) if lit else p.ink
        c.rectangle(
            min(xs) + drift,
            level + depth,
            max(xs) + drift,
            level + depth + 0.01 * (1 - share * 0.4),
            tone,
            opacity=0.85 * (1 - share) + 0.1,
        )


def wire(c: Canvas, p: Palette) -> None:
    """Telegraph poles marching out of the frame under nine tenths of sky."""
    ground = 0.8 if c.wide else 0.74
    c.rectangle(0, 0, 1, ground, Fade(p.accent, p.soft))
    c.veil(0.25, ground, p.spark, opacity=0.72)
    c.disc((0.3, ground), 0.19, p.paper)
    for number in range(7):
        y = ground - 0.05 - number * 0.075
        x, half = c.dice.between(0, 1), c.dice.between(0.12, 0.4)
        c.blob([(x - half, y), (x, y - 0.012), (x + half, y), (x, y + 0.01)], p.paper, opacity=0.42)
    c.rectangle(0, ground, 1, 1, Fade(p.deep, p.ink))
    heads: list[list[tuple[float, float]]] = []
    for number in range(8):
        share = 0.62**number
        x = 0.34 + 0.72 * share if c.wide else 0.28 + 0.74 * share
        tall = (0.66 if c.wide else 0.56) * share
        foot = ground + 0.1 * share
        thick = 0.0055 * share + 0.0006
        c.rectangle(x - thick, foot - tall, x + thick, foot, p.ink)
        arms = []
        for arm in (0.04, 0.13):
            y = foot - tall * (1 - arm)
            half = 0.062 * share
            c.rectangle(x - half, y, x + half, y + 0.012 * share + 0.0008, p.ink)
            arms += [(x - half * 0.9, y), (x + half * 0.9, y)]
        heads.append(arms)
    for near, far in itertools.pairwise(heads):
        for start, end in zip(near, far, strict=True):
            sag = 0.1 * (start[0] - end[0])
            middle = (
                (start[0] + end[0]) / 2,
                max(start[1], end[1]) * 0.5 + min(start[1], end[1]) * 0.5 + sag,
            )
            c.line(smooth([start, middle, end]), p.ink, 0.0016, opacity=0.85)
    for _ in range(60):
        x, y = c.dice.fraction(), ground + c.dice.between(-0.004, 0.2)
        blade = c.dice.between(0.008, 0.03)
        c.line([(x, y), (x + blade * 0.3, y - blade)], p.ink, 0.0016)
    c.veil(0.84, 1.1, p.ink, opacity=0.6)
