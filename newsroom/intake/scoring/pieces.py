from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsroom.intake.errors import IntakeError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a corpus, and the file beside it that says what there is to find in it."""

    path: Path
    answers: dict[str, Any]


def pieces_in(folder: Path, *, prefix: str = "") -> list[Piece]:
    """The pieces of a folder whose names begin with ``prefix``, in order of their names.

    Raises ``IntakeError`` where a piece has no answers, or none that can be read.
    """
    return list(_pieces(folder, prefix))


def _pieces(folder: Path, prefix: str) -> Iterator[Piece]:
    if not folder.is_dir():
        message = f"{folder} is no folder; name one with pieces and their answers (.json)."
        raise IntakeError(message)
    for path in sorted(folder.iterdir()):
        if path.suffix == ".json" or path.is_dir() or not path.name.startswith(prefix):
            continue
        answers = path.with_suffix(".json")
        try:
            yield Piece(path, json.loads(answers.read_text(encoding="utf-8")))
        except FileNotFoundError as error:
            message = f"{path.name} has no answers beside it; write them into {answers.name}."
            raise IntakeError(message) from error
        except ValueError as error:
            message = f"{answers.name} is no JSON: {error}"
            raise IntakeError(message) from error
