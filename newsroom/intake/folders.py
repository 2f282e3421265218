"""A folder on disk that other programs drop documents into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsroom.intake.actions import receive
from newsroom.intake.choices import Origin
from newsroom.intake.errors import IntakeError
from newsroom.intake.readers import unpack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newsroom.intake.models import Submission

READ: Final = "read"
REFUSED: Final = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: the documents it brought, or why it brought none."""

    name: str
    documents: tuple[Submission, ...] = ()
    refusal: str = ""


class Folder:
    """Takes in what lies in a folder and puts it away: into ``read/``, or into ``refused/``.

    A file that is refused lies there beside a text file that says why. One that still grows, or
    whose name begins with a dot, is left for the next time.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._sizes: dict[str, int] = {}

    def take_in(self, *, settled: bool = True) -> Iterator[Outcome]:
        """Take in every file that has the size it had last time; all of them if not ``settled``."""
        for file in sorted(self._path.iterdir()):
            if not file.is_file() or file.name.startswith("."):
                continue
            size = file.stat().st_size
            before, self._sizes[file.name] = self._sizes.get(file.name), size
            if before == size or not settled:
                del self._sizes[file.name]
                yield self._take_in(file)

    def _take_in(self, file: Path) -> Outcome:
        try:
            found = [
                receive(data, name=name, origin=Origin.FOLDER)
                for name, data in unpack(file.read_bytes(), name=file.name)
            ]
        except (IntakeError, OSError) as fault:
            told = str(fault)
            place = self._put_away(file, REFUSED)
            place.with_name(f"{place.name}.why.txt").write_text(f"{told}\n", encoding="utf-8")
            return Outcome(file.name, refusal=told)
        self._put_away(file, READ)
        return Outcome(file.name, tuple(found))

    def _put_away(self, file: Path, where: str) -> Path:
        """Move a file below the folder, under a name that is free there."""
        shelf = self._path / where
        shelf.mkdir(exist_ok=True)
        place = shelf / file.name
        number = 2
        while place.exists():
            place = shelf / f"{file.stem}-{number}{file.suffix}"
            number += 1
        return file.rename(place)
