"""Where something can be watched: platforms, networks and festivals as a text names them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsroom.prose import gazetteer
from newsroom.prose.given_names import is_given_name
from newsroom.prose.spans import Span

if TYPE_CHECKING:
    from newsroom.prose.readings import Cover, Reading
    from newsroom.prose.runs import Run

KINDS: Final = frozenset({"platform", "network", "festival"})
_VERBS: Final = (
    r"(?:has|have|will|is|also|today|just|had|isn[’']t|won[’']t|said|renew\w*|cancel\w*|order\w*|"
    r"announc\w*|greenl\w+|hand\w*|pick\w*|ax\w*|pull\w*|set\w*|dat\w+|unveil\w*|releas\w*|"
    r"confirm\w*|commission\w*|board\w*|land\w*|premier\w*|declin\w*|executives?|original)\b"
)
_OWNS: Final = re.compile(r"[’']s?\s(?:[“\"‘]?[^\W\d_]|\d)")
_ACTS: Final = re.compile(rf"\s{_VERBS}")
_IN_BRACKETS: Final = re.compile(r"[(/]\s?$|\([^()]{0,40},\s$")
_ASKED: Final = re.compile(
    r"\b(?:on|to|for|via|from|at|by|with|joins?|hits?|reaches|network|streamer|platform|and|or)\s"
    r"(?:the\s)?$"
)
_UNLISTED: Final = re.compile(
    r"\b(?:air(?:s|ed|ing)?|stream(?:s|ed|ing)?|premier(?:e|es|ed)|launch(?:es|ed)?|debut(?:s|ed)?|"
    r"broadcast|shown|available|carried|screen(?:s|ed)?|drops?|lands?|arrives?)\s"
    r"(?:(?:only|exclusively|live|first|globally|worldwide)\s)?(?:on|by|via|in|through)\s"
    r"(?:the\s)?$"
)
_AND_IN: Final = re.compile(r"\s(?:and|or|&)\s(?:on\s|in\s)?(?:the\s)?$|,\s$")


@dataclass(frozen=True, slots=True)
class Station:
    """A place to watch; ``is_owner`` where it is spoken of as whose the work is."""

    start: int
    end: int
    name: str
    kind: str
    is_listed: bool = True

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def stations(reading: Reading, start: int, end: int, cover: Cover) -> list[Station]:
    """Those that a stretch names outside quotations and titles, in order."""
    found: list[Station] = []
    for run in reading.runs_within(start, end):
        if reading.quotation_at(run.start) is not None or cover.over(run.start, run.end):
            continue
        kind = _kind(reading, run, found)
        if kind:
            listed = gazetteer.entry(tuple(word.bare for word in run.words)) is not None
            found.append(Station(run.start, run.end, reading.words(run), kind, listed))
    return found


def _kind(reading: Reading, run: Run, found: list[Station]) -> str:
    if run.entry is not None:
        return run.entry.kind if run.entry.kind in KINDS else ""
    text = reading.text
    before = text[max(0, run.start - 60) : run.start]
    entry = gazetteer.entry(tuple(word.bare for word in run.words))
    if entry is not None and entry.kind in KINDS:
        return entry.kind if _is_meant(text, run, before) else ""
    if entry is not None or is_given_name(run.words[0].text) or run.article:
        return ""
    if len(run.words) <= 3 and (_UNLISTED.search(before) or _goes_on(text, run, found)):
        return "platform"
    return ""


def _is_meant(text: str, run: Run, before: str) -> bool:
    """Tell the platform from the word or the given name that it is, too."""
    after = text[run.end : run.end + 40]
    if _IN_BRACKETS.search(before) or _ASKED.search(before):
        return True
    if is_given_name(run.words[0].text):
        return False
    return _OWNS.match(after) is not None or _ACTS.match(after) is not None


def _goes_on(text: str, run: Run, found: list[Station]) -> bool:
    if not found or found[-1].is_listed:
        return False
    return _AND_IN.fullmatch(text[found[-1].end : run.start]) is not None
