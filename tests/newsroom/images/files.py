"""Picture files as they arrive: marked, broken, hostile. All are made here."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import pillow_heif
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import ExifTags, Image, ImageCms, PngImagePlugin

pillow_heif.register_heif_opener()

CANARY = "CANARY"
# What no file that a reader can receive may hold.
TRACES = (
    b"CANARY",
    b"Exif",
    b"GPS",
    b"http://ns.adobe.com",
    b"xmpmeta",
    b"Photoshop 3.0",
    b"8BIM",
    b"tEXt",
    b"iTXt",
    b"eXIf",
)

XMP = f"""<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
 photoshop:Credit="{CANARY} Agency">
<dc:creator><rdf:Seq><rdf:li>{CANARY} Photographer</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{CANARY} caption</rdf:li></rdf:Alt>
</dc:description>
<Iptc4xmpCore:AltTextAccessibility><rdf:Alt>
<rdf:li xml:lang="x-default">{CANARY} alt</rdf:li></rdf:Alt>
</Iptc4xmpCore:AltTextAccessibility>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""".encode()


def exif(*, orientation: int = 1) -> Image.Exif:
    """Where it was taken, with what and by whom."""
    marked = Image.Exif()
    marked[ExifTags.Base.Make] = f"{CANARY} Camera"
    marked[ExifTags.Base.Artist] = f"{CANARY} Artist"
    marked[ExifTags.Base.ImageDescription] = f"{CANARY} scene"
    marked[ExifTags.Base.Orientation] = orientation
    position = marked.get_ifd(ExifTags.IFD.GPSInfo)
    position[ExifTags.GPS.GPSLatitudeRef] = "N"
    position[ExifTags.GPS.GPSLatitude] = (52.0, 31.0, 12.0)
    position[ExifTags.GPS.GPSProcessingMethod] = b"ASCII\0\0\0CANARY GPS"
    return marked


def iptc(photographer: str = "", agency: str = "", caption: str = "") -> bytes:
    """A block of IPTC as photo agencies write it, inside a Photoshop resource."""
    datasets = b"".join(
        struct.pack(">BBBH", 0x1C, 2, number, len(text.encode())) + text.encode()
        for number, text in ((80, photographer), (110, agency), (120, caption))
    )
    resource = b"8BIM" + struct.pack(">HBBI", 0x0404, 0, 0, len(datasets)) + datasets
    return b"Photoshop 3.0\0" + resource + (b"\0" if len(datasets) % 2 else b"")


def with_segment(jpeg: bytes, marker: int, payload: bytes) -> bytes:
    """The same JPEG with one more segment behind its first two bytes."""
    return jpeg[:2] + struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload + jpeg[2:]


def saved(image: Image.Image, image_format: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, image_format, **options)
    return out.getvalue()


def marked(image_format: str, *, size: tuple[int, int] = (64, 36)) -> bytes:
    """A picture in one of the formats we take, with all the metadata that format can hold."""
    image = Image.new("RGB", size, (20, 130, 140))
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    match image_format:
        case "JPEG":
            data = saved(
                image, "JPEG", exif=exif(), xmp=XMP, icc_profile=srgb, comment=b"CANARY comment"
            )
            data = with_segment(data, 0xED, iptc("CANARY I", "CANARY II", "CANARY III"))
        case "PNG":
            texts = PngImagePlugin.PngInfo()
            texts.add_text("Author", "CANARY author")
            texts.add_itxt("XML:com.adobe.xmp", XMP.decode())
            data = saved(image, "PNG", exif=exif(), pnginfo=texts, icc_profile=srgb)
        case "GIF":
            data = saved(image.convert("P"), "GIF", comment=b"CANARY comment")
        case "HEIF":
            data = saved(image, "HEIF", exif=exif().tobytes(), xmp=XMP)
        case _:
            data = saved(image, image_format, exif=exif(), xmp=XMP, icc_profile=srgb)
    return data + b"CANARY after the end"


ENDINGS = {
    "JPEG": "jpg",
    "PNG": "png",
    "GIF": "gif",
    "WEBP": "webp",
    "AVIF": "avif",
    "HEIF": "heic",
}


def upload(data: bytes, name: str = "picture.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def chunk(kind: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum)


def png_claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes that unpacks to ``width`` times ``height`` pixels."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"\0" * 1000)
    signature = b"\x89PNG\r\n\x1a\n"
    return signature + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def broken() -> dict[str, tuple[str, bytes]]:
    """Name and content of files that are no picture, or no longer one."""
    jpeg = saved(Image.effect_noise((200, 200), 60), "JPEG")
    png = saved(Image.effect_noise((200, 200), 60), "PNG")
    webp = saved(Image.effect_noise((200, 200), 60).convert("RGB"), "WEBP")
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
    return {
        "truncated JPEG": ("a.jpg", jpeg[: len(jpeg) // 2]),
        "truncated PNG": ("a.png", png[: len(png) // 2]),
        "truncated WebP": ("a.webp", webp[: len(webp) // 2]),
        "GIF header and zeros": ("a.gif", b"GIF89a" + b"\0" * 64),
        "JPEG header and zeros": ("a.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 64),
        "PNG header and zeros": ("a.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 64),
        "AVIF header and zeros": ("a.avif", b"\0\0\0\x1cftypavif" + b"\0" * 64),
        "HEIC header and zeros": ("a.heic", b"\0\0\0\x18ftypheic" + b"\0" * 64),
        "empty": ("a.jpg", b""),
        "HTML": ("a.jpg", b"<!doctype html><script>alert(1)</script>"),
        "SVG": ("a.svg", svg),
        "SVG called PNG": ("a.png", svg),
        "PostScript called JPEG": ("a.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n"),
        "too many pixels": ("a.png", png_claiming(11_000, 11_000)),
        "far too many pixels": ("a.png", png_claiming(60_000, 60_000)),
        "too long": ("a.png", png_claiming(20_000, 20)),
        "sixty million pixels long": ("a.png", png_claiming(60_000_000, 1)),
    }
