from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from xml.parsers.expat import ExpatError

import mammoth

from newsroom.intake.errors import IntakeError
from newsroom.intake.readers.markup import document_of
from newsroom.intake.readers.packed import Package
from newsroom.intake.readers.word_notes import notes
from newsroom.intake.readers.word_survey import Survey, survey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.documents import Document

BODY: Final = "word/document.xml"
OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"
UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
STYLES: Final = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
p[style-name='Caption'] => figcaption:fresh
"""
# What mammoth says of Word's own elements and characters that it does not know.
IGNORED: Final = re.compile(r"An unrecognised element was ignored: (w:\w+)|(A w:sym element .*)")
# Nothing of these is lost.
PASSED_BY: Final = ("w:sdt", "w:permStart", "w:permEnd", "w:altChunk", "w:control")
# What mammoth and what lies under it raise on a broken document.
BROKEN: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    ExpatError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)


def read(data: bytes, name: str) -> Document:
    """Read a Word document; a packed file that would not stay small is refused unread."""
    if data.startswith(OLD_OFFICE):
        message = (
            f"{name} is locked with a password, or an old Word file; open it in Word and save it "
            "as .docx without a password."
        )
        raise IntakeError(message)
    if not data.startswith(b"PK"):
        message = f"{name} is not a Word document, whatever its name says; save it again as .docx."
        raise IntakeError(message)
    try:
        package = Package(data, name)
        body = package.part(BODY)
        found = survey(body)
        held: list[bytes] = []
        made = mammoth.convert_to_html(
            io.BytesIO(_without(package, data, body, found)),
            style_map=STYLES,
            convert_image=_pictures(held),
            external_file_access=False,
        )
        beside = (*notes(package, found), *_not_understood(made.messages))
    except BROKEN as error:
        message = f"{name} is broken and cannot be read; open it in Word and save it again."
        raise IntakeError(message) from error
    document = document_of(made.value, name, format_name="docx", keeps_spaces=True, held=held)
    return replace(document, left_out=(*document.left_out, *dict.fromkeys(beside)))


def _without(package: Package, data: bytes, body: bytes, found: Survey) -> bytes:
    """The file with the cuts of the survey made, for a reader that knows nothing of them."""
    if not found.cuts or body.startswith(UTF_16):
        return data
    pieces: list[bytes] = []
    place = 0
    for start, end, instead in sorted(found.cuts):
        if start >= place:
            pieces += (body[place:start], instead)
            place = end
    pieces.append(body[place:])
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as packed:
        for part in dict.fromkeys(package.names):
            packed.writestr(part, b"".join(pieces) if part == BODY else package.part(part))
    return out.getvalue()


def _not_understood(messages: Any) -> Iterator[str]:
    for one in messages:
        found = IGNORED.match(str(one.message))
        told = (found[1] or found[2]) if found else ""
        if told and not told.startswith(PASSED_BY):
            yield f"something of Word’s that intake does not know: {told}"


def _pictures(held: list[bytes]) -> Any:
    """Have each picture named by its place among ``held``, where its file is put.

    One whose file lies elsewhere, or is missing, is named without a place.
    """

    def hold(image: Any) -> dict[str, str]:
        alt = (image.alt_text or "").strip()
        try:
            with image.open() as stream:
                held.append(stream.read())
        except (KeyError, OSError, ValueError, zipfile.BadZipFile, zlib.error):
            return {"src": "", "alt": alt}
        return {"src": f"held:{len(held) - 1}", "alt": alt}

    return mammoth.images.img_element(hold)
