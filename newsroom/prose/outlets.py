"""Whom words were given to, and how."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.prose import names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.prose.quotations import Quotation
    from newsroom.prose.readings import Reading
    from newsroom.prose.runs import Run
    from newsroom.prose.spans import Span

OUTLETS = frozenset({"publication", "social", "network"})
_TO_THEM = re.compile(
    r"\b(?:told|tells|telling|to|with|on|for|in|via|by|per)\s(?:the\s|h(?:is|er)\s|their\s)?$"
)
_FIRST_HAND = re.compile(r"\b(?:told|tells)\s(?:me|us)\b")
_STATEMENT = re.compile(r"\b(?:in\sa\s(?:\w+\s){0,2}statement|press\srelease|press\sconference)\b")


def outlet_in(reading: Reading, runs: Sequence[Run], narration: Span) -> str:
    for run in runs:
        if _is_outlet(reading, run, narration.start):
            return reading.words(run)
    for run in runs:
        before = reading.text[max(narration.start, run.start - 40) : run.start]
        told = re.search(
            r"\b(?:told|tells|interview\swith|spoke\s(?:to|with))\s(?:the\s)?$", before
        )
        if told and run.entry is None and not names.has_given_name(run):
            return reading.words(run)
    return ""


def _is_outlet(reading: Reading, run: Run, start: int) -> bool:
    """Tell whether the words were given to this body, not only spoken by someone of it."""
    if run.entry is None or run.entry.kind not in OUTLETS or run.is_possessive:
        return False
    if run.entry.kind == "publication":
        return True
    return _TO_THEM.search(reading.text[max(start, run.start - 20) : run.start]) is not None


def outlet_before(reading: Reading, quotation: Quotation) -> str:
    """An outlet that the sentence before names, when it quotes nothing itself."""
    here = reading.sentence_at(quotation.outer.start)
    before = reading.sentence_at(here.start - 1) if here and here.start else None
    if before is None or here is None or before.paragraph != here.paragraph:
        return ""
    if any(
        before.span.meets(one.outer)
        for one in reading.quotations
        if one.paragraph == here.paragraph
    ):
        return ""
    for run in reading.runs_within(before.start, before.end):
        told = _TO_THEM.search(reading.text[max(before.start, run.start - 20) : run.start])
        if told and _is_outlet(reading, run, before.start):
            return reading.words(run)
    return ""


def obtained_by(words: str, outlet: str) -> str:
    if _FIRST_HAND.search(words):
        return "own_interview"
    if _STATEMENT.search(words):
        return "press_release"
    return "second_hand" if outlet else ""
