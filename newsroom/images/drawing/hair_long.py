"""Hair that reaches the jaw or further."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.images.drawing.colour import mixed
from newsroom.images.drawing.hair_short import cap
from newsroom.images.drawing.heads import DARK

if TYPE_CHECKING:
    from newsroom.images.drawing.heads import Head


def long_behind(head: Head) -> None:
    h = head
    h.canvas.blob(
        h.both(
            (0.3, -1.2),
            (0.95, -0.9),
            (1.2, -0.1),
            (1.22, 0.8),
            (1.38, 1.75),
            (1.0, 2.05),
            (0.4, 1.9),
        ),
        mixed(h.hair, DARK, 0.28),
    )


def parted(head: Head) -> None:
    h = head
    for side in (-1, 1):
        h.canvas.blob(
            h.points(
                (side * -0.06, -1.2),
                (side * 0.55, -1.16),
                (side * 1.0, -0.72),
                (side * 1.14, 0.1),
                (side * 1.12, 0.75),
                (side * 0.98, 0.6),
                (side * 0.94, -0.05),
                (side * 0.74, -0.52),
                (side * 0.3, -0.78),
                (side * -0.02, -0.96),
            ),
            h.hair,
        )
    h.canvas.line(
        h.points((-0.2, -1.08), (-0.62, -0.85), (-0.98, -0.3), (-1.04, 0.3)),
        h.lock,
        0.008,
        opacity=0.6,
    )


def bob_behind(head: Head) -> None:
    h = head
    h.canvas.blob(
        h.both((0.3, -1.18), (0.92, -0.92), (1.2, -0.2), (1.28, 0.5), (1.16, 0.98), (0.6, 1.05)),
        mixed(h.hair, DARK, 0.28),
    )


def bob(head: Head) -> None:
    h = head
    cap(h, fringe=-0.5, height=-1.2, sides=0.3, swoop=-0.16)
    for side in (-1, 1):
        h.canvas.blob(
            h.points(
                (side * 0.94, -0.4),
                (side * 1.1, -0.3),
                (side * 1.22, 0.4),
                (side * 1.14, 0.92),
                (side * 0.84, 0.98),
                (side * 0.88, 0.5),
                (side * 0.98, 0.1),
            ),
            h.hair,
        )


def fringe(head: Head) -> None:
    h = head
    h.canvas.blob(
        h.points(
            (-1.04, 0.1),
            (-1.06, -0.5),
            (-0.78, -1.0),
            (-0.2, -1.2),
            (0.42, -1.18),
            (0.86, -0.92),
            (1.06, -0.45),
            (1.04, 0.1),
            (0.93, -0.05),
            (0.9, -0.3),
            (0.5, -0.3),
            (0, -0.34),
            (-0.5, -0.3),
            (-0.9, -0.3),
            (-0.93, -0.05),
        ),
        h.hair,
    )
    for side in (-1, 1):
        h.canvas.blob(
            h.points(
                (side * 0.94, -0.3),
                (side * 1.1, -0.2),
                (side * 1.16, 0.5),
                (side * 1.06, 1.0),
                (side * 0.9, 0.9),
                (side * 0.96, 0.2),
            ),
            h.hair,
        )
    h.canvas.line(h.points((-0.7, -0.86), (0, -1.0), (0.5, -0.9)), h.lock, 0.009, opacity=0.5)


def waves_behind(head: Head) -> None:
    h = head
    h.canvas.blob(
        h.both(
            (0.3, -1.22),
            (0.98, -0.95),
            (1.22, -0.35),
            (1.16, 0.1),
            (1.32, 0.55),
            (1.2, 0.95),
            (1.3, 1.3),
            (0.86, 1.38),
        ),
        mixed(h.hair, DARK, 0.26),
    )


def waves(head: Head) -> None:
    h = head
    h.canvas.blob(
        h.points(
            (-1.0, 0.3),
            (-1.18, 0.0),
            (-1.08, -0.5),
            (-0.8, -1.0),
            (-0.2, -1.24),
            (0.45, -1.2),
            (0.95, -0.86),
            (1.14, -0.3),
            (1.08, 0.1),
            (1.18, 0.42),
            (1.02, 0.6),
            (0.95, 0.1),
            (0.84, -0.4),
            (0.4, -0.6),
            (-0.1, -0.92),
            (-0.5, -0.6),
            (-0.88, -0.38),
        ),
        h.hair,
    )
    h.canvas.line(
        h.points((-0.1, -1.1), (0.34, -0.92), (0.72, -0.66), (0.98, -0.2)),
        h.lock,
        0.008,
        opacity=0.6,
    )
    h.canvas.line(h.points((-0.2, -1.1), (-0.6, -0.88), (-0.94, -0.44)), h.lock, 0.008, opacity=0.6)


def braids_behind(head: Head) -> None:
    h = head
    h.canvas.disc(h.at(0.02, -1.3), 0.1, mixed(h.hair, DARK, 0.12))
    for side in (-1, 1):
        for row in range(9):
            h.canvas.ellipse(
                h.at(side * (1.02 + 0.03 * row), 0.1 + row * 0.21),
                (0.028, 0.024),
                h.hair,
                turned=28 * side,
            )


def braids(head: Head) -> None:
    h = head
    cap(h, fringe=-0.68, height=-1.16, sides=-0.05)
    for number in range(7):
        u = -0.72 + number * 0.24
        h.canvas.line(
            h.points((u, -0.66 - 0.12 * (1 - abs(u))), (u * 0.7, -0.95), (u * 0.3, -1.16)),
            h.lock,
            0.005,
            opacity=0.75,
        )
