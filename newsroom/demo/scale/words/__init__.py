"""The words that names, titles and sentences are put together from."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent


def read(name: str) -> dict[str, Any]:
    """A word list as tables; a text becomes its words, in which an underscore is a space."""
    return _split(tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8")))


def _split(table: dict[str, Any]) -> dict[str, Any]:
    return {key: _value(value) for key, value in table.items()}


def _value(value: Any) -> Any:
    if isinstance(value, dict):
        return _split(value)
    if isinstance(value, str) and "\n" in value:
        return tuple(word.replace("_", " ") for word in value.split())
    return tuple(value) if isinstance(value, list) else value
