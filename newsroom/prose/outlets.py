"""Whom words were given to, and how."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.prose.given_names import is_given_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.prose.quotations import Quotation
    from newsroom.prose.readings import Cover, Reading
    from newsroom.prose.runs import Run
    from newsroom.prose.spans import Span

OUTLETS: Final = frozenset({"publication", "social", "network"})
_ITS: Final = r"(?:the\s|h(?:is|er)\s|their\s|its\s)?"
_TALK: Final = (
    r"(?:interview|chat|conversation|talk|sit-down|q&a|profile|podcast|piece|essay|op-ed|column|"
    r"appearance|post|story|statement|video|thread|tweet|message|note|letter|feature|article|"
    r"cover\sstory|live)s?"
)
_TO_THEM: Final = re.compile(
    rf"\b(?:told|tells|telling|to|with|on|for|in|via|by|per)\s{_ITS}$", re.IGNORECASE
)
_GIVEN_TO: Final = re.compile(
    rf"\b(?:told|tells|telling|{_TALK}\s(?:with|for|to|in|on)|(?:speaking|spoke|speaks|talking|"
    rf"talked|talks|spoken|chatting|chatted)\s(?:to|with)|sat\sdown\swith|opened\sup\sto|"
    rf"revealed\sto|confirmed\sto|admitted\sto|explained\sto|writing\s(?:in|for))\s{_ITS}$",
    re.IGNORECASE,
)
_ON_SHOW: Final = re.compile(
    r"\b(?:appearance|appearing|appeared|guesting|guested|asked|speaking|interview|interviewed|"
    r"podcast|told|said|revealed|stopped\sby)\b[^.;“”\"]{0,60}\son\s(?:the\s)?[“\"]?$",
    re.IGNORECASE,
)
# What may stand before a name that no list holds and that still is an outlet.
_UNLISTED: Final = re.compile(
    rf"\b(?:told|tells|telling|(?:interview|chat|conversation|q&a|profile)\s(?:with|in|for)|"
    rf"(?:spoke|speaking|talking|talked)\s(?:to|with))\s{_ITS}$",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    rf"\b(?:promised|assured|reminded|informed|warned|admitted|texted|emailed)\s{_ITS}$"
)
_POSTED: Final = re.compile(
    r"\s(?:post|story|stories|live|account|caption|video|page|feed)\b", re.IGNORECASE
)
_FIRST_HAND: Final = re.compile(r"\b(?:told|tells|telling)\s(?:me|us)\b")
_STATEMENT: Final = re.compile(
    r"\b(?:in\s(?:an?|the|their|his|her)\s(?:[\w-]+\s){0,3}(?:statement|press\snotes|release)|"
    r"press\s(?:release|conference|notes)|through\sa\s(?:rep\w*|spokes\w+))\b"
)


def outlet_in(
    reading: Reading, stretch: Span, cover: Cover | None = None, titles: Sequence[Span] = ()
) -> str:
    """The outlet that a stretch of narration names as the place where something was said."""
    runs = [
        run
        for run in reading.runs_within(stretch.start, stretch.end)
        if reading.quotation_at(run.start) is None
    ]
    listed = next((run for run in runs if _is_outlet(reading, run, stretch)), None)
    if listed is not None:
        return reading.words(listed)
    others = [
        run.span
        for run in runs
        if run.entry is None and not (cover and cover.over(run.start, run.end))
    ]
    told = (one for one in others if _is_told(reading, one, stretch))
    shows = (one for one in (*others, *titles) if _is_a_show(reading, one, stretch))
    found = next(told, None) or next(shows, None)
    return found.of(reading.text) if found else ""


def _is_told(reading: Reading, name: Span, stretch: Span) -> bool:
    """Tell an outlet that no list holds from a person: "told the Harbour Gazette"."""
    words = name.of(reading.text)
    if is_given_name(words.split()[0]) or reading.known.has_person(words):
        return False
    return (
        _UNLISTED.search(reading.text[max(stretch.start, name.start - 40) : name.start]) is not None
    )


def _is_a_show(reading: Reading, name: Span, stretch: Span) -> bool:
    """Tell where somebody was asked: "Asked about it on The Late Circuit"."""
    before = reading.text[max(stretch.start, name.start - 90) : name.start]
    return stretch.holds(name.start, name.end) and _ON_SHOW.search(before) is not None


def _is_outlet(reading: Reading, run: Run, stretch: Span) -> bool:
    """Tell whether the words were given to this body, not only spoken by someone of it."""
    if run.entry is None or run.entry.kind not in OUTLETS:
        return False
    before = reading.text[max(stretch.start, run.start - 60) : run.start]
    if _GIVEN_TO.search(before):
        return True
    if run.is_possessive:
        return False
    if run.entry.kind == "social" and _POSTED.match(reading.text, run.end):
        return True
    if run.entry.kind == "publication":
        return _TO_THEM.search(before) is not None or _TOLD.search(before) is not None
    return run.entry.kind == "social" and re.search(r"\b(?:on|to|via)\s$", before) is not None


def outlet_before(reading: Reading, quotation: Quotation, cover: Cover) -> str:
    """An outlet that the sentence before names, when it quotes nothing itself."""
    here = reading.sentence_at(quotation.outer.start)
    before = reading.sentence_at(here.start - 1) if here and here.start else None
    if before is None or here is None or here.paragraph - before.paragraph > 1:
        return ""
    stretch = before.span
    if _quotes_in(reading, stretch):
        return ""
    for run in reading.runs_within(stretch.start, stretch.end):
        told = _GIVEN_TO.search(reading.text[max(stretch.start, run.start - 60) : run.start])
        if told and _is_outlet(reading, run, stretch):
            return reading.words(run)
    return outlet_in(reading, stretch, cover) if here.paragraph == before.paragraph else ""


def _quotes_in(reading: Reading, stretch: Span) -> bool:
    return any(mark in stretch.of(reading.text) for mark in '“”"«»')


def obtained_by(words: str, outlet: str) -> str:
    if _FIRST_HAND.search(words):
        return "own_interview"
    if _STATEMENT.search(words):
        return "press_release"
    return "second_hand" if outlet else ""
