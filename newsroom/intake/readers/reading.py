from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.intake.errors import IntakeError
from newsroom.intake.readers import docx, mail, markdown, markup, plain
from newsroom.intake.readers.decoding import Sieve

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom.prose.documents import Document

LARGEST_FILE = 20 * 1024 * 1024
# Characters: what stands above an attached piece, with greetings and a telephone number.
COVERING_NOTE = 600

READERS: dict[str, Callable[[bytes, str], Document]] = {
    ".txt": plain.read,
    ".text": plain.read,
    "": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": markup.read,
    ".htm": markup.read,
    ".docx": docx.read,
    ".docm": docx.read,
    ".eml": mail.read,
}
# What desks are sent and we do not read, with what to do instead.
WAYS_OUT = {
    ".doc": "open it in a word processor and save it as .docx",
    ".rtf": "open it in a word processor and save it as .docx",
    ".odt": "save it as .docx",
    ".pages": "export it as .docx",
    ".pdf": "ask for the text, or copy it into a .txt file",
    ".dot": "open it in a word processor and save it as .docx",
    ".wpd": "open it in a word processor and save it as .docx",
    ".wps": "open it in a word processor and save it as .docx",
    ".gdoc": "it is only a link; download the document as .docx",
    ".msg": "save the e-mail as .eml, or copy its text",
    ".mht": "save the page as .html, or copy its text",
    ".mhtml": "save the page as .html, or copy its text",
    ".zip": "unpack it and send the files in it",
    ".rar": "unpack it and send the files in it",
    ".7z": "unpack it and send the files in it",
    ".pptx": "copy its text into a document",
    ".xlsx": "copy its cells into a document, or import credits at Import",
    ".xls": "copy its cells into a document, or import credits at Import",
    ".csv": "credits in a table go in at Import",
    **dict.fromkeys(
        (".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".tif", ".tiff"),
        "it is a picture; add it under Images",
    ),
}
LONGEST_NAME = 150
# Letters in letters in letters.
DEEPEST_LETTER = 4


def read(path: Path) -> Document:
    """Read a file by the kind its name ends in; raises ``IntakeError`` with a sentence to show."""
    return read_bytes(held_by(path), name=path.name)


def held_by(path: Path) -> bytes:
    """What a file holds; raises ``IntakeError`` before it reads one that is too large."""
    name = sayable(path.name)
    try:
        size = path.stat().st_size
    except OSError as error:
        message = f"{name} cannot be opened: {error.strerror or error}."
        raise IntakeError(message) from error
    if path.is_dir():
        message = f"{name} is a folder; name one file in it."
        raise IntakeError(message)
    _refuse_large(name, size)
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"{name} cannot be read: {error.strerror or error}."
        raise IntakeError(message) from error


def read_bytes(data: bytes, *, name: str) -> Document:
    """Read what was uploaded or pasted under a file name."""
    name = sayable(name)
    _refuse_large(name, len(data))
    if not data.strip():
        message = f"{name} is empty; there is nothing to take in."
        raise IntakeError(message)
    suffix = Path(name).suffix.lower()
    if suffix in WAYS_OUT:
        message = f"{name} is a {suffix} file, which intake does not read: {WAYS_OUT[suffix]}."
        raise IntakeError(message)
    document = READERS.get(suffix, plain.read)(data, name)
    if not document.paragraphs:
        message = f"{name} holds no words; there is nothing to take in."
        raise IntakeError(message)
    return document


def unpack(data: bytes, *, name: str, depth: int = 0) -> list[tuple[str, bytes]]:
    """The documents in what was sent: an e-mail brings its readable attachments along.

    An e-mail whose own text is short beside an attached piece is a covering note and left out.
    """
    if Path(name).suffix.lower() != ".eml":
        return [(name, data)]
    _refuse_large(name, len(data))
    letter = mail.unpack(data, sayable(name))
    attached: list[tuple[str, bytes]] = []
    for one in letter.attachments:
        suffix = Path(one.name).suffix.lower()
        if suffix == ".eml" and depth < DEEPEST_LETTER:
            attached += unpack(one.data, name=one.name, depth=depth + 1)
        elif suffix and suffix in READERS and one.data.strip():
            attached.append((one.name, one.data))
    is_note = letter.text is None or len(letter.text.text) < COVERING_NOTE
    return attached if attached and is_note else [(name, data), *attached]


def sayable(name: str) -> str:
    """The name of a file as it may stand in a sentence and in the database: with its ending."""
    words = " ".join(Sieve().through(name).split())
    return words if len(words) <= LONGEST_NAME else f"…{words[-LONGEST_NAME:]}"


def _refuse_large(name: str, size: int) -> None:
    if size > LARGEST_FILE:
        megabytes = size / 1024 / 1024
        message = (
            f"{name} has {megabytes:.1f} MB; intake reads up to 20 MB. "
            "Take out the pictures or split the file."
        )
        raise IntakeError(message)
