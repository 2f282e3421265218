"""Every stretch of words of a story, in the order of its form, with where each is put right."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from wagtail import blocks
from wagtail.rich_text import RichText

from newsroom.checks.reading.lines import Line, lines_of
from newsroom.prose.story_parts import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.articles.models import ArticlePage
    from newsroom.prose.pieces import PassageKind

# What is typed and is no prose: codes, lengths, handles.
NO_PROSE: Final = frozenset({"regions", "length", "handle"})
# What the words of a block are, by its type and the name of the field, or by the name alone.
KINDS: Final[dict[str, PassageKind]] = {
    "heading": "heading",
    "quotation.text": "quotation",
    "pull_quote.words": "pull quote",
    "questions.question": "question",
    "questions.answer": "answer",
    "social_post.text": "quotation",
    "ranked_list.title": "heading",
    "ranked_list.heading": "heading",
    "ranked_list.verdict": "verdict",
    "what_we_know.text": "list item",
    "what_we_know.answer": "list item",
    "timeline.text": "list item",
    "verdict.sentence": "verdict",
    "alt_text": "alt",
    "paragraph": "paragraph",
    "text": "paragraph",
}
BEFORE: Final[tuple[tuple[str, PassageKind], ...]] = (
    ("title", "headline"),
    ("dek", "dek"),
    ("lead_image_alt", "alt"),
    ("lead_image_caption", "caption"),
)
AFTER: Final[tuple[tuple[str, PassageKind], ...]] = (
    ("seen_note", "caption"),
    ("disclosure", "caption"),
    ("slug", "slug"),
    ("seo_title", "search title"),
    ("search_description", "search description"),
)


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words as stored; ``number`` is its line where a field holds several.

    ``is_lent``: the form does not have these words, a record lends them.
    """

    kind: PassageKind
    place: Place
    line: Line
    is_lent: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Where a block of the body begins, for what stands in it besides words."""

    child: Any
    words: tuple[Words, ...] = field(default=())


def fields_of(story: ArticlePage, names: tuple[tuple[str, PassageKind], ...]) -> Iterator[Words]:
    for name, kind in names:
        yield from _plain(kind, getattr(story, name) or "", Place(name))


def blocks_of(body: Any) -> Iterator[Block]:
    """The blocks of a body, each with all its words."""
    for child in body:
        found = _words(child.block, child.value, child.block_type, str(child.id or ""), ())
        yield Block(child, tuple(_lent(child, tuple(found))))


def line_path(path: str, number: int) -> str:
    """Where a line of rich text stands inside its block: "items.0.text#2"."""
    return f"{path}#{number}"


def _words(block: Any, value: Any, of: str, key: str, path: tuple[str, ...]) -> Iterator[Words]:
    if isinstance(block, blocks.StructBlock):
        for name, held in block.child_blocks.items():
            yield from _words(held, value.get(name), of, key, (*path, name))
    elif isinstance(block, blocks.ListBlock):
        for number, held in enumerate(value or ()):
            yield from _words(block.child_block, held, of, key, (*path, str(number)))
    elif isinstance(block, blocks.StreamBlock):
        for number, held in enumerate(value or ()):
            inner = (*path, str(number))
            yield from _words(held.block, held.value, held.block_type, key, inner)
    elif not path or path[-1] not in NO_PROSE:
        yield from _leaf(block, value, kind_of(of, path), Place("body", key, ".".join(path)))


def _leaf(block: Any, value: Any, kind: PassageKind, place: Place) -> Iterator[Words]:
    if isinstance(value, RichText):
        for number, line in enumerate(lines_of(value.source)):
            if line.words:
                shown: PassageKind = line.kind if kind == "paragraph" else kind
                path = line_path(place.path, number)
                yield Words(shown, Place(place.field, place.block, path), line)
    elif isinstance(block, blocks.CharBlock | blocks.TextBlock):
        yield from _plain(kind, str(value or ""), place)


def _plain(kind: PassageKind, words: str, place: Place) -> Iterator[Words]:
    # A form sends line ends of two characters, of which the editor's scripts see one.
    told = words.replace("\r\n", "\n")
    if told.strip():
        yield Words(kind, place, Line(words=told))


def kind_of(block_type: str, path: tuple[str, ...]) -> PassageKind:
    """What the words at ``path`` of such a block are; names, titles and sources are captions."""
    if not path:
        return KINDS.get(block_type, "paragraph")
    name = next((part for part in reversed(path) if not part.isdigit()), "")
    return KINDS.get(f"{block_type}.{name}") or KINDS.get(name, "caption")


def _lent(child: Any, found: tuple[Words, ...]) -> Iterator[Words]:
    """The words of a quotation that leaves them to the ledger stand first in it."""
    value = child.value
    if child.block_type == "quotation" and not value.typed and value.words:
        place = Place("body", str(child.id or ""), "quote")
        yield Words("quotation", place, Line(words=value.words), is_lent=True)
    yield from found
