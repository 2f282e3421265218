"""What a body quotes: its quotations with an entry, and the words that stand in marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Any, Final

from newsroom.prose.documents import Document, Paragraph
from newsroom.prose.quotations import quotations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.articles.blocks.quotations import Drawn
    from newsroom.articles.models import Quote

_BREAK: Final = re.compile(r"</(?:p|li|h\d)>|<br\s*/?>")
_TAG: Final = re.compile(r"<[^>]*>")
# Fewer words are a title, a nickname or a word held at arm's length.
FEWEST_WORDS: Final = 4


@dataclass(frozen=True, slots=True)
class Marked:
    """Words in quotation marks in running text, and the key of the block they stand in."""

    words: str
    block: str


def entries_in(body: Any) -> list[Quote]:
    """The entries of the ledger that quotations of a body are, each once; one query."""
    found = [block.value.entry for block in body if block.block_type == "quotation"]
    return list({quote.pk: quote for quote in found if quote is not None}.values())


def marked_in(body: Any) -> Iterator[Marked]:
    """What stands in quotation marks in the paragraphs of a body, unless it is only a few words."""
    for block in body:
        if block.block_type == "paragraph":
            for words in marked_in_source(block.value.source):
                yield Marked(words, str(block.id or ""))


def marked_in_source(source: str) -> Iterator[str]:
    """The same of stored rich text."""
    for text in paragraphs(source):
        for words in in_marks(text):
            if len(words.split()) >= FEWEST_WORDS:
                yield words


def drawn_in(body: Any, *, with_new: bool = False) -> Iterator[Drawn]:
    """The quotations that a reader of a body gets."""
    for block in body:
        if block.block_type == "quotation":
            drawn = block.value.drawn(with_new=with_new)
            if drawn is not None:
                yield drawn


def readable(body: Any, *, with_new: bool = False) -> Iterator[str]:
    """What a reader finds in a body, paragraph by paragraph: running text, and what is quoted."""
    for drawn in drawn_in(body, with_new=with_new):
        yield drawn.words
    for prose in body.stream_block.prose(body):
        yield from paragraphs(prose.source)


def in_marks(text: str) -> list[str]:
    document = Document(text, (Paragraph("paragraph", 0, len(text)),))
    return [text[one.start : one.end] for one in quotations(document)]


def paragraphs(source: str) -> list[str]:
    """The text of stored rich text, one string for each paragraph, item or line."""
    lines = (unescape(_TAG.sub("", part)).strip() for part in _BREAK.split(source))
    return [line for line in lines if line]
