"""The words that say something comes out, and those that only look like them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsroom.prose.lexicon import FORMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.readings import Reading

_FORM: Final = "|".join(sorted(map(re.escape, FORMS), key=len, reverse=True))
_VERB: Final = re.compile(
    r"\b(?P<past>premiered|debuted|launched|arrived|streamed|dropped|landed|aired|bowed|returned|"
    r"opened|released|began|screened|hit|ran|came)\b"
    r"|\b(?P<now>premier(?:e|es|ing)|debut(?:s|ing)?|launch(?:es|ing)?|arriv(?:e|es|ing)|hits|"
    r"stream(?:s|ing)?|drops?|dropping|lands?|landing|airs?|airing|bows?|returns?|returning|opens?|"
    r"opening|releases?|releasing|available|begins?|comes?|coming|rolls?\sout|kicks?\soff|"
    r"on\sdemand|due|screens?|screening|shows?|shown|broadcast|repeats?|unspools?|is\sback|"
    r"back\s(?:on|to|from)|goes\sout|out\s(?:on|now|in)|(?:expected|slated|scheduled|planned|eyed|"
    r"eyeing|targeted|targeting)\s(?:for|in|on)|set\sfor|"
    r"(?:pushed|moved|moves|delayed|shifted|postponed|rescheduled|bumped|held|brought)\s"
    r"(?:(?:back|up|forward)\s)?(?:to|until|till|into)|"
    r"in\s(?:\w+\s)?(?:theaters|theatres|cinemas))\b"
)
_OBJECT: Final = re.compile(
    r"(?:\s(?:the|a|an|its|their|his|her|new|first|official|full|more|another|several|some|\w+ing|"
    r"out))*\s(?:trailer|teaser|clip|image|photo|picture|poster|key\sart|statement|album|single|"
    r"song|list|line-?up|slate|detail|news|date|report|figure|memoir|book|novel|first[\s-]look|"
    r"sneak|look|footage|featurette|hint|gasp|role|deal|part|award|prize|nomination|bombshell|"
    r"line|letter|door|set|mouth|curtain|programme|program|jaw)s?\b",
    re.IGNORECASE,
)
_NO_WORK: Final = re.compile(
    r"\b(?:production|filming|shooting|photography|cameras|casting|rehearsals?|ceremony|tickets?|"
    r"voting|nominations?|principal\sphotography|shoot|writing|writers’\sroom|tour|show\sgoes|"
    r"career|film-?maker|actor|actress|she|he|who)\s(?:\w+ly\s|will\s|is\s|to\s|that\s){0,2}$",
    re.IGNORECASE,
)
_ONCE: Final = re.compile(
    r"\b(?:original(?:ly)?|(?:was|were|had\sbeen)\s(?:to|set|due|supposed|slated|scheduled)|"
    r"instead\sof|rather\sthan|previously)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_NOT_THEN: Final = {
    "returns": r"\s(?:as|from|the|for\sa)\b|\sto\s(?:the\srole|form|her|his|their)\b",
    "return": r"\s(?:as|from)\b|\sto\s(?:the\srole|form|her|his|their)\b",
    "returning": r"\s(?:as|from|cast|star|to\s(?:the\srole|her|his))\b|:",
    "returned": r"\s(?:as|from)\b",
    "drop": r"\sout\b",
    "drops": r"\sout\b",
    "dropped": r"\sout\b",
    "coming": r"-of|\s(?:from|of|up|off|after)\b",
    "comes": r"\s(?:as|after|from|with|out\s(?:as|of)|less|days|weeks|just|amid|before|at)\b",
    "come": r"\s(?:as|after|from|with|clean|up|true)\b",
    "came": r"\s(?:as|after|from|with|up|last|to\spass|under|of|it)\b",
    "due": r"\sto\s(?!premiere|arrive|air|debut|launch|return|be|land|stream|start|begin|open)",
    "open": r"\s(?:with|at|the|her|his|their|a|up)\b",
    "opens": r"\s(?:with|at|the|her|his|their|a|up)\b",
    "opened": r"\s(?:with|at|the|her|his|their|a|up)\b",
    "opening": r"\s(?:with|scene|shot|night|weekend|episode|minutes|line|credits|titles)\b",
    "hit": rf"\s(?!(?:the\s)?(?:screens|theaters|theatres|cinemas)|[A-Z])|\s(?:{_FORM})\b",
    "hits": r"\s(?!(?:the\s)?(?:screens|theaters|theatres|cinemas)|[A-Z])",
    "lands": r"\s(?:the|a|an|at|in\sthe)\b",
    "landed": r"\s(?:the|a|an|at|in\sthe|up)\b",
    "land": r"\s(?:of|and|the|a)\b",
    "began": r"\s(?!airing|streaming|its|on|in)",
    "begins": r"\s(?:with|when|as|to|production|filming|shooting)\b",
    "begin": r"\s(?:with|when|as|to|production|filming|shooting)\b",
    "ran": r"\s(?!on\b)",
    "show": r"\s(?!(?:the\s)?first)",
    "shows": r"\s(?!(?:the\s)?first|on\b)",
    "screen": r"\s(?!on\b)",
    "screens": r"\s(?!on\b|at\b)",
    "stream": r"\s(?:of|right\snow)\b",
    "streaming": r"\s(?:service|giant|platform|era|series|wars|numbers|hit|guide)\b",
    "launch": r"\s(?:of|the|a)\b",
}
_NOT: Final = {word: re.compile(pattern) for word, pattern in _NOT_THEN.items()}
_WILL: Final = re.compile(
    r"\b(?:will|to|be|is|are|being|get|getting|gets|set|’ll|'ll)\s(?:now\s|also\s|be\s)?$"
)
_NOUN: Final = re.compile(
    r"\b(?:premieres?|debut|launch|release|return|bow|rollout|finale|start|opening)\b"
)
_MADE: Final = re.compile(
    r"\b(?:acting|directing|directorial|screen|television|tv|writing)\s$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb or a noun of coming out; the past ones tell of what was."""

    start: int
    end: int
    is_past: bool = False
    is_noun: bool = False


def cues(reading: Reading, start: int, end: int) -> list[Cue]:
    """The cues of a stretch outside quotations, in order."""
    return sorted({*_verbs(reading, start, end)}, key=lambda cue: cue.start)


def _verbs(reading: Reading, start: int, end: int) -> Iterator[Cue]:
    text = reading.text
    for match in _VERB.finditer(text, start, end):
        word = match.group()
        before = text[max(start, match.start() - 60) : match.start()]
        never = _NOT.get(word)
        if reading.quotation_at(match.start()) is not None or _OBJECT.match(text, match.end()):
            continue
        if _NO_WORK.search(before) or _ONCE.search(before):
            continue
        if never is not None and never.match(text, match.end()):
            continue
        is_noun = _NOUN.fullmatch(word) is not None and not _WILL.search(before)
        if is_noun and _MADE.search(before):
            continue
        past = bool(match["past"]) and not _WILL.search(before)
        yield Cue(match.start(), match.end(), past, is_noun)
