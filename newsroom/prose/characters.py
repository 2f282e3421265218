from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.prose.lexicon import COURTESY
from newsroom.prose.names import has_given_name, has_rank
from newsroom.prose.spans import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.prose.readings import Cover, Reading
    from newsroom.prose.runs import Run

_TO_A_NAME = re.compile(
    r"\s*[“\"‘']?(?:(?:the|a|an|his|her|their|its|one)\s)?(?:[a-zà-ÿ][\w’'-]*(?:,(?!\s(?:and|as|with|who|or)\b))?\s){0,8}?[“\"‘']?"
)
_NOT_BEFORE_A_NAME = re.compile(
    r"\b(?:in|at|of|from|on|for|to|with|who|that|which|and|is|was|by|behind|into|against|when|after"
    r"|before|opposite|alongside|through|called\sthe)\s[“\"‘']?$"
)
_CLAUSE_END = re.compile(r"[,;.!?()—–]|\s(?:and|but|while|with|as\swell\sas|opposite|alongside)\s")
_NEXT_ROLE = re.compile(r",?\s(?:and|&)\s|,\s")
_PLAYED = re.compile(r",?\s(?:as|plays?|stars?|joins?|returns?)\s|\s\(")
_IS_DATED = re.compile(r"\s\d{1,2}$")
_LEFT_THE_ROLE = re.compile(
    r"\b(?:who|whose|which|over|against|into|during)\b|"
    r",.*\b(?:was|were|is|are|will|has|had|who|which|told|tells|said|says)\b"
)
MOST_ROLES = 8
SELF = re.compile(r"\s*(?:him|her|them|it)sel(?:f|ves)\b")


class Role:
    """What a performer plays: a name, or only a description of one."""

    def __init__(self, span: Span | None, name: str, description: str, end: int) -> None:
        self.span = span
        self.name = name
        self.description = description
        self.end = end


def role_at(reading: Reading, start: int, end: int) -> Role:
    """Read the role that follows "as", "plays" or "voices" at ``start``.

    "Mara Quill" is a name; "a retired judge" is a description and no name is made of it.
    """
    text = reading.text
    for run in reading.runs_within(start, min(end, start + 90)):
        gap = text[start : run.start]
        if not _TO_A_NAME.fullmatch(gap) or _NOT_BEFORE_A_NAME.search(gap):
            break
        if run.entry is not None and run.entry.kind not in {"place", "time"}:
            break
        if (
            (run.entry is not None and gap.strip())
            or run.is_possessive
            or _IS_DATED.search(reading.words(run))
        ):
            break
        if _LEFT_THE_ROLE.search(gap):
            break
        name_start = run.words[0].start
        return Role(Span(name_start, run.end), text[name_start : run.end], "", run.end)
    stop = _CLAUSE_END.search(text, start, end)
    words = trimmed(text, start, stop.start() if stop else end)
    if words.end - words.start > 120:
        return Role(None, "", "", start)
    return Role(None, "", words.of(text), words.end)


def roles_at(reading: Reading, start: int, end: int) -> list[Role]:
    """Several named roles in a row, as after "A and B play"; none that has a player of its own."""
    found: list[Role] = []
    cursor = start
    for _ in range(MOST_ROLES):
        role = role_at(reading, cursor, end)
        if not role.name or _PLAYED.match(reading.text, role.end, end):
            break
        found.append(role)
        join = _NEXT_ROLE.match(reading.text, role.end, end)
        if join is None:
            break
        cursor = join.end() - 1
    return found


def reads_as_character(run: Run) -> bool:
    """Guess at bare words in brackets after a performer: a character has a given name or rank."""
    return has_rank(run) or has_given_name(run) or run.words[0].lower in COURTESY


def in_plots(reading: Reading, plots: Sequence[Span], taken: Cover) -> tuple[Span, ...]:
    """The names in telling sentences: those who live in the story, not people."""
    return tuple(
        run.span
        for plot in plots
        for run in reading.runs_within(plot.start, plot.end)
        if run.entry is None and not taken.over(run.start, run.end)
    )
