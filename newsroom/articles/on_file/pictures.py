"""The pictures of a body, with what was already drawn of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsroom.articles.on_file.shelves import Shelf
from newsroom.images.models import Picture

if TYPE_CHECKING:
    from collections.abc import Collection


def _load(keys: Collection[int]) -> dict[int, Picture]:
    """Those a reader may see now; two queries."""
    shown = Picture.objects.public().filter(pk__in=keys).prefetch_related("renditions")
    return {picture.pk: picture for picture in shown}


class Use(NamedTuple):
    """A picture where a block has it: None if it is gone, and the words said there for it."""

    picture: Picture | None
    words: str = ""
    needs_words: bool = True


PICTURES: Shelf[int, Picture | None] = Shelf(_load, nothing=lambda: None)


def shown(picture: Picture | None) -> Picture | None:
    """The picture an editor chose, if a reader may see it."""
    return PICTURES.of(picture.pk) if picture is not None else None
