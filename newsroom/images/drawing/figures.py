from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsroom.images.drawing.canvas import Canvas
    from newsroom.images.drawing.colour import Colour

COAT = [
    (-0.028, -0.85),
    (-0.045, -0.82),
    (-0.12, -0.785),
    (-0.148, -0.7),
    (-0.158, -0.52),
    (-0.135, -0.42),
    (-0.112, -0.45),
    (-0.118, -0.33),
    (0.118, -0.33),
    (0.112, -0.45),
    (0.135, -0.42),
    (0.158, -0.52),
    (0.148, -0.7),
    (0.12, -0.785),
    (0.045, -0.82),
    (0.028, -0.85),
]


def stranger(c: Canvas, foot: tuple[float, float], size: float, tone: Colour) -> None:
    """Somebody in a coat, from far enough away to be anybody."""
    across, down = c.reach(size)
    x, y = foot
    step = c.dice.between(0.015, 0.04)
    for side in (-1, 1):
        hip, heel = x + side * 0.05 * across, x + side * (0.05 + step) * across
        c.polygon(
            [
                (hip - 0.045 * across, y - 0.4 * down),
                (hip + 0.045 * across, y - 0.4 * down),
                (heel + 0.026 * across, y),
                (heel - 0.026 * across, y),
            ],
            tone,
        )
        c.ellipse((heel + 0.012 * across, y - 0.008 * down), (0.045 * size, 0.016 * size), tone)
    c.polygon([(x + u * across, y + v * down) for u, v in COAT], tone)
    c.ellipse(
        (x + c.dice.between(-0.012, 0.012) * across, y - 0.915 * down),
        (0.053 * size, 0.066 * size),
        tone,
    )
