"""What a head can have: hair by name, and what else a face wears."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsroom.images.drawing import hair_long, hair_short
from newsroom.images.drawing.colour import mixed
from newsroom.images.drawing.heads import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom.images.drawing.heads import Head


class Style(NamedTuple):
    """Two layers: the one behind the shoulders and the one over the brow."""

    behind: Callable[[Head], None]
    before: Callable[[Head], None]


HAIR: dict[str, Style] = {
    "bald": Style(hair_short.nothing, hair_short.bald),
    "bob": Style(hair_long.bob_behind, hair_long.bob),
    "braids": Style(hair_long.braids_behind, hair_long.braids),
    "bun": Style(hair_short.bun_behind, hair_short.bun),
    "coils": Style(hair_short.coils_behind, hair_short.coils),
    "cropped": Style(hair_short.nothing, hair_short.cropped),
    "curls": Style(hair_short.curls_behind, hair_short.curls),
    "fringe": Style(hair_long.bob_behind, hair_long.fringe),
    "long": Style(hair_long.long_behind, hair_long.parted),
    "swept": Style(hair_short.nothing, hair_short.swept),
    "waves": Style(hair_long.waves_behind, hair_long.waves),
}


def _beard(head: Head) -> None:
    h = head
    h.canvas.blob(
        h.points(
            (-0.97, 0.0),
            (-0.86, 0.36),
            (-0.5, 0.46),
            (-0.3, 0.5),
            (0, 0.47),
            (0.3, 0.5),
            (0.5, 0.46),
            (0.86, 0.36),
            (0.97, 0.0),
            (0.97, 0.4),
            (0.8, 0.82),
            (0.4, 1.1),
            (0, 1.16),
            (-0.4, 1.1),
            (-0.8, 0.82),
            (-0.97, 0.4),
        ),
        h.hair,
    )
    h.canvas.blob(
        h.points(
            (0.2, 0.6),
            (0.86, 0.36),
            (0.97, 0.1),
            (0.95, 0.45),
            (0.78, 0.84),
            (0.35, 1.1),
            (0.1, 1.1),
        ),
        mixed(h.hair, DARK, 0.3),
        opacity=0.6,
    )
    lip = mixed(h.shade, (140, 40, 48), 0.42)
    h.canvas.blob(
        h.points((-0.24, 0.645), (0, 0.63), (0.24, 0.645), (0.1, 0.71), (-0.1, 0.71)), lip
    )


def _moustache(head: Head) -> None:
    h = head
    h.canvas.blob(
        h.points(
            (-0.42, 0.64),
            (-0.26, 0.5),
            (0, 0.465),
            (0.26, 0.5),
            (0.42, 0.64),
            (0.2, 0.6),
            (0, 0.585),
            (-0.2, 0.6),
        ),
        h.hair,
    )


def _glasses(head: Head) -> None:
    h = head
    round_ones = h.dice.chance(0.55)
    rim = h.dice.pick(((24, 22, 26), (92, 52, 30), (150, 110, 60)))
    for side in (-1, 1):
        centre = h.at(side * 0.4, 0.01)
        if round_ones:
            h.canvas.disc(centre, 0.051, LIGHT, opacity=0.12)
            h.canvas.disc(centre, 0.053, rim, ring=0.0075)
        else:
            box = h.points(
                (side * 0.1, -0.19),
                (side * 0.72, -0.2),
                (side * 0.68, 0.2),
                (side * 0.16, 0.2),
                (side * 0.1, -0.19),
                (side * 0.72, -0.2),
            )
            h.canvas.line(box, rim, 0.0085)
        h.canvas.line(h.points((side * 0.71, -0.03), (side * 0.98, -0.06)), rim, 0.006)
    h.canvas.line(h.points((-0.09, -0.03), (0, -0.06), (0.09, -0.03)), rim, 0.0075)


def _earrings(head: Head) -> None:
    h = head
    metal = h.dice.pick(((226, 178, 74), (222, 222, 220), (200, 74, 50)))
    hoops = h.dice.chance(0.4)
    for side in (-1, 1):
        spot = h.at(side * 1.0, 0.36 if hoops else 0.3)
        if hoops:
            h.canvas.disc(spot, 0.022, metal, ring=0.006)
        else:
            h.canvas.disc(spot, 0.0125, metal)


FACE: dict[str, Callable[[Head], None]] = {
    "beard": _beard,
    "earrings": _earrings,
    "glasses": _glasses,
    "moustache": _moustache,
}
