"""Documents put together and taken apart, with every offset moved along."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.prose.documents import Document


def joined(documents: Sequence[Document]) -> Document:
    """The documents one after the other, as one under the name of the first."""
    first, *others = documents
    text, paragraphs = first.text, list(first.paragraphs)
    marks, pictures, left_out = list(first.marks), list(first.pictures), list(first.left_out)
    for one in others:
        by = len(text) + 2
        text = f"{text}\n\n{one.text}"
        paragraphs += (replace(p, start=p.start + by, end=p.end + by) for p in one.paragraphs)
        marks += (replace(mark, start=mark.start + by, end=mark.end + by) for mark in one.marks)
        pictures += (replace(picture, at=picture.at + by) for picture in one.pictures)
        left_out += one.left_out
    return replace(
        first,
        text=text,
        paragraphs=tuple(paragraphs),
        marks=tuple(marks),
        pictures=tuple(pictures),
        left_out=tuple(left_out),
    )


def part_of(document: Document, start: int, end: int) -> Document:
    """What stands between two offsets; pictures beyond them move to the nearer end."""
    while start < end and document.text[start].isspace():
        start += 1
    while end > start and document.text[end - 1].isspace():
        end -= 1
    size = end - start

    def moved(place: int) -> int:
        return min(max(place - start, 0), size)

    paragraphs = []
    for one in document.paragraphs:
        if one.start < end and start < one.end:
            lead = one.lead if one.start >= start else 0
            paragraphs.append(replace(one, start=moved(one.start), end=moved(one.end), lead=lead))
    return replace(
        document,
        text=document.text[start:end],
        paragraphs=tuple(paragraphs),
        marks=tuple(
            replace(mark, start=moved(mark.start), end=moved(mark.end))
            for mark in document.marks
            if mark.start < end and start < mark.end
        ),
        pictures=tuple(replace(one, at=moved(one.at)) for one in document.pictures),
    )
