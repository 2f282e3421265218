"""The words around a quotation that are not spoken themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.prose.spans import Span
from newsroom.prose.speech import SAYING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.prose.quotations import Quotation
    from newsroom.prose.readings import Reading

LONGEST_NARRATION = 260
_SIGNED = re.compile(r"\s*(?:—|–|--)\s?(?=[^\W\d_a-zß-öø-ÿ])")
_LEADS_IN = re.compile(r"[^“\"‘]{0,120}[,:]\s[“\"‘]")


def narration_of(reading: Reading, group: Sequence[Quotation], position: int) -> tuple[Span, Span]:
    """The narration of the same sentence before and after a quotation.

    A quotation that is a paragraph of its own is led in by one that ends with a colon.
    """
    quotation = group[position]
    paragraph = reading.document.paragraphs[quotation.paragraph]
    opened = group[position - 1].outer.end if position else paragraph.start
    closed = group[position + 1].outer.start if position + 1 < len(group) else paragraph.end
    first = reading.sentence_at(quotation.outer.start)
    final = reading.sentence_at(max(quotation.outer.start, quotation.outer.end - 1))
    start = max(opened, first.start if first else opened)
    end = min(closed, final.end if final else closed)
    if end <= quotation.outer.end and _runs_on(reading.text, quotation):
        following = reading.sentence_at(quotation.outer.end + 1)
        end = min(closed, following.end if following else closed)
    if start == quotation.outer.start:
        lead = _lead_in(reading, quotation)
        if lead is not None:
            return lead, Span(quotation.outer.end, end)
    return (
        Span(max(start, quotation.outer.start - LONGEST_NARRATION), quotation.outer.start),
        Span(quotation.outer.end, min(end, quotation.outer.end + LONGEST_NARRATION)),
    )


def _runs_on(text: str, quotation: Quotation) -> bool:
    """Tell whether the next words still belong to the quotation: “Never!” Jane Roe said."""
    if not quotation.is_closed or _LEADS_IN.match(text, quotation.outer.end):
        return False
    if _SIGNED.match(text, quotation.outer.end):
        return True
    return SAYING.search(text[quotation.outer.end : quotation.outer.end + 60]) is not None


def _lead_in(reading: Reading, quotation: Quotation) -> Span | None:
    paragraph = reading.document.paragraphs[quotation.paragraph]
    if quotation.outer.start != paragraph.start or not quotation.paragraph:
        return None
    before = reading.document.paragraphs[quotation.paragraph - 1]
    if before.kind == "heading" or reading.text[before.end - 1] != ":":
        return None
    sentence = reading.sentence_at(before.end - 1)
    return (
        Span(max(sentence.start, before.end - LONGEST_NARRATION), before.end) if sentence else None
    )
