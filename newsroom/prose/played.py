"""Who plays what, with the part first: "Kit, played by A", "Kit (A)", "As Kit, A is superb"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.prose import names
from newsroom.prose.credits import Crediting
from newsroom.prose.lexicon import FORMS
from newsroom.prose.masks import (
    ANY_RUN,
    BRACKET,
    CAPITAL,
    ENTRY,
    FULL,
    LABEL,
    NAME,
    OTHER,
    OWNED,
    SINGLE,
    TITLE,
)
from newsroom.prose.parts import part_at
from newsroom.prose.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.masks import Mask
    from newsroom.prose.runs import Run
    from newsroom.prose.sentences import Sentence

_BY: Final = (
    r"(?:(?:who\s|which\s)?(?:is|was|are|were|will\sbe|has\sbeen|being|now|originally|first|here|once|"
    r"[a-z]+ly)\s)*(?:played|portrayed|voiced|embodied|inhabited|essayed|performed|acted|recast|"
    r"brought\s(?:\w+\s)?to\slife|taken\son|reprised|incarnated)\b[^.;:()“”]{0,60}?\s(?:by|with)\s"
)
_ROLE: Final = rf"(?P<role>[“\"‘]{ANY_RUN}++[”\"’]\s{CAPITAL}|{CAPITAL})"
_SURNAME: Final = re.compile(r"\S+$")
PASSIVE: Final = re.compile(
    rf"{_ROLE}{BRACKET}?(?:,\s(?:the|an?|h(?:is|er)|their|now|who)\s[^,.;(){FULL}{SINGLE}]{{0,70}})?"
    rf",?(?:\s[–—])?\s(?:\w+ly\s)?{_BY}{LABEL}(?P<name>{NAME})"
)
BRACKETED: Final = re.compile(
    rf"{_ROLE}(?P<between>,[^,.;()“”{FULL}{SINGLE}{OTHER}{TITLE}]{{2,60}})?\s?[(\[](?P<lead>[^()\[\]{FULL}{SINGLE}]{{0,60}}?)"
    rf"(?P<name>{NAME})(?P<tail>,[^()]{{0,120}})?[)\]]"
)
# Behind these nouns a bracket holds a title, or where a house or a town stands.
WORK_NOUN: Final = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, FORMS))}|company|town|city|studio|network|streamer|director|"
    r"writer|creator|producer|showrunner|novelist|author|composer|award|prize)s?$"
)
DESCRIBED: Final = re.compile(
    rf"\b(?i:an?|the|h(?:is|er)|their)\s(?P<noun>(?:[a-zà-ÿ][\w’'-]*\s){{0,5}}[a-zà-ÿ][\w’'-]*)\s"
    rf"\((?:played\sby\s|{LABEL})(?P<name>{FULL}++)(?:,[^()]{{0,120}})?\)"
)
POSSESSED: Final = re.compile(
    rf"(?P<name>{NAME})['’]s?\s(?:(?!(?:new|latest|own|first)\b)[a-z-]+\s){{0,2}}(?P<role>{CAPITAL})"
    rf"(?=,?\s(?:now|is|was|has|had|will|who|gets|finds|becomes|returns)\b)"
)
ACTING: Final = re.compile(
    r"(?i:\b(?:best|outstanding|leading|lead|supporting)\s(?:[\w-]+\s){0,3}?(?:actors?|actress(?:es)?|performances?|performers?)\b"
    r"|\b(?:acting|lead|leading|supporting)\s(?:categor|award|prize|field|nomin))"
)
NOMINEE: Final = re.compile(
    rf"(?P<name>{FULL}++)(?=\s\([“\"‘]?(?:{TITLE}|{SINGLE}|{OTHER}|{FULL})++[”\"’]?\)|,?\s(?:of|for|in|from)\s(?:{ENTRY}++{OWNED}\s)?[“\"‘]?{TITLE}"
    rf"|\s(?:was\s|were\s|is\s|has\s)?(?:named|won|wins|took|takes|nominated|recogni[sz]ed|honou?red)\b)"
)
INVERTED: Final = re.compile(
    r"(?:[A-Z][a-z]+,\s)?(?P<verb>(?i:in\sthe\s(?:\w+\s)?(?:role|part)\sof|playing|portraying|voicing|as|cast\sas|"
    r"starring\sas|stepping\sin\sas|taking\son\sthe\s(?:role|part)\sof|returning\sas|joining\sas|also\splaying))\s"
)
BEHIND: Final = re.compile(
    rf"(?:(?:,[^,.;]{{2,60}},)?\s(?P<verb>is|are|will\sbe|was)|,)\s{LABEL}(?P<name>{FULL}++)"
)
WHOSE: Final = re.compile(rf"(?P<name>{NAME}){BRACKET}?,\swhose\s(?:character(?:,\s|\s))?")
_IS_LEFT: Final = re.compile(
    r"\s(?:was|is|has|had|will|dies|died|gets|got|went|finds)\b|,\s(?:was|is|who)"
)
_PLAYED: Final = re.compile(r"\b(?:played|voiced|portrayed)\b")
_ONE_OF_A_LIST: Final = re.compile(r"[,;]\s$|\s(?:and|&)\s$|:\s$")


def played(mask: Mask, sentence: Sentence) -> Iterator[Crediting]:
    """Performers that a sentence names behind the words for "played by"."""
    for match in mask.matches(PASSIVE, sentence.start, sentence.end):
        yield _credit(mask, match, 0.9)
    yield from _inverted(mask, sentence)
    for match in mask.matches(WHOSE, sentence.start, sentence.end):
        part = part_at(mask, match.end(), sentence.end, described=False)
        if part and _IS_LEFT.match(mask.text, part.end, sentence.end):
            start, end = match.span("name")
            yield Crediting(
                start,
                end,
                mask.reading.text[start:end],
                "actor",
                0.75,
                character=part.name,
                character_span=part.span,
            )


def _inverted(mask: Mask, sentence: Sentence) -> Iterator[Crediting]:
    """Read "Playing Kit is Ada Lorne", "In the role of Kit is A", "As Kit, A is superb"."""
    match = INVERTED.match(mask.text, sentence.start, sentence.end)
    part = part_at(mask, match.end(), sentence.end, described=False) if match else None
    behind = BEHIND.match(mask.text, part.end, sentence.end) if part else None
    if match and part and behind and (behind["verb"] or match["verb"].lower() == "as"):
        start, end = behind.span("name")
        name = mask.reading.text[start:end]
        yield Crediting(
            start, end, name, "actor", 0.85, character=part.name, character_span=part.span
        )


def _possessed(mask: Mask, sentence: Sentence, performers: frozenset[str]) -> Iterator[Crediting]:
    """Read "Kettering’s Annis Rowe", whose owner the piece calls a performer."""
    for match in mask.matches(POSSESSED, sentence.start, sentence.end):
        start, end = match.span("name")
        if _last(mask.reading.text[start:end]) in performers:
            yield _credit(mask, match, 0.8)


def _nominees(mask: Mask, sentence: Sentence) -> Iterator[Crediting]:
    """Who is up for a prize in acting: "Ada Lorne (“Saltmarsh”)", "Ben Roe of FX’s Ditch"."""
    if not ACTING.search(mask.text, sentence.start, sentence.end):
        return
    for match in mask.matches(NOMINEE, sentence.start, sentence.end):
        start, end = match.span("name")
        yield Crediting(start, end, mask.reading.text[start:end], "actor", 0.7)


def described(mask: Mask, sentence: Sentence) -> Iterator[Crediting]:
    """Performers in brackets behind a plain noun: "a miner (newcomer Ada Lorne, quite still)"."""
    for match in mask.matches(DESCRIBED, sentence.start, sentence.end):
        if not WORK_NOUN.search(match["noun"]):
            start, end = match.span("name")
            yield Crediting(start, end, mask.reading.text[start:end], "actor", 0.75)


def bracketed(mask: Mask, sentence: Sentence, performers: frozenset[str]) -> Iterator[Crediting]:
    """Performers in brackets behind what they play; ``performers`` are surnames known by now."""
    yield from _possessed(mask, sentence, performers)
    yield from _nominees(mask, sentence)
    for match in mask.matches(BRACKETED, sentence.start, sentence.end):
        if _is_the_player(mask, match, performers):
            yield _credit(mask, match, 0.88)


def _is_the_player(mask: Mask, match: re.Match[str], performers: frozenset[str]) -> bool:
    """Weigh whether the brackets hold the performer and not the part."""
    text = mask.reading.text
    inner = text[match.start("name") : match.end("name")]
    outer = text[match.start("role") : match.end("role")]
    lead = match["lead"].strip()
    if _PLAYED.search(lead):
        return True
    if lead and (lead in {"as", "and", "with"} or lead.endswith((" as", "of", "in", "for"))):
        return False
    weight = 2.0 * (_last(inner) in performers) - 2 * (_last(outer) in performers)
    roles = mask.reading.runs_within(match.start("role"), match.end("role"))
    inside = mask.reading.runs_within(match.start("name"), match.end("name"))
    weight += (_last(inner) in mask.alone) - (" " in outer and _last(outer) in mask.alone)
    weight += _fiction(roles[-1]) if roles else 1
    weight -= _fiction(inside[0]) if inside else 1
    weight += bool(lead) - 0.5 * bool(
        _ONE_OF_A_LIST.search(mask.text[max(0, match.start() - 5) : match.start()])
    )
    return weight > 0


def _fiction(run: Run) -> float:
    """How much the form of a name alone says that it belongs into a story."""
    if names.has_rank(run):
        return 1.5
    if len(run.words) == 1:
        return 1.0
    return 0.0 if names.is_surely_given(run) else 0.25


def _last(name: str) -> str:
    found = _SURNAME.search(name)
    return found.group() if found else name


def _credit(mask: Mask, match: re.Match[str], sureness: float) -> Crediting:
    text = mask.reading.text
    role = Span(match.start("role"), match.end("role"))
    start, end = match.span("name")
    return Crediting(
        start,
        end,
        text[start:end],
        "actor",
        sureness,
        character=role.of(text),
        character_span=role,
    )
