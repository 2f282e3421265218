"""Fact chips: fields of records in running text, which print what the record says today.

``draw`` for pages, ``plain`` for everything else that is read, ``findings`` for the desk. The
facts there are are registered here; how to add one is in docs/developers/fact-chips.md.
"""

from __future__ import annotations

from newsroom.articles.chips.airings import AIRING_FACTS
from newsroom.articles.chips.chip import Chip, Question, chips_in
from newsroom.articles.chips.drawing import draw, loaded, plain
from newsroom.articles.chips.findings import Look, findings, looks_of
from newsroom.articles.chips.lives import LIFE_FACTS
from newsroom.articles.chips.makings import MAKING_FACTS
from newsroom.articles.chips.registry import FactKind, facts_of, register

register(*AIRING_FACTS, *MAKING_FACTS, *LIFE_FACTS)

__all__ = [
    "Chip",
    "FactKind",
    "Look",
    "Question",
    "chips_in",
    "draw",
    "facts_of",
    "findings",
    "loaded",
    "looks_of",
    "plain",
    "register",
]
