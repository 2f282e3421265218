from __future__ import annotations

import io
from typing import TYPE_CHECKING

from django.core.files.images import ImageFile
from PIL import Image

from newsroom.images.models import Picture

if TYPE_CHECKING:
    from random import Random

_SIZE = (960, 540)


def hang_pictures(random: Random, *, count: int) -> list[int]:
    """Plain washes of color, enough that pages load pictures and renditions as real ones do."""
    return [_wash(random, number).pk for number in range(1, count + 1)]


def _wash(random: Random, number: int) -> Picture:
    slope = Image.linear_gradient("L").resize(_SIZE)
    dark, light = (tuple(random.randrange(low, low + 96) for _ in "rgb") for low in (0, 160))
    image = Image.composite(Image.new("RGB", _SIZE, light), Image.new("RGB", _SIZE, dark), slope)
    out = io.BytesIO()
    image.save(out, "PNG")
    picture = Picture(
        title=f"Wash {number}",
        alt_text="A wash of color from dark to light",
        credit="Newsroom",
        file=ImageFile(out, name=f"wash-{number}.png"),
    )
    picture.save()
    return picture
