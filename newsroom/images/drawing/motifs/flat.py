"""Comedy: flat colour, cut paper, one good joke in shapes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from newsroom.images.drawing.canvas import smooth
from newsroom.images.drawing.colour import mixed

if TYPE_CHECKING:
    from newsroom.images.drawing.canvas import Canvas
    from newsroom.images.drawing.colour import Palette


def press(c: Canvas, p: Palette) -> None:
    """Paper running over rollers, and a photograph in dots."""
    c.rectangle(0, 0, 1, 1, p.paper)
    across, down = c.reach(1)
    x0, y0 = (0.5, 0.36) if c.wide else (0.12, 0.5)
    c.rectangle(x0, y0, 1.05, 1.05, p.accent) if c.wide else c.rectangle(
        0, y0, 1.05, 1.05, p.accent
    )
    rollers = [
        (x0 + 0.12 * across, y0 + 0.16 * down, 0.15),
        (x0 + 0.5 * across, y0 + 0.34 * down, 0.18),
        (x0 + 0.15 * across, y0 + 0.55 * down, 0.13),
        (x0 + 0.74 * across, y0 + 0.08 * down, 0.11),
    ]
    path = [
        (x0 - 0.62 * across, y0 - 0.06 * down),
        (x0 - 0.1 * across, y0 - 0.03 * down),
        (x0 + 0.12 * across, y0 - 0.01 * down),
        (x0 + 0.31 * across, y0 + 0.17 * down),
        (x0 + 0.46 * across, y0 + 0.53 * down),
        (x0 + 0.66 * across, y0 + 0.47 * down),
        (x0 + 0.66 * across, y0 + 0.2 * down),
        (x0 + 0.8 * across, y0 - 0.05 * down),
        (x0 + 1.3 * across, y0 - 0.1 * down),
    ]
    c.line(smooth(path), p.ink, 0.07)
    c.line(smooth(path), mixed(p.paper, p.soft, 0.2), 0.06)
    for offset in (-0.018, -0.006, 0.006, 0.018):
        ruled = [(x, y + offset * down) for x, y in path]
        c.line(smooth(ruled), p.mid, 0.003, opacity=0.8)
    for x, y, radius in rollers:
        c.disc((x, y), radius, p.ink)
        c.disc((x, y), radius * 0.78, mixed(p.ink, p.deep, 0.8))
        c.disc((x, y), radius * 0.24, p.spark)
    _halftone(c, p, (x0 + 0.62 * across, y0 + 0.52 * down))


def _halftone(c: Canvas, p: Palette, centre: tuple[float, float]) -> None:
    across, down = c.reach(0.03)
    for row in range(-7, 8):
        for column in range(-9, 10):
            distance = math.hypot(row, column)
            size = 0.0145 * max(0.0, 1 - distance / 9.5)
            if size > 0.001:
                shift = 0.5 if row % 2 else 0
                c.disc(
                    (centre[0] + (column + shift) * across, centre[1] + row * down), size, p.paper
                )


def wheel(c: Canvas, p: Palette) -> None:
    """The tent seen from inside: stripes to the king pole, and someone upside down."""
    c.rectangle(0, 0, 1, 1, p.paper)
    centre = (0.68, 0.3) if c.wide else (0.5, 0.42)
    slices = 24
    for number in range(slices):
        start = 360 / slices * number
        tone = (p.mid, p.paper, p.spark, p.paper)[number % 4]
        c.wedge(centre, 2.2, (start, start + 360 / slices + 0.2), tone)
    c.disc(centre, 0.075, p.ink)
    c.disc(centre, 0.04, p.spark)
    across, down = c.reach(1)
    floor = 0.84
    c.ellipse((centre[0], 1.12), (0.95 if c.wide else 0.85, 0.4 if c.wide else 0.5), p.accent)
    c.ellipse(
        (centre[0], 1.15),
        (0.95 if c.wide else 0.85, 0.4 if c.wide else 0.5),
        mixed(p.accent, p.ink, 0.35),
    )
    x, y = centre[0] + (0.02 if c.wide else 0), floor - (0.02 if c.wide else 0)
    limbs = [
        ((0, -0.2), (-0.17, -0.02)),
        ((0, -0.2), (0.15, 0.02)),
        ((0, -0.38), (-0.16, -0.56)),
        ((0, -0.38), (0.2, -0.5)),
    ]
    for shoulder, hand in limbs:
        c.line(
            [
                (x + shoulder[0] * across, y + shoulder[1] * down),
                (x + hand[0] * across, y + hand[1] * down),
            ],
            p.ink,
            0.034,
        )
        c.disc((x + hand[0] * across, y + hand[1] * down), 0.022, p.ink)
    c.line([(x, y - 0.18 * down), (x, y - 0.4 * down)], p.ink, 0.075)
    c.disc((x, y - 0.4 * down), 0.036, p.ink)
    c.disc((x, y - 0.17 * down), 0.037, p.ink)
    c.disc((x - 0.03 * across, y - 0.08 * down), 0.05, p.ink)


def doors(c: Canvas, p: Palette) -> None:
    """Nine doors, one of them open."""
    c.rectangle(0, 0, 1, 1, p.mid)
    columns, rows = (5, 2) if c.wide else (3, 3)
    tones = [p.deep, p.spark, p.accent, p.paper, p.deep, p.soft, p.accent, p.spark, p.deep, p.paper]
    left0, top0 = (0.45, 0.05) if c.wide else (0.09, 0.355)
    cell_w, cell_h = (0.53 / columns, 0.9 / rows) if c.wide else (0.82 / columns, 0.6 / rows)
    for row in range(rows):
        for column in range(columns):
            number = row * columns + column
            if c.wide and number == 9:
                continue
            shift = cell_w / 2 if c.wide and row else 0
            left, top = left0 + column * cell_w + shift, top0 + row * cell_h
            _door(
                c,
                p,
                (left + cell_w * 0.1, top + cell_h * 0.05),
                (cell_w * 0.8, cell_h * 0.88),
                tones[number],
                is_open=number == (2 if c.wide else 4),
            )


def _door(
    c: Canvas,
    p: Palette,
    at: tuple[float, float],
    size: tuple[float, float],
    tone: tuple[int, int, int],
    *,
    is_open: bool,
) -> None:
    (left, top), (across, down) = at, size
    c.rectangle(left - across * 0.05, top - down * 0.03, left + across * 1.05, top + down, p.ink)
    if is_open:
        c.rectangle(left, top, left + across, top + down, p.spark)
        c.polygon(
            [
                (left, top + down),
                (left + across, top + down),
                (left + across * 1.6, top + down * 1.16),
                (left - across * 0.25, top + down * 1.16),
            ],
            p.spark,
            opacity=0.6,
        )
        c.disc((left + across * 0.6, top + down * 0.36), 0.03, p.ink)
        c.blob(
            [
                (left + across * 0.3, top + down),
                (left + across * 0.36, top + down * 0.6),
                (left + across * 0.6, top + down * 0.47),
                (left + across * 0.84, top + down * 0.6),
                (left + across * 0.9, top + down),
            ],
            p.ink,
        )
        c.polygon(
            [
                (left, top),
                (left + across * 0.3, top + down * 0.07),
                (left + across * 0.3, top + down * 1.02),
                (left, top + down),
            ],
            mixed(tone, p.ink, 0.2),
        )
        return
    c.rectangle(left, top, left + across, top + down, tone)
    shade = mixed(tone, p.ink, 0.22)
    for row_top, row_bottom in ((0.08, 0.42), (0.54, 0.92)):
        for column in (0.14, 0.56):
            c.rectangle(
                left + across * column,
                top + down * row_top,
                left + across * (column + 0.3),
                top + down * row_bottom,
                shade,
            )
    c.disc((left + across * 0.9, top + down * 0.49), 0.0095, p.ink)


def mic(c: Canvas, p: Palette) -> None:
    """A microphone whose head is a bowling ball."""
    c.rectangle(0, 0, 1, 1, p.mid)
    across, down = c.reach(1)
    x, y = (0.72, 0.38) if c.wide else (0.5, 0.62)
    for number in range(9):
        lane = -0.2 + number * 0.18
        c.polygon(
            [(lane, 1), (lane + 0.09, 1), (x + 0.012, y - 0.2), (x - 0.012, y - 0.2)],
            mixed(p.mid, p.soft, 0.35),
        )
    c.rectangle(x - 0.062 * across, y + 0.2 * down, x + 0.062 * across, 1.05, p.ink)
    c.rectangle(x - 0.062 * across, y + 0.2 * down, x - 0.03 * across, 1.05, p.deep)
    c.rectangle(x - 0.12 * across, y + 0.2 * down, x + 0.12 * across, y + 0.27 * down, p.spark)
    c.disc((x, y), 0.25, p.ink)
    c.disc((x - 0.018 * across, y - 0.018 * down), 0.218, p.deep)
    c.wedge((x - 0.018 * across, y - 0.018 * down), 0.19, (185, 268), mixed(p.deep, p.accent, 0.55))
    c.disc((x - 0.018 * across, y - 0.018 * down), 0.168, p.deep)
    for dx, dy in ((-0.045, -0.075), (0.04, -0.085), (0.005, -0.01)):
        c.disc((x + dx * across, y + dy * down), 0.028, p.ink)
    pins = ((0.48, 0.02), (0.95, 0.02)) if c.wide else ((0.12, 0.0), (0.88, 0.0))
    for pin_x, tilt in pins:
        _pin(c, p, (pin_x, 0.86), 0.36, tilt)


def _pin(c: Canvas, p: Palette, foot: tuple[float, float], size: float, tilt: float) -> None:
    across, down = c.reach(size)
    half = [(0.13, 0.1), (0.19, -0.25), (0.12, -0.6), (0.075, -0.75), (0.1, -0.9), (0.0, -1.0)]
    outline = [*half, *[(-x, y) for x, y in reversed(half[:-1])]]
    shape = [(foot[0] + (x + tilt * -y) * across, foot[1] + y * down) for x, y in outline]
    c.blob(shape, p.paper)
    for level in (-0.66, -0.72):
        c.rectangle(
            foot[0] - 0.085 * across,
            foot[1] + (level - 0.015) * down,
            foot[0] + 0.085 * across,
            foot[1] + (level + 0.015) * down,
            p.accent,
        )


def masks(c: Canvas, p: Palette) -> None:
    """Both masks of the theatre, one pinned to the other by a seam of thread."""
    c.rectangle(0, 0, 1, 1, p.deep)
    for number in range(26):
        left = number / 26
        c.rectangle(left, 0, left + 1 / 52, 1, mixed(p.deep, p.ink, 0.35))
    across, down = c.reach(1)
    x, y = (0.7, 0.5) if c.wide else (0.5, 0.66)
    c.disc((x, y), 0.42 if c.wide else 0.46, p.mid)
    for dx, dy, tone, mouth in ((0.13, 0.05, p.soft, 1), (-0.1, -0.06, p.paper, -1)):
        cx, cy = x + dx * across, y + dy * down
        face = [
            (-0.19, -0.18),
            (0, -0.215),
            (0.19, -0.18),
            (0.18, 0.04),
            (0.09, 0.2),
            (0, 0.235),
            (-0.09, 0.2),
            (-0.18, 0.04),
        ]
        c.blob(
            [(cx + u * across + 0.012, cy + v * down + 0.012) for u, v in face], p.ink, opacity=0.45
        )
        c.blob([(cx + u * across, cy + v * down) for u, v in face], tone)
        for eye in (-0.085, 0.085):
            lid = [
                (eye - 0.05, -0.04),
                (eye, -0.072 if mouth < 0 else -0.03),
                (eye + 0.05, -0.04),
                (eye, -0.045 if mouth < 0 else -0.062),
            ]
            c.blob([(cx + u * across, cy + v * down) for u, v in lid], p.ink)
        grin = [
            (-0.1, 0.09 + 0.035 * mouth),
            (0, 0.1 - 0.035 * mouth),
            (0.1, 0.09 + 0.035 * mouth),
            (0.06, 0.11 + 0.0 * mouth),
            (0, 0.13 - 0.05 * mouth),
            (-0.06, 0.11),
        ]
        c.blob([(cx + u * across, cy + v * down) for u, v in grin], p.ink)
    thread = [
        (x - 0.5 * across, y + 0.42 * down),
        (x - 0.3 * across, y + 0.2 * down),
        (x - 0.05 * across, y + 0.36 * down),
        (x + 0.2 * across, y + 0.3 * down),
        (x + 0.42 * across, y + 0.44 * down),
    ]
    c.line(smooth(thread), p.accent, 0.007)
    c.line(
        [(x + 0.36 * across, y + 0.52 * down), (x + 0.46 * across, y + 0.38 * down)], p.spark, 0.011
    )
