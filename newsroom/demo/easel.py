"""Drawing beside the loading: the pictures of a load are drawn by other processes meanwhile."""

from __future__ import annotations

import io
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from newsroom.images.drawing import (
    KeyArt,
    Look,
    draw_key_art,
    draw_monogram,
    draw_plain_art,
    draw_portrait,
    draw_still,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future

    from PIL import Image

WIDE: Final = (1440, 810)
TALL: Final = (720, 1080)
QUALITY: Final = 90


@dataclass(frozen=True)
class ShowDrawing:
    art: KeyArt
    form: Literal["art", "key art", "poster"]

    def draw(self) -> Image.Image:
        if self.form == "art":
            return draw_plain_art(self.art, size=WIDE)
        return draw_key_art(self.art, size=WIDE if self.form == "key art" else TALL)


@dataclass(frozen=True)
class Portrait:
    """A face from a seed; without a look, the initials of a name."""

    seed: str
    look: Look | None

    def draw(self) -> Image.Image:
        return draw_portrait(self.seed, self.look) if self.look else draw_monogram(self.seed)


@dataclass(frozen=True)
class Still:
    scene: str
    palette: str

    def draw(self) -> Image.Image:
        return draw_still(self.scene, self.palette, seed=f"{self.scene}/{self.palette}", size=WIDE)


Drawing = ShowDrawing | Portrait | Still


class Easel:
    """Hands out drawings as JPEG files: those begun beforehand, and any other on the spot."""

    def __init__(self) -> None:
        self.begun: dict[Drawing, Future[bytes]] = {}

    def take(self, drawing: Drawing) -> bytes:
        future = self.begun.pop(drawing, None)
        return future.result() if future else drawn(drawing)


@contextmanager
def easel(drawings: Iterable[Drawing]) -> Iterator[Easel]:
    """An easel with ``drawings`` begun in their order, where there is a second processor."""
    hands = min((os.cpu_count() or 1) - 1, 4)
    waiting = list(dict.fromkeys(drawings))
    board = Easel()
    if not hands or not waiting:
        yield board
        return
    # Spawned, not forked: a child must not share the parent's database connection.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(hands, mp_context=context) as pool:
        board.begun = {drawing: pool.submit(drawn, drawing) for drawing in waiting}
        try:
            yield board
        finally:
            pool.shutdown(cancel_futures=True)


def drawn(drawing: Drawing) -> bytes:
    written = io.BytesIO()
    drawing.draw().save(written, "JPEG", quality=QUALITY)
    return written.getvalue()
