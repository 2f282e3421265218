"""The day a piece was written, where it says so at its head but not in a line of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.prose.dates import dates

if TYPE_CHECKING:
    import datetime

    from newsroom.prose.documents import Document

PARAGRAPHS_READ: Final = 8
FURTHEST: Final = 110
# "UNIVERSAL CITY, Calif. –", "By Marisa Quon |", "Hamburg,": names and marks, and no sentence.
_HEAD: Final = re.compile(
    r"(?:(?:[^\W\d_a-zß-öø-ÿ][\w’'.-]*|by|By|on|and|de|of|[|/–—,.:;()-]|\d{1,2}:\d\d|[ap]\.?m\.?)\s*)*"
)
_TAIL: Final = re.compile(r"\s*(?:[.:|/)–—-]|$|\d{1,2}[:.]\d\d|at\s\d)")


def dateline(document: Document) -> datetime.date | None:
    """The day in a dateline or beside the byline: "Hamburg, 10 February 2026. …"."""
    text = document.text
    for paragraph in document.paragraphs[:PARAGRAPHS_READ]:
        end = min(paragraph.end, paragraph.start + FURTHEST)
        for dated in dates(text, paragraph.start, end):
            if dated.precision != "date" or dated.day is None:
                continue
            head = text[paragraph.start : dated.start]
            if _HEAD.fullmatch(head.lstrip("*_ ")) and _TAIL.match(text[dated.end : end] or "."):
                return dated.day
            break
    return None
