from __future__ import annotations

from typing import Any

from django.db import connections

from newsroom.kit import words
from people.models.word import WORDS


def keep_words(*, using: str, **_: Any) -> None:
    words.keep(WORDS, connections[using])
