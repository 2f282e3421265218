from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.intake.readers.building import Builder
from newsroom.intake.readers.cleaning import cleaned, flattened, is_too_deep
from newsroom.intake.readers.decoding import declared_in, decode
from newsroom.intake.readers.page import MOST_PICTURES
from newsroom.prose.documents import Document

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["MOST_PICTURES", "document_of", "read"]


def read(data: bytes, name: str) -> Document:
    text, left_out = decode(data, name, encoding=declared_in(data))
    document = document_of(text, name, format_name="html")
    return replace(document, left_out=(*left_out, *document.left_out))


def document_of(
    html: str,
    name: str,
    *,
    format_name: str,
    keeps_spaces: bool = False,
    held: Sequence[bytes] = (),
) -> Document:
    """Read HTML of any origin: it is cleaned first, and only words and a few marks leave here.

    ``held`` are the pictures that its ``<img src="held:0">`` mean, by their place.
    """
    builder = Builder(keeps_spaces=keeps_spaces, held=held)
    flat: tuple[str, ...] = ()
    if is_too_deep(html):
        html, flat = flattened(html), ("its shape, for its markup is nested without end",)
    builder.feed(cleaned(html))
    page = builder.finish()
    return Document(
        text="".join(page.parts),
        paragraphs=tuple(page.paragraphs),
        marks=tuple(sorted(page.marks, key=lambda mark: (mark.start, mark.end))),
        name=name,
        format=format_name,
        left_out=(*flat, *page.left_out),
        pictures=tuple(page.pictures),
    )
