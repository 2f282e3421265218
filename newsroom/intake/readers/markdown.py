from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt

from newsroom.intake.readers import plain
from newsroom.intake.readers.decoding import decode
from newsroom.intake.readers.markup import document_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.documents import Document

FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n(?P<fields>(?:[\w-]+[ \t]*:[^\n]*\n|[ \t-][^\n]*\n){1,60})---[ \t]*\n"
)
MOST_NESTING = 20


def read(data: bytes, name: str) -> Document:
    """Read Markdown; HTML inside it is taken as words, never as markup."""
    text, left_out = decode(data, name)
    front = FRONT_MATTER.match(text)
    if front:
        left_out = (
            *left_out,
            f"front matter: {' | '.join(front['fields'].split(chr(10))).strip(' |')}",
        )
        text = text[front.end() :]
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": MOST_NESTING}).enable("table")
    kept: dict[str, Any] = {}
    html = parser.render(text, kept)
    document = document_of(html, name, format_name="markdown", keeps_spaces=True)
    if not document.paragraphs:  # Nested deeper than the parser goes: the words are still words.
        document = replace(document, text=text, paragraphs=plain.paragraphs(text))
    return replace(document, left_out=(*left_out, *document.left_out, *_unused(kept, html)))


def _unused(kept: dict[str, Any], html: str) -> Iterator[str]:
    """Addresses that are defined and that nothing in the text leads to."""
    for label, told in kept.get("references", {}).items():
        if f'="{escape(told["href"])}"' not in html:
            yield f"an address that nothing leads to: [{label.lower()}] {told['href']}"
