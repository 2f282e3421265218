"""A document that is no story yet, as the plain value that rules read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils import timezone

from newsroom.articles import styles
from newsroom.articles.lookups import About as StoryAbout
from newsroom.articles.lookups.linking import Text, find_links
from newsroom.checks.reading.records import About, records_about
from newsroom.checks.reading.style import copy_style
from newsroom.prose.pieces import Passage, Piece
from newsroom.prose.story_parts import Place, Sheet

if TYPE_CHECKING:
    from newsroom.prose.documents import Document, Paragraph
    from newsroom.prose.facts import Key
    from newsroom.prose.pieces import PassageKind

KINDS: Final[dict[str, PassageKind]] = {
    "paragraph": "paragraph",
    "heading": "heading",
    "list item": "list item",
    "quotation": "quotation",
    "table row": "paragraph",
}


def piece_of_document(document: Document) -> Piece:
    """The words of a document with the facts of whatever they name that is on file.

    A heading that it begins with is the headline.
    """
    now = timezone.now()
    passages = tuple(_passage(document, number) for number in range(len(document.paragraphs)))
    texts = [Text(document.text[one.start : one.end]) for one in passages]
    links = find_links(texts, StoryAbout())
    named: tuple[tuple[Key, str], ...] = tuple(
        dict.fromkeys((key, link.phrase.words) for link in links for key in link.keys)
    )
    return Piece(
        text=document.text,
        passages=passages,
        marks=document.marks,
        sheet=Sheet(dated_on=timezone.localdate(now), now=now),
        style=copy_style(styles.current_style()),
        records=records_about(About(unlinked=named), now),
    )


def _passage(document: Document, number: int) -> Passage:
    paragraph = document.paragraphs[number]
    return Passage(
        kind=_kind(paragraph, number),
        start=paragraph.start,
        end=paragraph.end,
        place=Place("body", f"b{number}", "#0"),
        level=paragraph.level,
    )


def _kind(paragraph: Paragraph, number: int) -> PassageKind:
    if paragraph.kind == "heading" and number == 0:
        return "headline"
    return KINDS[paragraph.kind]
