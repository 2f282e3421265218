"""How renditions are written, where Willow leaves too little to say."""

from __future__ import annotations

from typing import IO, Any, Final

from willow.image import AvifImageFile
from willow.plugins.pillow import PillowImage
from willow.registry import registry

# Five times as fast as the encoder's own choice, for files about a tenth larger: a first look at a
# page of new pictures takes seconds, not half a minute.
AVIF_SPEED: Final = 8


def save_as_avif(
    image: Any,
    f: IO[bytes],
    quality: int = 80,
    lossless: bool = False,  # noqa: FBT001, FBT002 - Willow's signature
    apply_optimizers: bool = True,  # noqa: FBT001, FBT002 - Willow's signature
) -> Any:
    """As Willow's own, only quicker. Every picture of the house is RGB since it was laundered."""
    if lossless or image.image.mode == "CMYK":
        return PillowImage.save_as_avif(image, f, quality, lossless, apply_optimizers)
    profile = image.get_icc_profile()
    options = {} if profile is None else {"icc_profile": profile}
    image.image.save(f, "AVIF", quality=quality, speed=AVIF_SPEED, **options)
    return AvifImageFile(f)


def register() -> None:
    registry.register_operation(PillowImage, "save_as_avif", save_as_avif)
