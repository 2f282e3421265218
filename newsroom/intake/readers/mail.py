from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from email import policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from typing import TYPE_CHECKING, Final, TypeAlias

from newsroom.intake.errors import IntakeError
from newsroom.intake.readers import markup, plain
from newsroom.intake.readers.decoding import Sieve, lenient
from newsroom.intake.readers.flowed import as_sent
from newsroom.intake.readers.joining import joined
from newsroom.intake.readers.letters import piece_of
from newsroom.intake.readers.page import MOST_PICTURES
from newsroom.prose.documents import Illustration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.documents import Document

Part: TypeAlias = "Message[str, str]"

MOST_PARTS: Final = 200
DEEPEST: Final = 30
LONGEST_HEADER: Final = 4_000
HEADERS: Final = (("From", "from"), ("Date", "sent"))
# What the library raises on headers and parts that are none.
FAULTS: Final = (
    MessageError,
    ValueError,
    LookupError,
    RecursionError,
    AttributeError,
    TypeError,
    AssertionError,
)
# Attached by programs for programs.
MACHINES: Final = ("application/pgp-signature", "application/pkcs7-signature", "text/calendar")


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
    room = max(0, MOST_PICTURES - len(text.pictures))
    shown = tuple(Illustration(len(text.text), one.name, "", one.data) for one in pictures[:room])
    others = [one for one in letter.attachments if one not in pictures[:room]]
    named = tuple(f"an attachment: {one.name}" for one in others)
    return replace(text, left_out=(*text.left_out, *named), pictures=(*text.pictures, *shown))


def unpack(data: bytes, name: str) -> Letter:
    """Take an e-mail apart. Nothing it points to is fetched, and nothing in it is run."""
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(data)
        opener = _Opener(name)
        opener.look_through(message)
    except FAULTS as error:
        refusal = f"{name} is a broken e-mail; copy its text and paste that instead."
        raise IntakeError(refusal) from error
    text = opener.text(message)
    if text is not None:
        named = ((say, header(message, key)) for key, say in HEADERS)
        told = tuple(f"{say}: {words}" for say, words in named if words)
        text = piece_of(text)
        text = replace(text, format="eml", left_out=(*told, *text.left_out, *opener.left_out))
    return Letter(_titled(text, header(message, "Subject")), tuple(opener.attachments()))


@dataclass
class _Opener:
    """Goes through the parts of one letter: what is its text, and what is attached."""

    name: str
    leaves: list[Part] = field(default_factory=list)
    read: set[int] = field(default_factory=set)
    left_out: list[str] = field(default_factory=list)

    def look_through(self, part: Part, depth: int = 0) -> None:
        """Gather all that holds something; a letter within the letter is one thing."""
        if depth > DEEPEST or len(self.leaves) > MOST_PARTS:
            message = (
                f"{self.name} has more than {MOST_PARTS} parts, or letters in letters; "
                "send the piece itself."
            )
            raise IntakeError(message)
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            for child in _children(part):
                self.look_through(child, depth + 1)
        else:
            self.leaves.append(part)

    def text(self, part: Part) -> Document | None:
        """What a part says: the richest of alternatives, else all that follows each other."""
        kind = part.get_content_type()
        if part.get_content_maintype() == "multipart":
            found = [self.text(child) for child in _children(part)]
            documents = [one for one in found if one is not None]
            if not documents:
                return None
            return _richest(documents) if kind == "multipart/alternative" else joined(documents)
        if kind not in ("text/html", "text/plain") or self._is_attached(part):
            return None
        return self._read(part, kind)

    def attachments(self) -> Iterator[Attachment]:
        for part in self.leaves:
            if id(part) in self.read or part.get_content_type() in MACHINES:
                continue
            is_picture = part.get_content_maintype() == "image"
            name = file_name(part) or _usual_name(part)
            data = _bytes_of(part) if name else b""
            if data:
                yield Attachment(re.sub(r"[\\/\0]", "-", name)[-200:], data, is_picture)

    def _is_attached(self, part: Part) -> bool:
        told = str(part.get("Content-Disposition") or "").lower()
        return told.startswith("attachment") or bool(file_name(part))

    def _read(self, part: Part, kind: str) -> Document | None:
        self.read.add(id(part))
        words, told = lenient(_bytes_of(part), _charset(part))
        words = words.replace("\0", "")
        if told:
            self.left_out.append(f"a part of the letter {told}")
        if not words.strip():
            return None
        if kind == "text/html":
            document = markup.document_of(
                self._with_pictures(words), self.name, format_name="html", held=self._held
            )
        else:
            sieve = Sieve()
            words = sieve.through(as_sent(part, words))
            document = plain.document_of(words, self.name, left_out=tuple(sieve.told))
        return document if document.paragraphs or document.pictures else None

    @property
    def _pictures(self) -> list[Part]:
        return [one for one in self.leaves if one.get_content_maintype() == "image"]

    @property
    def _held(self) -> list[bytes]:
        return [_bytes_of(one) for one in self._pictures]

    def _with_pictures(self, html: str) -> str:
        """Have the pictures that came along stand where the text shows them."""
        for number, part in enumerate(self._pictures):
            known_as = str(part.get("Content-ID") or "").strip("<> \t\r\n")
            if known_as and f"cid:{known_as}" in html:
                html = html.replace(f"cid:{known_as}", f"held:{number}")
                self.read.add(id(part))
        return html


def header(message: Part, key: str) -> str:
    """A header in words, whatever it is coded in; empty where there is none."""
    raw = str(message.get(key) or "")[:LONGEST_HEADER]
    try:
        words = str(make_header(decode_header(raw)))
    except FAULTS:
        words = raw
    return " ".join(Sieve().through(words).split())


def file_name(part: Part) -> str:
    try:
        name = (part.get_filename() or "")[:LONGEST_HEADER]
        words = str(make_header(decode_header(name))) if "=?" in name else name
    except FAULTS:  # A header that is no header.
        words = ""
    return " ".join(Sieve().through(words).split())


def _usual_name(part: Part) -> str:
    if part.get_content_type() == "message/rfc822":
        children = _children(part)
        subject = header(children[0], "Subject") if children else ""
        return f"{subject[:100] or 'forwarded letter'}.eml"
    return "picture" if part.get_content_maintype() == "image" else ""


def _bytes_of(part: Part) -> bytes:
    """What a part holds, decoded; a letter within the letter as a file of its own."""
    try:
        if part.get_content_type() == "message/rfc822":
            children = _children(part)
            return children[0].as_bytes() if children else b""
        data = part.get_payload(decode=True)
    except FAULTS:
        return b""
    return data if isinstance(data, bytes) else b""


def _children(part: Part) -> list[Part]:
    held = part.get_payload()
    return [one for one in held if isinstance(one, Message)] if isinstance(held, list) else []


def _charset(part: Part) -> str:
    try:
        return str(part.get_param("charset") or "")
    except FAULTS:
        return ""


def _richest(documents: list[Document]) -> Document:
    """Markup where it says as much as the plain words do; it knows headings and links."""
    best = max(documents, key=lambda one: (one.format == "html", len(one.text)))
    fullest = max(documents, key=lambda one: len(one.text))
    return best if 4 * len(best.text) >= len(fullest.text) else fullest


def _titled(document: Document | None, subject: str) -> Document | None:
    """Name the letter by its subject, for a list of many."""
    return document if document is None or not subject else replace(document, name=subject[:200])
