"""What stands beside the prose of a Word document, as sentences for an editor."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.intake.readers.word_survey import Survey, Told, survey, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.intake.readers.packed import Package

PAGE_NUMBER: Final = re.compile(r"(?:page)?[\s\d/|–—-]*(?:of)?[\s\d]*", re.IGNORECASE)
KEPT: Final = ("inserted", "moved here")
GONE: Final = ("deleted", "moved away")
SHOWN: Final = 3
LONGEST: Final = 80


def notes(package: Package, body: Survey) -> Iterator[str]:
    """One sentence for each thing that a story cannot hold, in the order of the document."""
    for one in body.told:
        yield _sentence(one)
    for how, passages in body.formats.items():
        yield _formatted(how, passages)
    for one in survey(package.part("word/comments.xml")).told:
        if one.kind == "comment":
            yield _comment(one, body.anchors.get(one.key, ""))
    for start, what in (("word/header", "page header"), ("word/footer", "page footer")):
        yield from (f"{what}: {told}" for told in _margins(package, start))


def _sentence(told: Told) -> str:
    by = f" by {told.by}" if told.by else ""
    if told.kind in KEPT:
        return f"{told.kind}{by}, kept in the text: “{told.text}”"
    if told.kind in GONE:
        return f"{told.kind}{by}, not in the text: “{told.text}”"
    if told.kind == "a text box":
        return f"a text box, now a paragraph of the text: “{shortened(told.text)}”"
    return f"{told.kind}: {told.text}" if told.text else told.kind


def _formatted(how: str, passages: list[str]) -> str:
    count = f"{len(passages)} passages" if len(passages) > 1 else "1 passage"
    shown = ", ".join(f"“{shortened(one)}”" for one in passages[:SHOWN])
    more = " and others" if len(passages) > SHOWN else ""
    return f"{count} {how}: {shown}{more}"


def _comment(told: Told, anchor: str) -> str:
    by = f" by {told.by}" if told.by else ""
    on = f" on “{shortened(anchor)}”" if anchor else ""
    return f"a comment{by}{on}: “{told.text}”"


def _margins(package: Package, start: str) -> Iterator[str]:
    """The words above and below every page, each once, without bare page numbers."""
    found: dict[str, None] = {}
    for part in package.parts(start):
        words = words_of(part)
        if not PAGE_NUMBER.fullmatch(words):
            found[words] = None
    yield from found


def shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0]} …"
