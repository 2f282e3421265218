"""What of a story's body counts as its words."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any, Final

from django.utils.html import strip_tags
from wagtail import blocks
from wagtail.rich_text import RichText

from newsroom.articles import chips
from newsroom.prose.lengths import Length, Piece, measure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.articles.models import ArticlePage

# Read beside the text, not through it. static/admin/js/lengths.js knows the same two sets.
CAPTIONS: Final = frozenset({"caption"})
# What a reader meets only in place of something else, or not as running words at all.
UNREAD: Final = frozenset({"alt_text"})
_PARTING: Final = re.compile(r"</(?:p|li|h\d|blockquote)>|<br\s*/?>", re.IGNORECASE)


def length_of(story: ArticlePage) -> Length:
    with chips.loaded(story.body.stream_block.sources(story.body)):
        return measure(pieces_of(story.body))


def pieces_of(body: Any) -> Iterator[Piece]:
    """The words that were written into a body, in order; what blocks draw from records is not."""
    for child in body:
        if child.block_type == "heading":
            yield Piece("heading", str(child.value))
        else:
            yield from _pieces(child.block, child.value)


def _pieces(block: Any, value: Any, name: str = "") -> Iterator[Piece]:
    if isinstance(block, blocks.StructBlock):
        for below, held in block.child_blocks.items():
            yield from _pieces(held, value.get(below), below)
    elif isinstance(block, blocks.ListBlock):
        for held in value:
            yield from _pieces(block.child_block, held, name)
    elif isinstance(block, blocks.StreamBlock):
        for held in value:
            yield from _pieces(held.block, held.value, held.block_type)
    elif name not in UNREAD and (text := _text_of(block, value)):
        yield Piece("caption" if name in CAPTIONS else "text", text)


def _text_of(block: Any, value: Any) -> str:
    if isinstance(value, RichText):
        return plain(chips.plain(value.source))
    is_text = isinstance(block, (blocks.CharBlock, blocks.TextBlock))
    return str(value) if is_text and value else ""


def plain(source: str) -> str:
    """Stored HTML as plain words, paragraphs parted."""
    return unescape(strip_tags(_PARTING.sub(" ", source)))
