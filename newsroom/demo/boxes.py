"""Blocks of a story's body that are written out field by field.

``:::ranked_list`` on a line of its own, and under it the fields of that block as TOML, without an
empty line. A record is written ``"show:etoile"`` or ``"person:lou"``, a season ``"etoile/1"``, a
picture ``"SCENE PALETTE"``, a day as in the tables (``"-12d"``); running text has mentions and
italics as everywhere.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from newsroom.articles.blocks import BodyBlock
from newsroom.articles.blocks.prose import ParagraphBlock
from newsroom.demo.dates import When
from newsroom.demo.entries import Mentioned
from shows.models import Season

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsroom.demo.prose import Typesetter

SIGN: Final = ":::"
PICTURES: Final = ("image", "picture", "poster")
RECORDS: Final = ("show", "person")


@dataclass(frozen=True)
class Box:
    """A block by its name, with its fields as they are written."""

    name: str
    fields: Mapping[str, Any]

    @classmethod
    def read(cls, lines: Sequence[str]) -> Box:
        name = lines[0].removeprefix(SIGN).strip()
        if name not in BodyBlock().child_blocks:
            message = f"There is no block {name!r}."
            raise ValueError(message)
        return cls(name, tomllib.loads("\n".join(lines[1:])))

    @property
    def texts(self) -> list[str]:
        """What is running text in it, or may be."""
        return [text for key, text in _leaves(self.fields) if key not in (*PICTURES, *RECORDS)]

    @property
    def pictures(self) -> list[tuple[str, str]]:
        """Scene and palette of each of its pictures."""
        named = [text.split() for key, text in _leaves(self.fields) if key in PICTURES]
        return [(scene, palette) for scene, palette in named]

    @property
    def records(self) -> list[Mentioned]:
        named = [text.partition(":") for key, text in _leaves(self.fields) if key in RECORDS]
        return [Mentioned(kind, slug) for kind, _, slug in named]


def _leaves(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text in the fields, with the name of its field."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _leaves(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner, key)
    elif isinstance(value, str):
        yield key, value


def block_of(box: Box, typesetter: Typesetter) -> tuple[str, Any]:
    """The block as a body holds it, with the records and pictures it names."""
    return box.name, _value(BodyBlock().child_blocks[box.name], box.fields, typesetter)


def _value(block: Any, written: Any, typesetter: Typesetter) -> Any:
    if isinstance(block, blocks.StructBlock):
        return {
            name: _value(block.child_blocks[name], inner, typesetter)
            for name, inner in written.items()
        }
    if isinstance(block, blocks.ListBlock):
        return [_value(block.child_block, inner, typesetter) for inner in written]
    return _field(block, written, typesetter)


def _field(block: Any, written: Any, typesetter: Typesetter) -> Any:
    if isinstance(block, SnippetChooserBlock):
        return _record(block, written)
    if isinstance(block, ImageChooserBlock):
        scene, palette = written.split()
        return typesetter.drawer.lead((scene, palette))
    if isinstance(block, ParagraphBlock):
        return typesetter.rich(written)
    if isinstance(block, blocks.DateBlock):
        return When.read(written).day(typesetter.today)
    if isinstance(block, blocks.CharBlock | blocks.TextBlock):
        return typesetter.dated(written)
    return written


def _record(block: Any, written: str) -> Any:
    if block.model_class is Season:
        show, _, number = written.partition("/")
        return Season.objects.get(show__slug=show, number=int(number))
    return block.model_class._default_manager.get(slug=written.partition(":")[2])
