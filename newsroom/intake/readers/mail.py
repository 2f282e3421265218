from __future__ import annotations

import re
from dataclasses import dataclass, replace
from email import policy
from email.errors import MessageError
from email.parser import BytesParser
from typing import TYPE_CHECKING, Final

from newsroom.intake.errors import IntakeError
from newsroom.intake.readers import markup, plain
from newsroom.intake.readers.markup import MOST_PICTURES
from newsroom.prose.documents import Illustration

if TYPE_CHECKING:
    from email.message import EmailMessage

    from newsroom.prose.documents import Document

MOST_PARTS: Final = 200
# A line of two dashes and a space begins a signature; some programs lose the space.
SIGNATURE: Final = re.compile(r"\n-- ?\n.*\Z", re.DOTALL)
HEADERS: Final = (("From", "from"), ("Date", "sent"))


@dataclass(frozen=True, slots=True)
class Attachment:
    name: str
    data: bytes
    is_picture: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """An e-mail: its own text, if it has any, and the files that came with it."""

    text: Document | None
    attachments: tuple[Attachment, ...]


def read(data: bytes, name: str) -> Document:
    """The text of an e-mail; its attachments are only named."""
    letter = unpack(data, name)
    if letter.text is None:
        message = f"{name} has no text of its own; send what is attached to it as files."
        raise IntakeError(message)
    text = letter.text
    pictures = [one for one in letter.attachments if one.is_picture]
    shown = tuple(
        Illustration(len(text.text), one.name, "", one.data) for one in pictures[:MOST_PICTURES]
    )
    others = [one for one in letter.attachments if one not in pictures[:MOST_PICTURES]]
    named = tuple(f"an attachment: {one.name}" for one in others)
    return replace(text, left_out=(*text.left_out, *named), pictures=(*text.pictures, *shown))


def unpack(data: bytes, name: str) -> Letter:
    """Take an e-mail apart. Nothing it points to is fetched, and nothing in it is run."""
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        parts = list(message.walk())
    except (MessageError, ValueError, LookupError, RecursionError, AttributeError) as error:
        refusal = f"{name} is a broken e-mail; copy its text and paste that instead."
        raise IntakeError(refusal) from error
    if len(parts) > MOST_PARTS:
        refusal = f"{name} has {len(parts)} parts; intake reads up to {MOST_PARTS}."
        raise IntakeError(refusal)
    body = _body(parts, name)
    told = tuple(f"{say}: {message[key]}" for key, say in HEADERS if message[key])
    text = None if body is None else replace(body, format="eml", left_out=(*told, *body.left_out))
    return Letter(_titled(text, str(message["Subject"] or "")), tuple(_attachments(parts)))


def _body(parts: list[EmailMessage], name: str) -> Document | None:
    """The richest form of the text: HTML where there is any, or else plain."""
    for subtype, reader in (("html", markup.read), ("plain", plain.read)):
        for part in parts:
            if part.get_content_type() != f"text/{subtype}" or _file_name(part):
                continue
            words = _words(part)
            if subtype == "plain":
                words = SIGNATURE.sub("\n", words.replace("\r\n", "\n"))
            document = reader(words.encode("utf-8", "replace"), name) if words.strip() else None
            if document is not None and document.paragraphs:
                return document
    return None


def _words(part: EmailMessage) -> str:
    data = part.get_payload(decode=True)
    raw = data if isinstance(data, bytes) else b""
    try:
        return raw.decode(part.get_content_charset("utf-8"), "replace").replace("\0", "")
    except LookupError:  # A character set nobody knows.
        return raw.decode("utf-8", "replace").replace("\0", "")


def _titled(document: Document | None, subject: str) -> Document | None:
    """Name the letter by its subject, for a list of many."""
    words = " ".join(subject.split())[:200]
    return document if document is None or not words else replace(document, name=words)


def _file_name(part: EmailMessage) -> str:
    try:
        return (part.get_filename() or "").strip()
    except (TypeError, ValueError, LookupError, AttributeError):  # A header that is no header.
        return ""


def _attachments(parts: list[EmailMessage]) -> list[Attachment]:
    found = []
    for part in parts:
        is_picture = part.get_content_maintype() == "image"
        name = _file_name(part) or ("picture" if is_picture else "")
        data = part.get_payload(decode=True) if name and not part.is_multipart() else None
        if isinstance(data, bytes) and data:
            found.append(Attachment(re.sub(r"[\\/\0]", "-", name)[-200:], data, is_picture))
    return found
