from __future__ import annotations

from newsroom.prose.documents import Document, Mark, Paragraph
from newsroom.prose.known import Known
from newsroom.prose.readings import Reading
from newsroom.prose.titles import titles


def document(*paragraphs: str, marks: tuple[Mark, ...] = ()) -> Document:
    """A document of these paragraphs, one blank line between them."""
    text = "\n\n".join(paragraphs)
    spans, start = [], 0
    for words in paragraphs:
        spans.append(Paragraph("paragraph", start, start + len(words)))
        start += len(words) + 2
    return Document(text, tuple(spans), marks)


def reading(*paragraphs: str, known: Known | None = None) -> Reading:
    return Reading(document(*paragraphs), known or Known())


def title_names(*paragraphs: str, known: Known | None = None) -> list[str]:
    return [title.name for title in titles(reading(*paragraphs, known=known))]
