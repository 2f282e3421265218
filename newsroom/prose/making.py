"""Who makes what, read on masked text: lists with companies, verbs of the trade, labels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.prose.credits import Crediting
from newsroom.prose.jobs import MAKING, NOUNS, PAST, jobs_of
from newsroom.prose.masks import (
    ANY_RUN,
    ASIDE,
    BRACKET,
    ENTRY,
    FULL,
    NAME,
    OTHER,
    OWNED,
    SINGLE,
    SUBJECTS,
    TITLE,
)
from newsroom.prose.playing import AUXILIARY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.masks import Mask
    from newsroom.prose.sentences import Sentence


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_NOUN: Final = rf"(?:{_any(list(NOUNS))})s?"
_AND: Final = r"(?:,\sand\s|,\s|\sand\s|/|\s&\s|-|\s/\s)"
_PAST: Final = _any(list(PAST))
_NO_LABEL: Final = (
    r"(?!(?:who|whose|which|that|as|is|are|was|were|has|have|had|will|would|while|when|where|but|if|in|"
    r"on|at|to|of|for|by|from|and|or|not|said|says|told|they|he|she|it|based|featuring|starring|cast|"
    r"star|stars|co-starring|with|alongside|plus|created|written|directed|produced|"
    rf"opposite|joined|including|(?i:{_NOUN}))\b)"
)
_LABEL: Final = (
    rf"(?:the\s{SINGLE}++,\s)?(?:(?:{_NO_LABEL}[a-zà-ÿ][\w’'-]*|\d+|[“‘\"]?(?:{TITLE}++|{ENTRY}++){OWNED}?[”’\"]?"
    rf"|{ANY_RUN}++{OWNED}),?\s){{0,6}}"
)
_FOR: Final = (
    rf"(?:,?\s(?:for|of|at|from|via|on\sbehalf\sof|through|with)\s(?:(?:the|his|her|their)\s)?"
    rf"(?:[a-z]+\s){{0,2}}(?:\d+\s)?(?:{ENTRY}++|{OTHER}++|{FULL}++|{SINGLE}++|{TITLE}++)"
    rf"(?:\s(?:{ENTRY}++|{OTHER}++|{SINGLE}++))?(?!{OWNED}))"
)
_RELATIVE: Final = r"(?:,\swho(?:se)?\s[^,.;()]{2,100}(?=,))"
_ONE: Final = rf"{_LABEL}(?P<name>{NAME}){BRACKET}?{_RELATIVE}?{_FOR}?"
_NEXT: Final = re.compile(
    rf"(?:,?\s(?:and|&|plus|with|alongside)\s(?:also\s)?|,[”\"’]?\s(?:and\s)?|;\s(?:and\s)?(?=[^;.]*\sfor\s)|\s/\s){_ONE}"
)
_FIRST: Final = re.compile(rf"\s?{_ONE}")

BY: Final = re.compile(
    rf"\b(?P<jobs>(?i:{_PAST})(?:{_AND}(?:{_PAST}))*)(?:\sfor\s[^.,;]{{2,30}}?)?,?\sby(?:\s?:)?(?=\s)"
)
NAMED: Final = re.compile(
    rf"\b(?P<jobs>(?i:{_NOUN})(?:{_AND}{_NOUN})*)"
    rf"(?P<list>\s(?:on\s[^.,;]{{2,40}}\s)?(?:includes?|are|is|will\sbe)\b:?|\s?:|,)?(?=\s)"
)
SHORT: Final = re.compile(
    r"\b(?P<jobs>(?i:dirs?|wr|exec\sprods?|prods?|EPs?))(?:\.|:)\s?:?(?=\s?\S)"
)
DOES: Final = re.compile(
    rf"(?P<subjects>{SUBJECTS})(?P<aside>{ASIDE})?,?\s(?:[–—]\s)?{AUXILIARY}"
    rf"(?P<jobs>(?:{MAKING})(?:{_AND}(?:{MAKING}))*)\b(?!\s(?:on|in|that|of|by|himself|herself|as|an?|another|his|her|their)\b)"
    r"(?!\s(?:[a-z]+\s){0,3}(?:songs?|music|lyrics|letters?|books?|novels?|columns?)\b)"
    rf"(?=[\s,.;:)]|$)"
)
_SERVING: Final = (
    r"(?:(?:serv(?:e|es|ing|ed)|act(?:s|ing)?|return(?:s|ing)?|attached|back|named|hired|stay(?:s|ing)?\son|"
    r"remain(?:s|ing)?(?:\son)?|aboard|board|tapped|work(?:s|ing|ed)|credited|comes?\son|taking\sover|takes\sover|"
    r"doubles|continu(?:es?|ing)|installed|brought\son|billed|involved)\s)?(?:also\s|both\s)?as\s|"
    rf"(?:replac(?:es?|ed|ing)|succeed(?:s|ed|ing)?|tak(?:es?|ing)\sover\sfrom)\s{_LABEL}{NAME}\sas\s|"
    r"joins?\s(?:the\s[a-z]+\s)?as\s|(?:promoted|upped|elevated)\sto\s|(?:is|are|was|were|remains)\s(?:also\s|both\s|now\s)?"
)
_ARTICLES: Final = (
    r"(?:(?:the|its|an?|both|joint|sole|new|original|series|also|lead|fellow|the\sshow’s)\s){0,3}"
)
_JOBS: Final = rf"(?P<jobs>{_NOUN}(?:{_AND}(?:an?\s)?{_NOUN})*)\b"
SERVES: Final = re.compile(
    rf"(?P<subjects>{SUBJECTS})(?P<aside>{ASIDE})?,?\s(?:[–—]\s)?{AUXILIARY}(?:{_SERVING}){_ARTICLES}{_JOBS}"
    rf"(?!\s(?:of(?!\sthe\s(?:show|series|film))|behind|who)\b|['’]s)"
)
APPOSED: Final = re.compile(
    rf"(?P<subjects>{NAME})(?:,\s(?:also\s)?{_ARTICLES}|\s\(){_JOBS}(?=[,.;)]|\s(?:on|for|and|of\sthe\s(?:show|series|film))\b)"
)
GIVEN_OVER: Final = re.compile(
    rf"\b(?:hand(?:s|ing|ed)?\s(?:over|the\sreins)|pass(?:es|ing|ed)?\s[^,.;]{{2,30}}?)\s(?:as\s(?P<jobs>{_NOUN})\s)?to(?=\s)"
)
DUTIES: Final = re.compile(
    rf"(?P<subjects>{SUBJECTS})(?P<aside>{ASIDE})?,?\s{AUXILIARY}(?:share|shares|sharing|split|handle|handles|take\son)\s"
    rf"(?:the\s)?(?P<jobs>showrunning|directing|writing|producing)\s(?:duties|reins|responsibilities)"
)
ALSO_DOING: Final = re.compile(
    rf"\b(?:with|as\sare|and)\s{_LABEL}(?P<subjects>{SUBJECTS}),?\s(?:also\s|both\s|all\s)?"
    rf"(?P<jobs>(?:co-)?(?:executive\s)?producing|directing|writing|showrunning|set\sto\s(?:direct|write|produce))\b"
)
TOGETHER: Final = re.compile(
    rf"\b(?:he|she|they|{NAME}){BRACKET}?,?\s(?:also\s)?(?P<jobs>(?:{MAKING})(?:{_AND}(?:{MAKING}))*)"
    r"(?:\s(?:it|the\s\w+))?\s(?:alongside|with)(?=\s)"
)
CARRIED: Final = re.compile(
    rf"(?:\sand|,)\s(?:(?:will|also|is|to|then|set|both)\s)*(?P<jobs>(?!\w+ing\b)(?:{MAKING})(?:{_AND}(?:{MAKING}))*)\b"
    r"(?=[.,;]|\s(?:the|all|every|both|each|two|three|four|five|six|\d+|it|alongside|several)\b|$)"
)
_BOOK: Final = (
    r"(?:novels?|novellas?|books?|bestsellers?|best-sellers?|memoirs?|trilogy|short\sstor(?:y|ies)|comics?|"
    r"graphic\snovels?|manga|webtoon|stage\splay|podcast|series\sof\snovels)"
)
WROTE_A_BOOK: Final = re.compile(
    rf"(?P<name>{FULL}++)['’]s?\s(?:[\w’'-]+\s){{0,4}}?(?:{TITLE}++\s)?{_BOOK}\b"
)
BOOK_BY: Final = re.compile(rf"\b{_BOOK}\s(?:[^.;,()]{{0,40}}?\s)?(?:by|of)(?=\s{NAME})")
# "wrote the script with B", "executive produces alongside B and C".
_BESIDE: Final = re.compile(
    rf"(?:\s(?!and\b|who\b)[^\s.;,:()–—“”{FULL}{SINGLE}]+){{0,6}}?\s(?:alongside|with)(?=\s)"
)
FILM_OF: Final = re.compile(
    rf"(?P<name>{FULL}++)['’]s\s(?:[\w-]+\s){{0,4}}?(?:documentary|docuseries|film|movie|debut\sfeature|biopic)\b"
)
WHICH: Final = re.compile(
    rf"(?:,\s)?(?:which|that)\s(?:he|she|they)\s(?:has\s|had\s|also\s)*(?P<jobs>{MAKING})\b"
)
SCORES: Final = re.compile(
    rf"(?P<subjects>{SUBJECTS})(?P<aside>{ASIDE})?,?\s{AUXILIARY}(?:writ|wrote|provid|compos|contribut)\w*\s"
    r"(?:[a-z]+\s){0,3}?(?:songs?|music|score|soundtrack|theme)\b"
)
INVERTED: Final = re.compile(
    r"\b(?P<jobs>(?i:(?:co-)?(?:executive\s|exec\s)?producing|directing|writing|showrunning|composing|narrating))\s"
    r"(?:(?:the|all|both)\s[a-z ]{2,30}\s)?(?:are|is|will\sbe)(?=\s)"
)
# What stands before a list of makers, how sure that is, and how many names it can lead to.
ROOM: Final = re.compile(r"\b(?P<jobs>writer)s[’']\sroom\s(?:are|is|includes?)(?=\s)")
BEFORE_A_LIST: Final = (
    (ROOM, 0.8, None),
    (GIVEN_OVER, 0.8, 1),
    (TOGETHER, 0.8, None),
    (INVERTED, 0.85, None),
)
_EPITHET: Final = re.compile(
    r"\b(?:festival|art|artistic|voice|casting|story|creative|managing|news|fashion|music|athletic|funeral|programme|"
    r"programming|line|associate|deputy|newspaper|magazine|book|photo|fight|stunt|"
    r"intimacy|former|future|late|fellow|talk[- ]show|assistant)\s$",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(rf"(?P<subjects>{SUBJECTS})")
_EVENT: Final = re.compile(
    r"(?i:\b(?:ceremony|gala|conversation|party|panel|evening|q&a|awards)\b)[^.;]*$"
)
_SONG: Final = re.compile(r"(?i:\b(?:songs?|theme|music|score|lyrics)\b)[^.;]*$")
_MERE_TRADE: Final = re.compile(r"\S\s(?:the|an?)\s(?:[a-z-]+\s)?$")


def making(mask: Mask, sentence: Sentence) -> Iterator[Crediting]:
    """Makers of one sentence, with lists read on across the companies they work for."""
    start, end = sentence.start, sentence.end
    yield from _made_by(mask, sentence)
    for pattern, sureness, most in BEFORE_A_LIST:
        for match in mask.matches(pattern, start, end):
            jobs = jobs_of(match["jobs"] or "")
            yield from _listed(mask, match.end(), end, jobs, sureness, most=most)
    for pattern in (DOES, SERVES, APPOSED, DUTIES, ALSO_DOING):
        for match in mask.matches(pattern, start, end):
            yield from _doing(mask, match, end)
    yield from _carried(mask, start, end)
    yield from _authors(mask, start, end)
    yield from _of_works(mask, start, end)


def _made_by(mask: Mask, sentence: Sentence) -> Iterator[Crediting]:
    """The commonest two: "created by A and B", "showrunners A and B"."""
    start, end = sentence.start, sentence.end
    for match in mask.matches(BY, start, end):
        if not is_an_event(mask.text, match.start(), start):
            yield from _listed(mask, match.end(), end, jobs_by(mask.text, match, start), 0.91)
    for pattern in (NAMED, SHORT):
        for match in mask.matches(pattern, start, end):
            yield from _labelled(mask, match, sentence)


def _carried(mask: Mask, start: int, end: int) -> Iterator[Crediting]:
    """A second verb, or "which he created": of those whom the sentence names first."""
    for match in mask.matches(CARRIED, start, end):
        subject = _SUBJECT.search(mask.text, start, match.start())
        if subject:
            yield from _doing(mask, match, end, subject)
    for match in mask.matches(WHICH, start, end):
        for run in mask.names_in(start, match.start())[:1]:
            for job in jobs_of(match["jobs"]):
                yield Crediting(run.start, run.end, mask.reading.words(run), job, 0.75)


def _of_works(mask: Mask, start: int, end: int) -> Iterator[Crediting]:
    """Whose documentary it is, and who writes its songs."""
    for match in mask.matches(FILM_OF, start, end):
        place, stop = match.span("name")
        yield Crediting(place, stop, mask.reading.text[place:stop], "director", 0.7)
    for match in mask.matches(SCORES, start, end):
        for run in mask.names_in(*match.span("subjects")):
            yield Crediting(run.start, run.end, mask.reading.words(run), "composer", 0.8)


def _authors(mask: Mask, start: int, end: int) -> Iterator[Crediting]:
    """Who wrote the book a work is based on: "Ottessa Crane's bestseller", "a novel by Ann Roe"."""
    for match in mask.matches(WROTE_A_BOOK, start, end):
        place, stop = match.span("name")
        yield Crediting(place, stop, mask.reading.text[place:stop], "author", 0.85)
    for match in mask.matches(BOOK_BY, start, end):
        yield from _listed(mask, match.end(), end, ("author",), 0.85, most=2)


def is_an_event(text: str, place: int, start: int) -> bool:
    return _EVENT.search(text, max(start, place - 80), place) is not None


def is_song_or_event(text: str, place: int, start: int) -> bool:
    return is_an_event(text, place, start) or _SONG.search(text, start, place) is not None


def jobs_by(text: str, match: re.Match[str], start: int) -> tuple[str, ...]:
    """What "written by" means: of a song it is the music."""
    is_song = _SONG.search(text, start, match.start()) is not None
    jobs = jobs_of(match["jobs"])
    return tuple("composer" if is_song and job == "writer" else job for job in jobs)


def is_mere_trade(text: str, start: int, sentence_start: int, *, is_list: bool = False) -> bool:
    """Whether "the composer" or "casting director" says a trade, not a job on this work."""
    before = text[max(sentence_start, start - 40) : start]
    if _EPITHET.search(before):
        return True
    return not is_list and _MERE_TRADE.search(before) is not None


def _labelled(mask: Mask, match: re.Match[str], sentence: Sentence) -> Iterator[Crediting]:
    jobs = jobs_of(match["jobs"])
    is_list = bool(match.groupdict().get("list")) or match["jobs"].endswith("s")
    if not jobs or is_mere_trade(mask.reading.text, match.start(), sentence.start, is_list=is_list):
        return
    is_comma = match.groupdict().get("list") == ","
    most = None if is_list and not is_comma else max(1, len(jobs))
    if match.re is SHORT or is_list or mask.text[match.end() : match.end() + 1] == " ":
        yield from _listed(mask, match.end(), sentence.end, jobs, 0.84, most=most)


def _doing(
    mask: Mask, match: re.Match[str], end: int, subject: re.Match[str] | None = None
) -> Iterator[Crediting]:
    jobs = jobs_of(match["jobs"])
    runs = mask.names_in(*(subject or match).span("subjects"))
    for job in jobs:
        for run in runs:
            name = mask.reading.words(run)
            yield Crediting(run.start, run.end, name, job, 0.8)
    beside = _BESIDE.match(mask.text, match.end(), end)
    if beside:
        yield from _listed(mask, beside.end(), end, jobs, 0.75)


def _listed(
    mask: Mask,
    start: int,
    end: int,
    jobs: tuple[str, ...],
    sureness: float,
    most: int | None = None,
) -> Iterator[Crediting]:
    """A list of makers from ``start``; what stands in brackets or behind "for" is no maker."""
    match = _FIRST.match(mask.text, start, end)
    count = 0
    while match and (most is None or count < most):
        place, stop = match.span("name")
        for job in jobs:
            yield Crediting(place, stop, mask.reading.text[place:stop], job, sureness)
        count += 1
        match = _NEXT.match(mask.text, match.end(), end)
