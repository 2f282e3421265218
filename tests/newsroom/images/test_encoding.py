from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from PIL import Image
from willow.image import Image as WillowImage

from newsroom.images.encoding import AVIF_SPEED

if TYPE_CHECKING:
    import pytest


def test_avif_is_written_at_our_speed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, Any] = {}
    save = Image.Image.save

    def spy(image: Image.Image, f: Any, written_as: str | None = None, **options: Any) -> None:
        asked.update(options, format=written_as)
        save(image, f, written_as, **options)

    monkeypatch.setattr(Image.Image, "save", spy)

    _willow().save_as_avif(io.BytesIO(), quality=70)

    assert asked == {"format": "AVIF", "quality": 70, "speed": AVIF_SPEED}


def test_what_is_written_is_an_avif_of_the_same_size() -> None:
    written = io.BytesIO()

    _willow().save_as_avif(written)

    reopened = Image.open(written)
    assert (reopened.format, reopened.size) == ("AVIF", (60, 40))


def test_lossless_is_left_to_willow() -> None:
    written = io.BytesIO()

    _willow().save_as_avif(written, lossless=True)

    assert Image.open(written).format == "AVIF"


def _willow() -> Any:
    written = io.BytesIO()
    Image.new("RGB", (60, 40), (200, 30, 30)).save(written, "PNG")
    written.seek(0)
    return WillowImage.open(written)
