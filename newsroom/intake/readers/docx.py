from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Any
from xml.parsers.expat import ExpatError

import mammoth

from newsroom.intake.errors import IntakeError
from newsroom.intake.readers.markup import document_of

if TYPE_CHECKING:
    from newsroom.prose.documents import Document

LARGEST_INFLATED = 50 * 1024 * 1024
LARGEST_XML = 5 * 1024 * 1024
HIGHEST_RATIO = 100
MOST_PARTS = 2_000
SMALL_PART = 64 * 1024
STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
"""
# What mammoth and what lies under it raise on a broken document.
BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    ExpatError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)


def read(data: bytes, name: str) -> Document:
    """Read a Word document; a packed file that would not stay small is refused unread."""
    if not data.startswith(b"PK"):
        message = f"{name} is not a Word document, whatever its name says; save it again as .docx."
        raise IntakeError(message)
    try:
        _refuse_bombs(data, name)
        held: list[bytes] = []
        html = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=STYLES,
            convert_image=_pictures(held),
            external_file_access=False,
        ).value
    except BROKEN as error:
        message = f"{name} is broken and cannot be read; open it in Word and save it again."
        raise IntakeError(message) from error
    return document_of(html, name, format_name="docx", keeps_spaces=True, held=held)


def _refuse_bombs(data: bytes, name: str) -> None:
    """Look at the directory of the packed file, then at what its text parts really unpack to."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = packed.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_INFLATED:
            _refuse(name)
        for part in parts:
            ratio = part.file_size / max(1, part.compress_size)
            if part.file_size > SMALL_PART and ratio > HIGHEST_RATIO:
                _refuse(name)
        left = LARGEST_XML
        for part in parts:
            if part.filename.endswith((".xml", ".rels")):
                left -= _inflated(packed, part, name, left)


def _inflated(packed: zipfile.ZipFile, part: zipfile.ZipInfo, name: str, limit: int) -> int:
    size = 0
    with packed.open(part) as stream:
        while chunk := stream.read(256 * 1024):
            size += len(chunk)
            if size > limit:
                _refuse(name)
            if b"<!DOCTYPE" in chunk or b"<!ENTITY" in chunk:
                _refuse(name)
    return size


def _refuse(name: str) -> None:
    message = (
        f"{name} unpacks to far more than a story; copy its text into a new document and send that."
    )
    raise IntakeError(message)


def _pictures(held: list[bytes]) -> Any:
    """Have each picture named by its place among ``held``, where its file is put."""

    def hold(image: Any) -> dict[str, str]:
        with image.open() as stream:
            held.append(stream.read())
        return {"src": f"held:{len(held) - 1}", "alt": (image.alt_text or "").strip()}

    return mammoth.images.img_element(hold)
