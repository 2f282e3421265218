"""Theatre, ballet and fable: cloth, limelight, glass."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from newsroom.images.drawing.canvas import smooth
from newsroom.images.drawing.colour import Fade, mixed

if TYPE_CHECKING:
    from newsroom.images.drawing.canvas import Canvas
    from newsroom.images.drawing.colour import Palette


def arc(c: Canvas, p: Palette) -> None:
    """A tutu drawn as a fan of turned ellipses, in one beam of light."""
    c.rectangle(0, 0, 1, 1, Fade(p.ink, p.deep))
    x, y = (0.69, 0.54) if c.wide else (0.5, 0.45)
    across, down = c.reach(1)
    c.polygon(
        [
            (x + 0.16 * across, -0.05),
            (x + 0.3 * across, -0.05),
            (x + 0.52 * across, 1.0),
            (x - 0.58 * across, 1.0),
        ],
        p.mid,
        opacity=0.42,
    )
    c.glow((x, y), 0.62, p.mid, opacity=0.8)
    c.ellipse((x, y + 0.4 * down), (0.44, 0.05), p.soft, opacity=0.32)
    leg = [
        (x - 0.012 * across, y),
        (x - 0.03 * across, y + 0.2 * down),
        (x - 0.012 * across, y + 0.4 * down),
        (x + 0.01 * across, y + 0.41 * down),
        (x + 0.012 * across, y + 0.2 * down),
        (x + 0.03 * across, y),
    ]
    c.polygon(smooth(leg, closed=True), p.paper)
    lifted = [
        (x, y - 0.012 * down),
        (x - 0.22 * across, y - 0.1 * down),
        (x - 0.46 * across, y - 0.25 * down),
        (x - 0.455 * across, y - 0.262 * down),
        (x - 0.2 * across, y - 0.13 * down),
        (x + 0.02 * across, y - 0.05 * down),
    ]
    c.blob(lifted, p.paper)
    for number in range(44):
        share = number / 43
        tone = mixed(mixed(p.spark, p.soft, share), p.paper, 0.25 + 0.5 * share)
        c.ellipse(
            (x, y),
            (0.34 - 0.1 * share, 0.05 + 0.07 * share),
            tone,
            ring=0.0022,
            turned=-9 + share * 15,
            opacity=0.55,
        )
    c.ellipse((x, y), (0.3, 0.06), p.soft, turned=-4, opacity=0.35)
    body = [
        (x - 0.036 * across, y),
        (x - 0.03 * across, y - 0.09 * down),
        (x - 0.052 * across, y - 0.17 * down),
        (x + 0.046 * across, y - 0.175 * down),
        (x + 0.034 * across, y - 0.09 * down),
        (x + 0.042 * across, y),
    ]
    c.blob(body, p.accent)
    c.line(
        [(x + 0.006 * across, y - 0.17 * down), (x + 0.016 * across, y - 0.23 * down)],
        p.paper,
        0.022,
    )
    c.ellipse((x + 0.024 * across, y - 0.262 * down), (0.031, 0.039), p.paper, turned=14)
    c.disc((x - 0.004 * across, y - 0.29 * down), 0.019, p.ink)
    arm_up = smooth(
        [
            (x + 0.036 * across, y - 0.165 * down),
            (x + 0.13 * across, y - 0.28 * down),
            (x + 0.13 * across, y - 0.41 * down),
            (x + 0.07 * across, y - 0.47 * down),
        ]
    )
    arm_out = smooth(
        [
            (x - 0.04 * across, y - 0.16 * down),
            (x - 0.15 * across, y - 0.2 * down),
            (x - 0.28 * across, y - 0.16 * down),
        ]
    )
    c.line(arm_up, p.paper, 0.015)
    c.line(arm_out, p.paper, 0.014)
    for _ in range(46):
        c.disc(
            (c.dice.fraction(), c.dice.between(0, 0.75)),
            c.dice.between(0.0008, 0.0026),
            p.paper,
            opacity=c.dice.between(0.2, 0.7),
        )


def curtain(c: Canvas, p: Palette) -> None:
    """A house curtain, parted by a hand's breadth of light."""
    slit = 0.66 if c.wide else 0.52
    folds = 22 if c.wide else 13
    c.rectangle(0, 0, 1, 1, p.ink)
    for number in range(folds * 6):
        left = number / (folds * 6)
        fold = math.sin(number / 6 * math.tau + math.sin(number * 0.11) * 1.4)
        light = (fold + 1) / 2
        tone = mixed(p.ink, p.mid, light**1.4 * 0.92 + 0.04)
        c.rectangle(
            left,
            0,
            left + 1.2 / (folds * 6),
            1,
            Fade(mixed(tone, p.ink, 0.15), mixed(tone, p.ink, 0.5)),
        )
    floor = 1.05 if c.wide else 0.66
    opening = [
        (slit - 0.012, -0.05),
        (slit + 0.012, -0.05),
        (slit + 0.045, floor * 0.5),
        (slit + 0.15, floor),
        (slit - 0.13, floor),
        (slit - 0.04, floor * 0.5),
    ]
    c.glow((slit, floor * 0.7), 0.6, p.accent, opacity=0.45)
    c.polygon(smooth(opening, closed=True), Fade(p.accent, p.paper))
    if not c.wide:
        c.rectangle(0, floor, 1, 1, Fade(mixed(p.deep, p.ink, 0.6), p.ink))
        c.polygon(
            [(slit - 0.13, floor), (slit + 0.15, floor), (slit + 0.42, 1), (slit - 0.38, 1)],
            p.accent,
            opacity=0.22,
        )
    half = 0.02 if c.wide else 0.032
    for step, tall in enumerate((0.31, 0.27, 0.33, 0.25)):
        x = slit - 0.062 + step * 0.042
        foot = 1.02 if c.wide else floor + 0.02
        tall = tall if c.wide else tall * 0.62
        c.blob(
            [
                (x - half, foot),
                (x - half * 0.9, foot - tall * 0.62),
                (x, foot - tall * 0.74),
                (x + half * 0.9, foot - tall * 0.62),
                (x + half, foot),
            ],
            p.ink,
        )
        c.disc((x, foot - tall * 0.84), 0.026, p.ink)
    c.rectangle(0, 0, 1, 0.045, p.ink)
    for number in range(40):
        c.wedge(((number + 0.5) / 40, 0.045), 0.018 if c.wide else 0.02, (0, 180), p.accent)


def lamp(c: Canvas, p: Palette) -> None:
    """A street of gas lamps that goes out from the left."""
    c.rectangle(0, 0, 1, 1, Fade(p.ink, p.deep))
    ground = 0.8 if c.wide else 0.7
    left = -0.05
    while left < 1.05:
        across, tall = c.dice.between(0.06, 0.11), c.dice.between(0.34, 0.5)
        top = ground - tall
        c.polygon(
            [
                (left, ground),
                (left, top),
                (left + across / 2, top - 0.06),
                (left + across, top),
                (left + across, ground),
            ],
            mixed(p.ink, p.deep, c.dice.between(0.25, 0.6)),
        )
        c.rectangle(
            left + across * 0.68, top - 0.09, left + across * 0.8, top, mixed(p.ink, p.deep, 0.4)
        )
        left += across
    c.rectangle(0, ground, 1, 1, Fade(mixed(p.ink, p.deep, 0.6), p.ink))
    posts = (
        [(0.36, 0), (0.48, 0), (0.62, 0.25), (0.77, 1), (0.93, 1)]
        if c.wide
        else [(0.1, 0), (0.3, 0), (0.5, 0.25), (0.7, 1), (0.9, 1)]
    )
    for x, lit in posts:
        head = ground - 0.44
        across, down = c.reach(0.034)
        if lit:
            c.glow((x, head), 0.34, p.accent, opacity=0.85 * lit)
            c.ellipse((x, ground + 0.07), (0.17, 0.026), p.accent, opacity=0.35 * lit)
        c.rectangle(x - 0.003, head, x + 0.003, ground + 0.06, p.ink)
        c.polygon(
            [
                (x - across * 0.6, head + down),
                (x - across, head - down),
                (x + across, head - down),
                (x + across * 0.6, head + down),
            ],
            p.paper if lit == 1 else mixed(p.ink, p.accent, lit),
        )
        c.polygon(
            [
                (x - across * 1.2, head - down),
                (x, head - down * 2),
                (x + across * 1.2, head - down),
            ],
            p.ink,
        )
    walker = 0.55 if c.wide else 0.41
    foot = ground + 0.07
    size = 0.23
    across, down = c.reach(size)
    c.blob(
        [
            (walker - across * 0.16, foot),
            (walker - across * 0.1, foot - down * 0.62),
            (walker, foot - down * 0.8),
            (walker + across * 0.1, foot - down * 0.62),
            (walker + across * 0.22, foot),
        ],
        p.ink,
    )
    c.disc((walker, foot - down * 0.88), size * 0.085, p.ink)
    c.line(
        [(walker + across * 0.05, foot - down * 0.6), (walker + across * 0.5, foot - down * 1.65)],
        p.ink,
        0.006,
    )
    c.disc((walker + across * 0.5, foot - down * 1.67), 0.008, p.spark)
    c.glow((walker + across * 0.5, foot - down * 1.67), 0.07, p.spark)
    c.veil(0.82, 1.1, p.ink, opacity=0.7)


def trees(c: Canvas, p: Palette) -> None:
    """An orchard of panes: every crown transparent, one fruit missing from its bough."""
    c.rectangle(0, 0, 1, 1, Fade(p.deep, p.ink))
    c.glow((0.62, 0.5), 1.0, p.mid, opacity=0.8)
    row = (
        [(0.46, 0.2, 0.55), (0.94, 0.22, 0.6), (0.6, 0.27, 0.78), (0.8, 0.36, 1.0)]
        if c.wide
        else [(0.16, 0.2, 0.5), (0.88, 0.2, 0.55), (0.32, 0.26, 0.8), (0.64, 0.38, 1.0)]
    )
    for x, radius, near in row:
        foot = 0.62 + 0.26 * near if c.wide else 0.6 + 0.16 * near
        across, down = c.reach(radius)
        y = foot - down * 1.45
        tone = mixed(p.mid, p.soft, near)
        c.polygon(
            [
                (x - 0.006 * near, y),
                (x + 0.006 * near, y),
                (x + 0.012 * near, foot),
                (x - 0.012 * near, foot),
            ],
            p.paper,
            opacity=0.55,
        )
        panes = 13
        rim = [
            (
                x
                + across * math.cos(math.tau * n / panes + 0.2) * (0.86 + 0.2 * c.dice.fraction()),
                y + down * math.sin(math.tau * n / panes + 0.2) * (0.86 + 0.2 * c.dice.fraction()),
            )
            for n in range(panes)
        ]
        for number in range(panes):
            corner = rim[(number + 1) % panes]
            share = c.dice.fraction()
            c.polygon(
                [(x, y), rim[number], corner],
                mixed(tone, p.accent if share > 0.6 else p.paper, share * 0.7),
                opacity=0.3 + 0.35 * near,
            )
            c.line([(x, y), rim[number]], p.paper, 0.0012, opacity=0.5)
        for _ in range(int(7 * near)):
            angle, distance = c.dice.between(0, math.tau), c.dice.between(0.35, 0.85)
            spot = (x + across * distance * math.cos(angle), y + down * distance * math.sin(angle))
            c.glow(spot, 0.05, p.spark, opacity=0.7)
            c.disc(spot, 0.013 * (0.6 + near * 0.5), p.spark)
    for number in range(9):
        y = 0.86 + number * 0.02
        c.line(
            smooth([(x / 6, y + 0.01 * math.sin(x + number)) for x in range(7)]),
            p.accent,
            0.0014,
            opacity=0.35,
        )
    c.veil(0.82, 1.1, p.ink, opacity=0.8)
