"""What is played: "Mara Quill", "Kit's rival, Judge Stokes", "“Skip” Malone", "a retired cop"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsroom.prose.masks import ANY_RUN, BRACKET, CAPITAL, ENTRY, NAME, OWNED, TITLE
from newsroom.prose.spans import Span, trimmed

if TYPE_CHECKING:
    from newsroom.prose.masks import Mask

_STOP: Final = (
    r"(?!(?:who|whom|whose|which|that|as|is|are|was|were|be|been|has|have|had|will|would|can|while|"
    r"when|where|but|if|in|on|at|to|from|by|for|into|over|through|under|like|across|near|about|than|then|after|before|said|says|told|and|"
    r"or|with|not|it|they|he|she|plays?|opposite|alongside|against|during|well|part|well-known)\b)"
)
_UNIT: Final = (
    rf"(?:{_STOP}(?!of\b)[a-zà-ÿ][\w’'-]*,?|of(?=\s[a-zà-ÿ])|"
    rf"(?:{ANY_RUN}++|{TITLE}++|{ENTRY}++){OWNED}|{ENTRY}++)\s"
)
_NICKNAMED: Final = (
    rf"(?:[“\"‘](?:{ANY_RUN})++[”\"’]\s{CAPITAL}|{CAPITAL}\s[“\"‘]{ANY_RUN}++[”\"’]\s{CAPITAL}|"
    rf"[“\"‘]{ANY_RUN}++[”\"’]|{CAPITAL})"
)
_NAMED: Final = re.compile(
    rf"(?:the\svoice\sof\s(?:the\s)?)?(?:{_UNIT}){{0,10}}?(?:also\sknown\sas\s|named\s|called\s|nicknamed\s)?"
    rf"(?P<name>{_NICKNAMED})(?!{OWNED}\s)"
)
_PLAIN: Final = re.compile(
    rf"(?P<name>{TITLE}++|{ENTRY}++)(?!{OWNED}\s)(?=[,.;)]|\s(?:and|in)\b|$)"
)
_CLAUSE_END: Final = re.compile(
    r"[,;.!?()–—:]|\s(?:and|but|while|with|as\swell\sas|opposite|alongside)\s|$"
)
_NEXT: Final = re.compile(r",?\s(?:and|&)\s|,\s|/|\s/\s")
_HAS_PLAYER: Final = re.compile(
    rf"(?:{BRACKET}?(?:,\s|,?\s(?:and|&)\s){NAME})*+{BRACKET}?,?(?:\s(?:who|will|is|are|set|to|also|both))*\s"
    r"(?:as|is|plays?|portrays?|voices?|stars?|joins?|returns?|appears?|recurs?|guest|takes?|has|have|"
    r"had|was|will|are)\b|\s?\("
)
_CLOSED: Final = re.compile(r",\s(?:who|whose|an?|the)\b|[.;](?:\s|$)")
_POSSESSOR: Final = re.compile(rf"(?:h(?:is|er)|their|its)\s|.*{OWNED}")
_MOST: Final = 8
_LONGEST: Final = 130


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its name, or only the words that describe it, and where these words end."""

    end: int
    name: str = ""
    span: Span | None = None
    description: str = ""


def part_at(mask: Mask, start: int, end: int, *, described: bool = True) -> Part | None:
    """Read what is played from ``start``; None where nothing there can be."""
    end = min(end, start + _LONGEST)
    match = _NAMED.match(mask.text, start, end) or _PLAIN.match(mask.text, start, end)
    if match and _belongs(mask, match, start, end):
        span = Span(match.start("name"), match.end("name"))
        return Part(span.end, _bare(span.of(mask.reading.text)), span)
    stop = _CLAUSE_END.search(mask.text, start, end)
    if not described or stop is None:
        return None
    words = trimmed(mask.text, start, stop.start())
    text = words.of(mask.reading.text)
    return Part(words.end, description=text) if text else None


def _belongs(mask: Mask, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a name behind a comma is the part: "his ex, Phil", but not "a judge, Ada Lorne"."""
    lead = mask.text[start : match.start("name")]
    if not lead.rstrip(' “"‘').endswith(","):
        return True
    if _HAS_PLAYER.match(mask.text, match.end("name"), end):
        return False
    if _POSSESSOR.match(lead):
        return True
    return _CLOSED.match(mask.text, match.end("name"), end) is not None


def _bare(name: str) -> str:
    """Drop the marks around a whole name, not those around a nickname inside it."""
    if name[0] in '“"‘' and name[-1] in '”"’':
        return name[1:-1].rstrip(",")
    return name


def parts_at(mask: Mask, start: int, end: int) -> list[Part]:
    """Parts in a row, as after "A and B play"; none that has a player of its own behind it."""
    found: list[Part] = []
    cursor = start
    for _ in range(_MOST):
        part = part_at(mask, cursor, end, described=not found)
        if part is None or (found and _HAS_PLAYER.match(mask.text, part.end, end)):
            break
        found.append(part)
        join = _NEXT.match(mask.text, part.end, end)
        if join is None or not part.name:
            break
        cursor = join.end()
    return found
