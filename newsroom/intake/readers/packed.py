"""Packed documents, looked through before anything else reads them."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from newsroom.intake.errors import IntakeError

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST_INFLATED: Final = 50 * 1024 * 1024
LARGEST_XML: Final = 5 * 1024 * 1024
HIGHEST_RATIO: Final = 100
MOST_PARTS: Final = 2_000
MOST_ELEMENTS: Final = 200_000
DEEPEST: Final = 150
SMALL_PART: Final = 64 * 1024
XML: Final = (".xml", ".rels")
LAST: Final = True


class Package:
    """The parts of a packed document; one that would not stay small is refused unread."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._packed = zipfile.ZipFile(io.BytesIO(data))
        self._elements = 0
        self.names = [part.filename for part in self._packed.infolist()]
        self._refuse_bombs()

    def part(self, name: str) -> bytes:
        """What a part holds; nothing where there is none of that name."""
        try:
            return self._packed.read(name)
        except KeyError:
            return b""

    def parts(self, start: str) -> Iterator[bytes]:
        for name in sorted(set(self.names)):
            if name.startswith(start) and name.endswith(".xml"):
                yield self.part(name)

    def _refuse_bombs(self) -> None:
        """Look at the directory of the packed file, then at what its text parts really hold."""
        parts = self._packed.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_INFLATED:
            self._refuse()
        for part in parts:
            ratio = part.file_size / max(1, part.compress_size)
            if part.file_size > SMALL_PART and ratio > HIGHEST_RATIO:
                self._refuse()
        left = LARGEST_XML
        for part in parts:
            if part.filename.endswith(XML):
                left -= self._weigh(part, left)

    def _weigh(self, part: zipfile.ZipInfo, limit: int) -> int:
        """Unpack a part a piece at a time and count what it would build; its bytes in all."""
        size = depth = 0
        parser = expat.ParserCreate()

        def opened(tag: str, values: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            self._elements += 1
            if depth > DEEPEST or self._elements > MOST_ELEMENTS:
                self._refuse()

        def closed(tag: str) -> None:
            nonlocal depth
            depth -= 1

        def declared(*told: object) -> None:
            self._refuse()

        parser.StartElementHandler = opened
        parser.EndElementHandler = closed
        parser.StartDoctypeDeclHandler = declared
        with self._packed.open(part) as stream:
            while chunk := stream.read(256 * 1024):
                size += len(chunk)
                if size > limit:
                    self._refuse()
                parser.Parse(chunk)
        parser.Parse(b"", LAST)
        return size

    def _refuse(self) -> None:
        message = (
            f"{self._name} unpacks to far more than a story; copy its text into a new document "
            "and send that."
        )
        raise IntakeError(message)
