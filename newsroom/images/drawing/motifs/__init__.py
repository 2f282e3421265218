from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.images.drawing.motifs import bloom, flat, grid, land, music, night, space, stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom.images.drawing.canvas import Canvas
    from newsroom.images.drawing.colour import Palette

    Motif = Callable[[Canvas, Palette], None]

MOTIFS: dict[str, Motif] = {
    motif.__name__: motif
    for motif in (
        bloom.birds,
        bloom.garland,
        music.keys,
        music.spotlight,
        bloom.waves,
        flat.doors,
        flat.masks,
        flat.mic,
        flat.press,
        flat.wheel,
        grid.cross,
        grid.eleven,
        grid.plates,
        grid.table,
        grid.tongue,
        land.dunes,
        land.spire,
        land.water,
        land.wire,
        night.bridge,
        night.ferry,
        night.rails,
        night.tide,
        night.wing,
        space.planet,
        space.rings,
        stage.arc,
        stage.curtain,
        stage.lamp,
        stage.trees,
    )
}
