"""The piece the project started from belongs to its writers: facts may be told, not its words."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from tests.architecture.sources import project_files, short, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LENGTH = 8
# A run of this many capitalised words among eight is a list of names: a fact, not a sentence.
NAMES = 6


def words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text))


def runs(text: str) -> Iterator[tuple[str, ...]]:
    spoken = words(text)
    for start in range(len(spoken) - LENGTH + 1):
        run = spoken[start : start + LENGTH]
        if sum(word[0].isupper() for word in run) < NAMES:
            yield tuple(word.casefold() for word in run)


def test_no_sentence_of_the_example_is_in_the_project(example_path: Path) -> None:
    sentences = set(runs(example_path.read_text(encoding="utf-8")))

    taken = {
        short(path): " ".join(run)
        for path in project_files()
        for run in runs(text_of(path))
        if run in sentences
    }

    assert not taken


def test_a_borrowed_sentence_would_be_seen() -> None:
    sentence = "The lamps along the river went out one by one before the show."

    assert set(runs(sentence.upper().lower())) & set(runs(f"It said: “{sentence}” And then?"))
