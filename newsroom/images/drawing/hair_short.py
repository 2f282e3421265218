"""Hair that ends above the shoulders: what lies behind the head, and what over the brow."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from newsroom.images.drawing.colour import mixed
from newsroom.images.drawing.heads import DARK

if TYPE_CHECKING:
    from newsroom.images.drawing.heads import Head


def nothing(head: Head) -> None:
    """No hair on this side."""


def cap(
    head: Head,
    *,
    fringe: float = -0.52,
    height: float = -1.16,
    sides: float = 0.0,
    swoop: float = 0.0,
) -> None:
    h = head
    cap = h.points(
        (-1.03, sides),
        (-1.06, -0.5),
        (-0.78, -0.98),
        (-0.2, height),
        (0.42, height + 0.02),
        (0.86, -0.9),
        (1.06, -0.45),
        (1.03, sides),
        (0.93, sides - 0.12),
        (0.88, -0.42),
        (0.55, fringe + swoop * 0.2),
        (0.05, fringe - swoop * 0.2),
        (-0.5, fringe + swoop),
        (-0.88, -0.4),
        (-0.93, sides - 0.12),
    )
    h.canvas.blob(cap, h.hair)
    h.canvas.blob(
        h.points(
            (-0.72, -0.86),
            (-0.2, height + 0.06),
            (0.1, height + 0.08),
            (-0.25, -0.86),
            (-0.62, -0.6),
        ),
        h.lock,
        opacity=0.6,
    )


def cropped(head: Head) -> None:
    cap(head, fringe=-0.62, height=-1.1, sides=-0.12)


def swept(head: Head) -> None:
    h = head
    h.canvas.blob(
        h.points(
            (-1.0, -0.1),
            (-1.05, -0.55),
            (-0.75, -1.05),
            (-0.05, -1.3),
            (0.62, -1.22),
            (1.02, -0.78),
            (1.05, -0.3),
            (0.99, -0.08),
            (0.9, -0.42),
            (0.62, -0.66),
            (0.2, -0.7),
            (-0.3, -0.86),
            (-0.72, -0.62),
            (-0.9, -0.4),
        ),
        h.hair,
    )
    for shift in (0.0, 0.16, 0.32):
        h.canvas.line(
            h.points(
                (-0.66 + shift, -0.74 - shift * 0.2),
                (-0.1 + shift, -1.14 + shift * 0.1),
                (0.5 + shift, -1.05 + shift * 0.4),
            ),
            h.lock,
            0.006,
            opacity=0.7,
        )


def bald(head: Head) -> None:
    h = head
    for side in (-1, 1):
        h.canvas.blob(
            h.points(
                (side * 1.02, 0.12),
                (side * 1.07, -0.25),
                (side * 0.95, -0.52),
                (side * 0.9, -0.3),
                (side * 0.93, 0.02),
            ),
            h.hair,
        )
    h.canvas.blob(
        h.points((-0.5, -0.86), (-0.1, -0.96), (-0.05, -0.86), (-0.4, -0.74)), h.glint, opacity=0.7
    )


def bun_behind(head: Head) -> None:
    h = head
    h.canvas.disc(h.at(0.12, -1.34), 0.082, mixed(h.hair, DARK, 0.15))
    h.canvas.line(h.points((-0.2, -1.36), (0.1, -1.5), (0.4, -1.4)), h.lock, 0.006, opacity=0.6)


def bun(head: Head) -> None:
    cap(head, fringe=-0.66, height=-1.14, sides=-0.02, swoop=0.06)


def cloud(head: Head, *, reach: float, bump: float, count: int, low: float, front: bool) -> None:
    """Round masses of hair about the head: curls small and many, coils larger."""
    h = head
    start, end = math.radians(180 - low), math.radians(360 + low)
    tone = h.hair if front else mixed(h.hair, DARK, 0.22)
    for number in range(count):
        angle = start + (end - start) * number / (count - 1)
        spot = h.at(reach * math.cos(angle), -0.1 + reach * math.sin(angle))
        h.canvas.disc(spot, bump * (0.85 + 0.3 * h.dice.fraction()), tone)


def curls_behind(head: Head) -> None:
    cloud(head, reach=1.08, bump=0.05, count=19, low=34, front=False)


def curls(head: Head) -> None:
    h = head
    cap(h, fringe=-0.66, height=-1.16, sides=-0.05)
    for u, v in (
        (-0.86, -0.62),
        (-0.62, -0.78),
        (-0.34, -0.86),
        (-0.05, -0.84),
        (0.24, -0.8),
        (0.52, -0.78),
        (0.78, -0.62),
        (-0.95, -0.36),
        (0.94, -0.36),
        (-0.6, -1.04),
        (-0.2, -1.14),
        (0.22, -1.12),
        (0.6, -1.02),
    ):
        h.canvas.disc(h.at(u, v), 0.036 + 0.01 * h.dice.fraction(), h.hair)
    for u, v in ((-0.6, -0.98), (-0.28, -1.06), (0.06, -1.02), (-0.42, -0.82), (0.34, -1.0)):
        h.canvas.disc(h.at(u, v), 0.02, h.lock, ring=0.005, opacity=0.65)


def coils_behind(head: Head) -> None:
    h = head
    h.canvas.ellipse(h.at(0, -0.42), (0.262, 0.25), mixed(h.hair, DARK, 0.12))
    cloud(h, reach=1.36, bump=0.058, count=19, low=8, front=False)


def coils(head: Head) -> None:
    h = head
    cap(h, fringe=-0.7, height=-1.3, sides=-0.16)
    for number in range(9):
        h.canvas.disc(
            h.at(-0.72 + number * 0.18, -0.74 - 0.1 * (1 - abs(number - 4) / 4)), 0.032, h.hair
        )
