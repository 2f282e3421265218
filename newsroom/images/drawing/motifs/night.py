"""Crime, spies and fog: one light, much dark."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from newsroom.images.drawing.canvas import smooth
from newsroom.images.drawing.colour import Fade, mixed

if TYPE_CHECKING:
    from newsroom.images.drawing.canvas import Canvas
    from newsroom.images.drawing.colour import Palette


def ferry(c: Canvas, p: Palette) -> None:
    """A lit ship under a low moon, and its lights in the water."""
    sea = 0.66 if c.wide else 0.6
    moon = (0.74, 0.3) if c.wide else (0.68, 0.25)
    c.rectangle(0, 0, 1, sea, Fade(p.ink, p.mid))
    c.glow(moon, 0.75, p.soft, opacity=0.5)
    c.disc(moon, 0.15 if c.wide else 0.17, p.paper)
    c.rectangle(0, sea, 1, 1, Fade(p.deep, p.ink))
    bow, stern = (0.3, 1.05) if c.wide else (0.12, 1.1)
    deck, length = sea - 0.085, stern - bow
    hull = [(bow - 0.035, deck), (stern, deck), (stern, sea + 0.004), (bow + 0.04, sea + 0.004)]
    c.polygon(hull, mixed(p.ink, p.deep, 0.35))
    levels = [(0.10, 1.0, 0.055), (0.15, 1.0, 0.04), (0.22, 0.92, 0.038), (0.3, 0.7, 0.034)]
    floor = deck
    for start, end, height in levels:
        left, right = bow + start * length, bow + end * length
        c.rectangle(left, floor - height, right, floor + 0.002, p.ink)
        step = 0.0125 if c.wide else 0.021
        count = int((right - left - 0.012) / step)
        for number in range(count):
            x = left + 0.008 + number * step
            if c.dice.chance(0.78):
                lit = p.accent if c.dice.chance(0.8) else p.spark
                c.rectangle(x, floor - height * 0.66, x + step * 0.5, floor - height * 0.3, lit)
        floor -= height
    funnel = bow + 0.52 * length
    slanted = [
        (funnel, floor + 0.004),
        (funnel + 0.012, floor - 0.075),
        (funnel + 0.075, floor - 0.075),
        (funnel + 0.075, floor + 0.004),
    ]
    c.polygon(slanted, p.ink)
    c.rectangle(funnel + 0.01, floor - 0.058, funnel + 0.075, floor - 0.04, p.spark)
    for number in range(120):
        depth = c.dice.fraction() ** 1.6
        y = sea + 0.012 + depth * (1 - sea)
        x, half = c.dice.between(bow, 1), c.dice.between(0.004, 0.03) * (1 + depth)
        c.rectangle(
            x - half,
            y,
            x + half,
            y + 0.0022 + depth * 0.004,
            p.accent if number % 3 else p.soft,
            opacity=0.62 * (1 - depth) + 0.06,
        )
    c.veil(0.72, 1.1, p.ink, opacity=0.85)


def tide(c: Canvas, p: Palette) -> None:
    """Wet sand in bands to a high horizon; one figure, one long shadow."""
    horizon = 0.36 if c.wide else 0.42
    c.rectangle(0, 0, 1, horizon, Fade(mixed(p.soft, p.paper, 0.2), p.accent))
    c.glow((0.62, horizon), 0.55, p.spark, opacity=0.9)
    c.disc((0.62, horizon - 0.015), 0.085, p.paper)
    c.rectangle(0, horizon, 1, 1, Fade(p.mid, p.ink))
    for number in range(15):
        share = (number + 1) / 15
        y = horizon + (1 - horizon) * share**1.9
        sway = 0.004 + 0.03 * share
        phase = c.dice.between(0, math.tau)
        top = [
            (x / 12, y + sway * math.sin(x * (0.9 - share * 0.3) + phase)) for x in range(-1, 14)
        ]
        bottom = [(x, z + 0.002 + 0.022 * share) for x, z in reversed(top)]
        tone = mixed(p.spark, p.soft, share)
        c.polygon([*smooth(top), *smooth(bottom)], tone, opacity=0.5 * (1 - share) + 0.1)
    foot = (0.6, horizon + 0.2)
    c.polygon(
        [
            (foot[0] - 0.006, foot[1]),
            (foot[0] + 0.006, foot[1]),
            (foot[0] - 0.1, 1.02),
            (foot[0] - 0.17, 1.02),
        ],
        p.ink,
        opacity=0.55,
    )
    tall = 0.15 if c.wide else 0.12
    across, _ = c.reach(tall * 0.11 * (1 if c.wide else 1.4))
    c.polygon(
        [
            (foot[0] - across * 0.55, foot[1] - tall * 0.78),
            (foot[0] + across * 0.55, foot[1] - tall * 0.78),
            (foot[0] + across, foot[1] - tall * 0.2),
            (foot[0] + across * 0.6, foot[1] + 0.004),
            (foot[0] - across * 0.6, foot[1] + 0.004),
            (foot[0] - across, foot[1] - tall * 0.2),
        ],
        p.ink,
    )
    c.disc((foot[0], foot[1] - tall * 0.87), tall * 0.085 * (1 if c.wide else 1.4), p.ink)
    c.veil(0.68, 1.05, p.ink, opacity=0.8)


def wing(c: Canvas, p: Palette) -> None:
    """A wing opened from one corner, each blade a shade of the bird."""
    c.rectangle(0, 0, 1, 1, Fade(p.deep, p.ink))
    root = (0.97, 0.9) if c.wide else (0.93, 0.64)
    blades = 11
    for ring, (length, broad, tones) in enumerate(
        (
            (0.98, 0.072, (p.ink, p.mid)),
            (0.7, 0.064, (p.mid, p.soft)),
            (0.42, 0.056, (p.accent, p.spark)),
        )
    ):
        for number in range(blades):
            share = number / (blades - 1)
            angle = math.radians(182 + share * (86 if c.wide else 94) + ring * 3)
            reach = length * (0.74 + 0.26 * math.sin(share * math.pi * 0.8 + 0.5))
            across, down = c.reach(reach)
            tip = (root[0] + across * math.cos(angle), root[1] + down * math.sin(angle))
            wide_x, wide_y = c.reach(broad * (0.8 + 0.3 * share))
            side = (-math.sin(angle) * wide_x, math.cos(angle) * wide_y)
            belly = (root[0] + (tip[0] - root[0]) * 0.66, root[1] + (tip[1] - root[1]) * 0.66)
            shape = [
                root,
                (belly[0] + side[0], belly[1] + side[1]),
                tip,
                (belly[0] - side[0] * 0.5, belly[1] - side[1] * 0.5),
            ]
            tone = mixed(tones[0], tones[1], share)
            c.blob(shape, tone, opacity=0.94)
            c.line([root, belly, tip], mixed(tone, p.ink, 0.45), 0.0018, opacity=0.7)
    c.disc((root[0], root[1]), 0.05, p.accent)
    c.veil(0.7, 1.1, p.ink, opacity=0.75)


def bridge(c: Canvas, p: Palette) -> None:
    """A cable bridge over black water, and the whole city in it."""
    water = 0.68 if c.wide else 0.62
    c.rectangle(0, 0, 1, water, Fade(p.ink, p.mid))
    c.glow((0.66, water), 0.8, p.soft, opacity=0.75)
    c.disc((0.66, water - 0.1), 0.16, Fade(p.accent, p.soft))
    left = -0.02
    while left < 1:
        across = c.dice.between(0.018, 0.05)
        tall = c.dice.between(0.03, 0.17)
        c.rectangle(left, water - tall, left + across, water, mixed(p.ink, p.deep, 0.5))
        for _ in range(int(tall * 60)):
            x, y = c.dice.between(left, left + across - 0.003), water - c.dice.between(0.01, tall)
            c.rectangle(x, y, x + 0.0026, y + 0.005, p.accent, opacity=0.85)
        left += across + 0.003
    c.rectangle(0, water, 1, 1, Fade(p.deep, p.ink))
    deck = water - 0.045
    for mast, tall in ((0.3, 0.46), (0.82, 0.34)) if c.wide else ((0.26, 0.36), (0.86, 0.28)):
        head = deck - tall
        for number in range(1, 15):
            span = number * 0.021 * (tall / 0.4)
            for direction in (-1, 1):
                c.line(
                    [(mast, head + number * 0.006), (mast + direction * span, deck)],
                    p.spark,
                    0.0016,
                    opacity=0.6,
                )
        c.polygon(
            [
                (mast - 0.003, head - 0.03),
                (mast + 0.003, head - 0.03),
                (mast + 0.011, water + 0.01),
                (mast - 0.011, water + 0.01),
            ],
            p.ink,
        )
        c.glow((mast, head - 0.03), 0.05, p.spark)
    c.rectangle(0, deck, 1, deck + 0.014, p.ink)
    for number in range(52):
        x = number / 51
        c.disc((x, deck - 0.008), 0.0036, p.spark if number % 7 else p.soft)
    for number in range(150):
        depth = c.dice.fraction() ** 1.5
        x, y = c.dice.fraction(), water + 0.008 + depth * (1 - water)
        half = c.dice.between(0.003, 0.024)
        tone = (p.accent, p.soft, p.spark)[number % 3]
        c.rectangle(x - half, y, x + half, y + 0.003, tone, opacity=0.5 * (1 - depth) + 0.05)
    c.veil(0.74, 1.1, p.ink, opacity=0.9)


def rails(c: Canvas, p: Palette) -> None:
    """Two rails to one point, and the lamp that decides."""
    point = (0.68, 0.4) if c.wide else (0.6, 0.36)
    c.rectangle(0, 0, 1, point[1], Fade(p.ink, p.mid))
    c.rectangle(0, point[1], 1, 1, Fade(mixed(p.deep, p.ink, 0.2), p.ink))
    c.glow(point, 0.5, p.soft, opacity=0.55)
    ridge = [
        (-0.05, point[1] - 0.02),
        (0.1, point[1] - 0.09),
        (0.28, point[1] - 0.05),
        (0.45, point[1] - 0.12),
        (0.62, point[1] - 0.03),
        (0.82, point[1] - 0.1),
        (1.05, point[1] - 0.04),
    ]
    c.polygon([*smooth(ridge), (1.05, point[1]), (-0.05, point[1])], mixed(p.ink, p.deep, 0.7))
    spread = 0.62 if c.wide else 0.95
    for number in range(24):
        share = ((number + 1) / 24) ** 2.3
        y = point[1] + (1.06 - point[1]) * share
        half = spread * share * 0.8
        middle = point[0] + (0.42 - point[0]) * share
        thick = 0.012 * share + 0.0008
        c.rectangle(middle - half, y, middle + half, y + thick, mixed(p.deep, p.mid, share))
    for side in (-0.55, 0.55):
        foot = 0.42 + side * spread
        c.polygon(
            [
                (point[0] - 0.0006, point[1]),
                (point[0] + 0.0006, point[1]),
                (foot + 0.014, 1.06),
                (foot - 0.014, 1.06),
            ],
            Fade(p.paper, p.soft),
        )
    post = (0.84, 0.16) if c.wide else (0.8, 0.15)
    c.rectangle(post[0] - 0.004, post[1], post[0] + 0.004, 0.78, p.ink)
    box = c.reach(0.058)
    c.rectangle(
        post[0] - box[0], post[1] - box[1] * 2.1, post[0] + box[0], post[1] + box[1] * 2.1, p.ink
    )
    c.glow((post[0], post[1] - box[1]), 0.36, p.accent, opacity=0.95)
    c.disc((post[0], post[1] - box[1]), 0.037, mixed(p.accent, p.paper, 0.25))
    c.disc((post[0], post[1] + box[1]), 0.037, mixed(p.spark, p.ink, 0.75))
    c.veil(0.66, 1.08, p.ink, opacity=0.85)
