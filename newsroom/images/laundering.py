"""Makes of any picture file a new one that holds its pixels and nothing else.

Cameras write where and by whom a picture was taken, agencies their whole captions, attackers
whatever they like. All of it would reach readers with every size made from the file.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

import pillow_heif
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.template.defaultfilters import filesizeformat
from PIL import Image, ImageCms, ImageOps

from newsroom.images.metadata import Supplied, read_supplied

if TYPE_CHECKING:
    from typing import IO

    from django.core.files import File
    from PIL.ImageFile import ImageFile

pillow_heif.register_heif_opener()

# Nothing else is tried: fewer decoders, fewer holes.
FORMATS: Final = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF")
LONGEST_SIDE: Final = 12_000
KEPT_MODES: Final = ("L", "LA", "RGB", "RGBA")
JPEG_QUALITY: Final = 92
_PROFILE_SPACE: Final = {"L": "GRAY", "LA": "GRAY", "RGB": "RGB", "RGBA": "RGB"}


class UnusablePictureError(ValidationError):
    """A file that cannot be taken as a picture; its message tells an editor why."""


class CleanFile(ContentFile[bytes]):
    """A picture made here from pixels, and what its source said about itself."""

    def __init__(self, content: bytes, *, name: str, supplied: Supplied) -> None:
        super().__init__(content, name=name)
        self.supplied = supplied


def launder(file: File[bytes] | IO[bytes]) -> CleanFile:
    """Encode the picture in ``file`` anew: upright, the first frame, in eight bits.

    What may have lost pixels before becomes a JPEG, all else and all that is see-through a PNG.
    Raises ``UnusablePictureError`` for whatever is too large, broken or no picture.
    """
    file.seek(0)
    data = file.read(settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE + 1)
    if len(data) > settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE:
        limit = filesizeformat(settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE)
        message = f"The file is too big; pictures may have {limit}."
        raise UnusablePictureError(message)
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as source:
            check_size(source)
            return encoded(source)
    except UnusablePictureError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UnusablePictureError(_too_many_pixels()) from error
    except Exception as error:  # A decoder fed with nonsense may raise anything.
        message = (
            "This file cannot be read as a picture: it is damaged, incomplete or of another kind."
            " Export it again as JPEG or PNG."
        )
        raise UnusablePictureError(message) from error


def check_size(source: ImageFile) -> None:
    """Refuse by the header alone, before a single pixel is unpacked."""
    width, height = source.size
    if width * height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        raise UnusablePictureError(_too_many_pixels())
    if max(width, height) > LONGEST_SIDE:
        message = f"The picture is {max(width, height):,} pixels long; {LONGEST_SIDE:,} are enough."
        raise UnusablePictureError(message)


def encoded(source: ImageFile) -> CleanFile:
    supplied = read_supplied(source)
    is_lossless = source.format in ("PNG", "GIF")
    source.load()
    image, profile = plain(ImageOps.exif_transpose(source))
    # A fresh image, since savers copy what they find in the `info` of an old one.
    clean = Image.new(image.mode, image.size)
    clean.paste(image)
    options = {"icc_profile": profile} if profile else {}
    out = io.BytesIO()
    if is_lossless or "A" in clean.mode:
        clean.save(out, "PNG", **options)
        name = "picture.png"
    else:
        clean.save(out, "JPEG", quality=JPEG_QUALITY, subsampling=0, optimize=True, **options)
        name = "picture.jpg"
    return CleanFile(out.getvalue(), name=name, supplied=supplied)


def plain(image: Image.Image) -> tuple[Image.Image, bytes | None]:
    """``image`` in one of the modes that the web knows, and the profile its colours need."""
    profile = image.info.get("icc_profile")
    if image.mode == "CMYK":
        return _printed(image, profile), None
    if image.mode.startswith(("I", "F")):
        image = _in_eight_bits(image)
    if image.mode not in KEPT_MODES:
        is_clear = "transparency" in image.info or image.mode.endswith(("A", "a"))
        image = image.convert("RGBA" if is_clear else "L" if image.mode == "1" else "RGB")
    elif "transparency" in image.info:
        image = image.convert("RGBA")
    if "A" in image.mode and image.getextrema()[-1] == (255, 255):
        image = image.convert(image.mode[:-1])
    return image, profile if _fits(profile, image.mode) else None


def _printed(image: Image.Image, profile: bytes | None) -> Image.Image:
    """A picture made for print, in the colours of a screen."""
    if profile:
        try:
            made = ImageCms.profileToProfile(
                image,
                ImageCms.ImageCmsProfile(io.BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
                outputMode="RGB",
            )
        except (ImageCms.PyCMSError, OSError):
            made = None
        if made is not None:
            return made
    return image.convert("RGB")


def _in_eight_bits(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    return image.convert("L")


def _fits(profile: bytes | None, mode: str) -> bool:
    """Whether ``profile`` can be read and speaks of colours of this kind."""
    if not profile:
        return False
    try:
        space = ImageCms.ImageCmsProfile(io.BytesIO(profile)).profile.xcolor_space
    except (ImageCms.PyCMSError, OSError):
        return False
    return space.strip() == _PROFILE_SPACE[mode]


def _too_many_pixels() -> str:
    limit = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
    return f"The picture has too many pixels; {limit} megapixels are enough. Save it smaller."
