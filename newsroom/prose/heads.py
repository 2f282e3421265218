"""Who in a clause may be its subject: names, pronouns, and people called by their trade."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from newsroom.prose import gazetteer, names
from newsroom.prose.given_names import is_given_name
from newsroom.prose.lexicon import TRADES
from newsroom.prose.speech import SAYING
from newsroom.prose.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.prose.readings import Cover, Reading
    from newsroom.prose.runs import Run

HeadKind = Literal["name", "pronoun", "role", "outlet", "body"]
_MORE_ROLES: Final = words(
    """
    agent artist boss ceo chair chairman chairwoman chief commissioner controller critic duo
    exec executive executives film-maker filmmaker founder friend head honcho insider lawyer
    manager maker mother father brother sister husband wife widow widower son daughter newcomer
    organiser organizer pair performer president publicist rep reviewer source sources
    spokesman spokesperson spokeswoman staffer veteran vp winner nominee fan fans viewer viewers
    critics insiders reps studio network streamer broadcaster platform service corporation
    company channel trio couple siblings team actor-director multi-hyphenate comedienne
    thesp scribe
    """
)
ROLES: Final = frozenset(TRADES) | _MORE_ROLES
_ROLE: Final = "|".join(sorted(map(re.escape, ROLES), key=len, reverse=True))
_ROLE_PHRASE: Final = re.compile(
    rf"(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Aa]nother|[Oo]ne|[Bb]oth)|[’']s?)\s"
    rf"(?:(?!(?:who|that|of|in|on|and|is|was|said)\b)[\w’'-]+\s){{0,4}}?(?P<role>{_ROLE})\b"
)
_PRONOUN: Final = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|(?:[Ss]ome|[Nn]o|[Ee]very|[Aa]ny)(?:body|one))\b"
)
_PREPOSITION: Final = (
    r"(?:about|above|across|after|against|alongside|among|around|as|at|before|behind|beneath|"
    r"beside|between|by|despite|during|for|from|in|including|inside|into|like|near|of|off|on|"
    r"onto|opposite|over|per|round|since|than|through|to|toward|towards|under|unlike|upon|via|"
    r"with|without|versus)"
)
# What may stand between a preposition and the name it governs.
_GOVERNED: Final = re.compile(
    rf"\b{_PREPOSITION}\s(?:(?:the|a|an|his|her|their|its|both|fellow|co-)\s?)?"
    rf"(?P<between>(?:[\w’'.&+/-]+\s){{0,5}}?)$",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(
    r",?\s(?:who|whose|whom|which|where)\b|,\s(?:an?|the|his|her|their|its|now|then|once|formerly|"
    r"also|himself|herself|whose|one\sof|\d{1,2}|aged|another|executive|senior|chief)\b"
)
_SPEAKS: Final = re.compile(rf",\s(?:who|\d\d)\b|(?:\s\w+ly|\salso)?\s{SAYING.pattern}")
_ARTICLE: Final = re.compile(r"\b(?:[Aa]n?|[Tt]his|[Tt]hat|[Ee]very)\s$")
_ROLE_OF: Final = re.compile(rf"\b(?:{_ROLE})\s*(?:,\s[\w\s]*)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """A word that can speak; ``word`` is the pronoun or the trade, lower-case."""

    start: int
    end: int
    kind: HeadKind
    word: str = ""
    run: Run | None = None
    is_governed: bool = False


def heads(reading: Reading, start: int, end: int, cover: Cover) -> list[Head]:
    """All who stand in a stretch outside quotations, in order, the objects of prepositions too."""
    found = [*_named(reading, start, end, cover)]
    taken = {place for head in found for place in range(head.start, head.end)}
    text = reading.text
    found += [
        Head(match.start(), match.end(), "pronoun", match.group().lower())
        for match in _PRONOUN.finditer(text, start, end)
        if reading.quotation_at(match.start()) is None
    ]
    for match in _ROLE_PHRASE.finditer(text, start, end):
        place = match.start("role")
        if place in taken or reading.quotation_at(place) is not None:
            continue
        if _leads_to_a_name(text, match.end(), found):
            continue
        found.append(Head(place, match.end(), "role", match["role"].lower()))
    found.sort(key=lambda head: head.start)
    return [_governed(text, head, start) for head in found]


def _named(reading: Reading, start: int, end: int, cover: Cover) -> Iterator[Head]:
    for run in reading.runs_within(start, end):
        if reading.quotation_at(run.start) is not None or cover.over(run.start, run.end):
            continue
        if run.entry is not None:
            yield from _entry(reading, run)
            continue
        if body := _unasked_body(run):
            yield Head(run.start, run.end, body, reading.words(run), run)
        elif _only_describes(reading.text, run):
            continue
        elif names.is_name_shaped(run) or _is_called(reading, run):
            yield Head(run.start, run.end, "name", run=run, is_governed=run.is_possessive)


def _unasked_body(run: Run) -> Literal["outlet", "body", ""]:
    """What a word such as "Variety" or "Peacock" is where it stands as a subject."""
    entry = gazetteer.entry(tuple(word.bare for word in run.words))
    if entry is None or is_given_name(run.words[0].text):
        return ""
    if entry.kind == "publication":
        return "outlet"
    is_body = entry.kind in {"platform", "network", "studio"} and not run.is_possessive
    return "body" if is_body else ""


def _is_called(reading: Reading, run: Run) -> bool:
    """Tell a surname at the head of a sentence from "Critics" and "Pressed"."""
    if not names.is_mononym_shaped(run):
        return False
    if run.words[0].bare in reading.called:
        return True
    after = reading.text[run.end : run.end + 30]
    return _SPEAKS.match(after) is not None or is_given_name(run.words[0].text)


def _only_describes(text: str, run: Run) -> bool:
    """Tell "a Finch story" from Finch."""
    if len(run.words) > 1 or not _ARTICLE.search(text, max(0, run.start - 6), run.start):
        return False
    return re.match(r"\s[a-zà-ÿ]", text[run.end : run.end + 2]) is not None


def _entry(reading: Reading, run: Run) -> Iterator[Head]:
    kind = run.entry.kind if run.entry else ""
    if kind == "publication":
        yield Head(run.start, run.end, "outlet", reading.words(run), run)
    elif kind in {"platform", "network", "studio"} and not run.is_possessive:
        yield Head(run.start, run.end, "body", reading.words(run), run)


def _leads_to_a_name(text: str, end: int, found: Sequence[Head]) -> bool:
    """Tell whether a trade only introduces who follows: "director Ambrose Fairweather"."""
    for head in found:
        if head.kind == "name" and head.start > end:
            gap = text[end : head.start]
            return re.fullmatch(r"[\s]|\s(?:and|/)\s(?:[\w-]+\s){1,3}", gap) is not None
    return False


def _governed(text: str, head: Head, start: int) -> Head:
    if head.kind == "pronoun":
        return head
    # A trade's own article belongs to it.
    before = text[max(start, head.start - 90) : head.start]
    before = re.split(r"[,;:()“”\"—–]", before)[-1]
    match = _GOVERNED.search(before)
    if match is None:
        return head
    between = match["between"].strip()
    if any(word.lower() in _FINITE_WORDS for word in between.split()):
        return head
    behind_a_role = _ROLE_OF.search(before[: match.start()]) is not None
    if head.kind == "name" and behind_a_role and between and between.split()[-1][0].islower():
        return head  # "president of original programming Delphine Achterkamp"
    return replace(head, is_governed=True)


_FINITE_WORDS: Final = frozenset(["said", "says", "told", "is", "was", "were", "and", "has", "had"])


def subject(text: str, found: Sequence[Head], start: int, end: int) -> Head | None:
    """The subject of a verb that begins at ``end``, among the heads from ``start`` on."""
    before = [head for head in found if start <= head.start and head.end <= end]
    free = _outside_asides(text, before, end)
    if not free:
        return before[-1] if before and _is_as(text, before[-1], end) else None
    last = free[-1]
    if len(free) > 1 and re.fullmatch(r",?\s(?:and|&)\s", text[free[-2].end : last.start]):
        return free[-2]
    return last


def _is_as(text: str, head: Head, end: int) -> bool:
    """Tell "as Lorne told Variety", which no preposition governs."""
    before = text[max(0, head.start - 4) : head.start].lower()
    return before.endswith("as ") and len(text[head.end : end].split()) < 2


def _outside_asides(text: str, found: Sequence[Head], end: int) -> list[Head]:
    """Leave out what stands in an apposition, a relative clause or brackets closed before it."""
    free: list[Head] = []
    closed_at = -1
    for position, head in enumerate(found):
        if head.start < closed_at or head.is_governed or _in_brackets(text, head, found[0].start):
            continue
        named = _name_in_apposition(text, found, position, end)
        free.append(named or head)
        closed_at = max(closed_at, named.end if named else _aside_end(text, head, end))
    return free


def _aside_end(text: str, head: Head, end: int) -> int:
    """Where the words that only describe a head end: at their last comma, if they close at all."""
    aside = _RELATIVE.match(text, head.end)
    if aside is None:
        return -1
    stop = text.rfind(",", aside.end(), end)
    if stop > 0:
        return stop
    return end if aside.group().strip(", ").startswith("wh") else -1


def _in_brackets(text: str, head: Head, start: int) -> bool:
    before = text[start : head.start]
    return before.rfind("(") > before.rfind(")")


def _name_in_apposition(text: str, found: Sequence[Head], position: int, end: int) -> Head | None:
    """The name behind a trade: "Apple’s head of programming, Desmond Achebe, told …"."""
    head = found[position]
    if head.kind != "role":
        return None
    for other in found[position + 1 :]:
        gap = text[head.end : other.start]
        if other.kind != "name" or re.search(r"[.;:!?“”]", gap):
            return None
        if re.fullmatch(r"[^,]{0,60},\s", gap) and text[other.end : other.end + 1] in {",", ""}:
            return replace(other, is_governed=False)
    return None
