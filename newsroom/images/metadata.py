"""What a picture says about itself: read once, on the way in, before it is all taken out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PIL import ExifTags, IptcImagePlugin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.ImageFile import ImageFile

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]+")

# IPTC datasets, by record and number.
BYLINE, CREDIT_LINE, CAPTION = (2, 80), (2, 110), (2, 120)


class Supplied(NamedTuple):
    """What the photographer or the agency wrote into the file; empty where nothing was."""

    credit: str = ""
    description: str = ""
    alt_text: str = ""

    def fill(self, picture: Any) -> None:
        """Put each into its field of ``picture``, where no editor has written anything."""
        for name, said in self._asdict().items():
            if not getattr(picture, name):
                setattr(picture, name, said)


def read_supplied(image: ImageFile) -> Supplied:
    """Read credit line, caption and alternative text from XMP, else IPTC, else EXIF."""
    xmp, iptc, exif = _xmp(image), _iptc(image), image.getexif()
    photographer = xmp("creator") or iptc.get(BYLINE, "") or _text(exif.get(ExifTags.Base.Artist))
    agency = xmp("Credit") or iptc.get(CREDIT_LINE, "")
    caption = (
        xmp("description")
        or iptc.get(CAPTION, "")
        or _text(exif.get(ExifTags.Base.ImageDescription))
    )
    return Supplied(
        credit="/".join(dict.fromkeys(filter(None, (photographer, agency))))[:200],
        description=caption[:255],
        alt_text=xmp("AltTextAccessibility")[:300],
    )


def _xmp(image: ImageFile) -> Any:
    """Look-up of a property of the image's XMP by its local name."""
    try:
        tree = image.getxmp()
    except (ValueError, SyntaxError):  # Not XML, or XML that wants to expand.
        tree = {}

    def look_up(name: str) -> str:
        return next((text for value in _named(tree, name) for text in _texts(value)), "")

    return look_up


def _named(tree: Any, name: str) -> Iterator[Any]:
    branches = tree if isinstance(tree, list) else [tree]
    for branch in branches:
        if isinstance(branch, dict):
            if name in branch:
                yield branch[name]
            for below in branch.values():
                yield from _named(below, name)


def _texts(value: Any) -> Iterator[str]:
    """The words of a property, through the lists and languages that XMP wraps them in."""
    if isinstance(value, str) and _text(value):
        yield _text(value)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for key, below in value.items():
            if key != "lang":
                yield from _texts(below)


def _iptc(image: ImageFile) -> dict[tuple[int, int], str]:
    try:
        found = IptcImagePlugin.getiptcinfo(image) or {}
    except (SyntaxError, ValueError, OSError):
        return {}
    first = {key: held[0] if isinstance(held, list) else held for key, held in found.items()}
    return {key: _text(value) for key, value in first.items()}


def _text(value: Any) -> str:
    if isinstance(value, bytes):
        try:
            value = value.decode()
        except UnicodeDecodeError:
            value = value.decode("latin-1")
    return _CONTROL.sub(" ", value).strip() if isinstance(value, str) else ""
