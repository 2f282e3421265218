"""A folder on disk that other programs drop documents into."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from django.db import OperationalError

from newsroom.intake.actions import receive
from newsroom.intake.choices import Origin
from newsroom.intake.errors import IntakeError
from newsroom.intake.readers import held_by, sayable, unpack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newsroom.intake.models import Submission

logger = logging.getLogger(__name__)

READ: Final = "read"
REFUSED: Final = "refused"
# What programs call a file that they have not finished.
HALF_WRITTEN: Final = {".part", ".partial", ".crdownload", ".download", ".tmp", ".filepart"}

# Size and moment of writing.
Look: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: the documents it brought, and why it brought no more."""

    name: str
    documents: tuple[Submission, ...] = ()
    refusal: str = ""


class Folder:
    """Takes in what lies in a folder and puts it away: into ``read/``, or into ``refused/``.

    A file that is refused lies there beside a text file that says why. One that still grows, that
    is a link or the half of a download, or whose name begins with a dot, is left alone.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        # How each file looked last time, and those that could not even be moved away.
        self._seen: dict[str, Look] = {}
        self._stuck: dict[str, Look] = {}

    def take_in(self, *, settled: bool = True) -> Iterator[Outcome]:
        """Take in every file that looks as it did last time; all of them if not ``settled``."""
        here = {file.name: file for file in sorted(self._path.iterdir()) if _is_document(file)}
        self._seen = {name: look for name, look in self._seen.items() if name in here}
        for name, file in here.items():
            look = _look_at(file)
            if look is None or self._stuck.get(name) == look:
                continue
            before, self._seen[name] = self._seen.get(name), look
            if before == look or not settled:
                del self._seen[name]
                yield self._take_in(file, look)

    def _take_in(self, file: Path, look: Look) -> Outcome:
        name = sayable(file.name)
        found: list[Submission] = []
        faults: list[str] = []
        try:
            for part, data in unpack(held_by(file), name=file.name):
                _receive(part, data, found, faults)
        except IntakeError as fault:
            faults.append(str(fault))
        except OperationalError as fault:  # The database is busy: the file waits where it is.
            return Outcome(name, tuple(found), f"{name} waits, for the database is busy: {fault}.")
        except Exception:
            logger.exception("Taking in %s failed", name)
            faults.append(f"{name} could not be read through a fault of ours, which is logged.")
        try:
            place = self._put_away(file, READ if found else REFUSED)
            if faults:
                told = "\n".join(faults)
                place.with_name(f"{place.name}.why.txt").write_text(f"{told}\n", encoding="utf-8")
        except OSError as error:
            self._stuck[file.name] = look
            faults.append(f"{name} cannot be moved: {error.strerror or error}; it is left there.")
        return Outcome(name, tuple(found), " ".join(faults))

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


def _receive(name: str, data: bytes, found: list[Submission], faults: list[str]) -> None:
    """Take one document in; what is wrong with it stops none that came beside it."""
    try:
        found.append(receive(data, name=name, origin=Origin.FOLDER))
    except IntakeError as fault:
        faults.append(str(fault))


def _is_document(file: Path) -> bool:
    is_part = file.name.startswith((".", "~$")) or file.suffix.lower() in HALF_WRITTEN
    return not is_part and not file.is_symlink() and file.is_file()


def _look_at(file: Path) -> Look | None:
    """Its size and when it was written; None for one that is gone by now."""
    try:
        told = file.stat()
    except OSError:
        return None
    return told.st_size, told.st_mtime_ns
