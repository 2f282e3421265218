from __future__ import annotations

import codecs
import re

from newsroom.intake.errors import IntakeError

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
CONTROLS = re.compile("[\x01-\x08\x0e-\x1b\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
MOST_CONTROLS = 0.01
SIGNATURES = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a packed file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"{\\rtf": "an RTF file",
}


def decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Turn bytes into text; returns it with what had to be left out of it.

    UTF-8 needs no mark, UTF-16 and UTF-32 need theirs. Line ends become one form; a null
    character means that the file is no text at all.
    """
    for signature, what in SIGNATURES.items():
        if data.startswith(signature):
            message = f"{name} is {what} and not text; send it as .docx, .html, .md or .txt."
            raise IntakeError(message)
    text = _decoded(data, name)
    if "\0" in text:
        message = f"{name} holds null characters, so it is not text; save it again as UTF-8 text."
        raise IntakeError(message)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").replace("\v", "\n")
    found = len(CONTROLS.findall(text))
    if found > max(20, MOST_CONTROLS * len(text)):
        message = f"{name} is mostly control characters and not text; save it again as UTF-8 text."
        raise IntakeError(message)
    if not found:
        return text, ()
    noun = "control character" if found == 1 else "control characters"
    return CONTROLS.sub("", text), (f"{found} {noun}",)


def _decoded(data: bytes, name: str) -> str:
    encoding = "utf-8-sig"
    if data.startswith(UTF_32):
        encoding = "utf-32"
    elif data.startswith(UTF_16):
        encoding = "utf-16"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        label = {"utf-8-sig": "UTF-8"}.get(encoding, encoding.upper())
        message = f"{name} is not {label} text (byte {error.start + 1}); save it again as UTF-8."
        raise IntakeError(message) from error
