"""Words that occur nowhere else, one in every field of everything that must stay unseen."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db import models

if TYPE_CHECKING:
    from collections.abc import Iterator

# No word of any language starts so, and no file name of ours holds a "z", a "q" or a "k".
PREFIX = "zqk"
_CANARY = re.compile(PREFIX + r"[0-9a-f]{8}")

# Text that is a code to a computer and not a word of ours.
CODES = {
    "country",
    "dub_language",
    "excluded_regions",
    "focal_point_key",
    "kind",
    "language",
    "original_language",
    "region",
    "regions",
    "zone",
}
# Columns that Wagtail fills itself.
FILLED = {
    "content_json",
    "draft_title",
    "file_hash",
    "folded",
    "name_folded",
    "password",
    "path",
    "sort_folded",
    "translation_key",
    "url_path",
}


class Placed(NamedTuple):
    """What a canary stands in: the state of the thing, its model and the field."""

    state: str
    model: str
    field: str

    def __str__(self) -> str:
        return f"{self.model}.{self.field}, {self.state}"


class Canaries:
    """Mints canaries and recognises them again."""

    def __init__(self) -> None:
        self.placed: dict[str, Placed] = {}

    def mint(self, state: str, model: str, field: str) -> str:
        seed = f"{state}|{model}|{field}|{len(self.placed)}"
        token = PREFIX + hashlib.sha256(seed.encode()).hexdigest()[:8]
        self.placed[token] = Placed(state, model, field)
        return token

    def words(self, model: type[models.Model], state: str) -> dict[str, Any]:
        """A value for every text field of ``model``, each with a canary of its own."""
        return {
            field.name: self._value(field, state, model._meta.label) for field in text_fields(model)
        }

    def adopt(self, token: str, state: str, model: str, field: str) -> None:
        """Take a word as a canary that could not be minted, such as a file's random name."""
        self.placed[token] = Placed(state, model, field)

    def found_in(self, text: str) -> set[str]:
        lowered = text.lower()
        minted = {token for token in _CANARY.findall(lowered) if token in self.placed}
        return minted | {token for token in self._adopted() if _as_a_word(token, lowered)}

    def of(self, state: str) -> set[str]:
        return {token for token, placed in self.placed.items() if placed.state == state}

    def states(self) -> set[str]:
        return {placed.state for placed in self.placed.values()}

    def _adopted(self) -> Iterator[str]:
        return (token for token in self.placed if not token.startswith(PREFIX))

    def _value(self, field: models.Field[Any, Any], state: str, label: str) -> str:
        token = self.mint(state, label, field.name)
        return f"https://{token}.example/" if isinstance(field, models.URLField) else token


def _as_a_word(token: str, text: str) -> bool:
    """A year is found by itself, not as four digits of some key, nor as part of an address."""
    return token in text and re.search(rf"(?<![\w/:#=-]){token}\b", text) is not None


def text_fields(model: type[models.Model]) -> list[models.Field[Any, Any]]:
    """The fields of ``model`` that hold words."""
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and not isinstance(field, models.FileField)
        and not field.choices
        and field.name not in CODES | FILLED
        and (field.max_length is None or field.max_length > len(PREFIX) + 8)
    ]
