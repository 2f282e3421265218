from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from newsroom.prose.dates import Dated, dates
from newsroom.prose.drops import Drop, drop_in
from newsroom.prose.lexicon import FORMS
from newsroom.prose.numerals import season_in
from newsroom.prose.periods import Period
from newsroom.prose.readings import Cover
from newsroom.prose.regions import regions_in
from newsroom.prose.release_cues import Cue, cues
from newsroom.prose.spans import Span
from newsroom.prose.stations import Station, stations

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from newsroom.prose.readings import Reading
    from newsroom.prose.sentences import Sentence

FURTHEST_DATE: Final = 110
NOUN_REACH: Final = 34
_FORM: Final = "|".join(sorted(map(re.escape, FORMS), key=len, reverse=True))
_THEATERS: Final = re.compile(
    r"\b(?:in|to|hits|into|at)\s(?:(select|limited)\s)?(?:[\w.]+\s)?(?:theaters|theatres|cinemas)\b"
)
_ON: Final = re.compile(
    r"\b(?:on|to|for|via|from|by|at)\s(?:the\s)?(?:[\w-]+\s){0,2}?(?:streamer\s|platform\s|network\s"
    r"|channel\s)?$|\b(?:hits?|hitting|joins?|reaches)\s$|\b(?:and|&|or|in\sthe)\s$|[/(]$"
)
_NO_ADJECTIVE: Final = (
    r"(?:of|for|in|on|at|to|and|or|with|head|heads|chief|boss|executive|president|vp)"
)
_ITS: Final = re.compile(
    rf"(?:['’]s?)?\s(?:(?!{_NO_ADJECTIVE}\s)[a-zà-ÿ][a-zà-ÿ-]*\s){{0,4}}?(?:{_FORM})\b"
    r"(?!\s(?:division|department|chief|head|boss|slate|executive))"
)
_NEW: Final = re.compile(r"\b(?:new|upcoming|forthcoming|latest|next|original)\b")
_SHOWS: Final = re.compile(
    r"(?:['’]s)?\s(?:will\s|is\sset\sto\s|is\sto\s|plans\sto\s|has\s)?(?:\w+ly\s)?(?:premiere|debut|air|"
    r"launch|stream|release|show|drop|screen|broadcast|repeat)(?:s|es|d|ed)?\b"
)
_NOT_THEIRS: Final = re.compile(r"\b(?:told|said|says|of)\s(?:the\s)?$")
_SAME_DAY: Final = re.compile(r"\bsame\s(?:day|evening|night|date|time)\b")
_LISTED: Final = re.compile(r"\((?P<inside>[^()“”]{3,70})\)")
_NOW_OUT: Final = re.compile(r"\b(?:available|streams|streaming|airs|aired|is\son)\b")
_NO_DATE: Final = re.compile(
    r"\b(?:since|born|set|until|through|died|before|in\sthe|written|recorded|published)\s"
    r"(?:in\s)?$"
)


@dataclass(frozen=True, slots=True)
class Releasing:
    """Where and when something can be seen, as one clause says it."""

    start: int
    end: int
    platform: str
    platform_kind: str
    event: str
    dated: Dated | None
    regions: tuple[str, ...]
    confidence: float
    season: int | None = None
    drop: Drop = field(default_factory=Drop)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class _Clause:
    """A cue with the words that belong to it, and what they name."""

    cue: Cue
    span: Span
    places: tuple[Station, ...]
    dated: tuple[Dated, ...]


def releases(
    reading: Reading,
    *,
    written: datetime.date | None = None,
    titles: Sequence[Span] = (),
    is_near: bool = False,
) -> tuple[Releasing, ...]:
    """Read releases: a platform, a date, or both, where a sentence speaks of a release.

    With ``is_near`` the day ``written`` is only about that of the piece.
    """
    cover = Cover(titles)
    found: list[Releasing] = []
    for sentence in reading.sentences:
        found += _in_sentence(reading, sentence, Period(written, is_near=is_near), cover)
    return tuple(found)


def _in_sentence(
    reading: Reading, sentence: Sentence, when: Period, cover: Cover
) -> list[Releasing]:
    places = stations(reading, sentence.start, sentence.end, cover)
    listed = list(_in_brackets(reading, sentence, places, when))
    taken = Cover([one.span for one in listed])
    places = [one for one in places if taken.over(one.start, one.end) is None]
    found: list[Releasing] = []
    last: Dated | None = None
    for clause in _clauses(reading, sentence, places, when, cover):
        told = list(_told(reading, clause, last))
        found += told
        last = next((one.dated for one in told if one.dated), last)
    if not found and not listed:
        found += _made_for(reading, sentence, places)
    return [*listed, *found]


def _clauses(
    reading: Reading,
    sentence: Sentence,
    places: Sequence[Station],
    when: Period,
    cover: Cover,
) -> Iterator[_Clause]:
    """Part a sentence at its cues; the words before the first belong to it."""
    found = cues(reading, sentence.start, sentence.end)
    here = [cue for cue in found if cover.over(cue.start, cue.end) is None]
    starts = [sentence.start, *(_opens(reading.text, *pair) for pair in pairwise(here))]
    ends = [*starts[1:], sentence.end]
    for cue, start, end in zip(here, starts, ends, strict=False):
        dated = dates(
            reading.text,
            start,
            end,
            written=when.written,
            is_near=when.is_near,
            is_past=cue.is_past,
            is_loose=True,
        )
        kept = tuple(one for one in dated if _belongs(reading, one, cue, cover))
        inside = tuple(one for one in places if start <= one.start < end)
        yield _Clause(cue, Span(start, end), inside, kept)


def _opens(text: str, before: Cue, cue: Cue) -> int:
    """Where the clause of a cue begins: behind the last comma, "and" or semicolon before it."""
    between = text[before.end : cue.start]
    cut = max(between.rfind(mark) for mark in (";", ", ", " and ", " but ", " before ", " while "))
    return before.end + cut + 1 if cut >= 0 else cue.start


def _belongs(reading: Reading, dated: Dated, cue: Cue, cover: Cover) -> bool:
    """Tell a date of the release from one that only stands near it."""
    text = reading.text
    if reading.quotation_at(dated.start) or cover.over(dated.start, dated.end):
        return False
    if _NO_DATE.search(text[max(0, dated.start - 24) : dated.start]):
        return False
    reach = NOUN_REACH if cue.is_noun else FURTHEST_DATE
    gap = dated.start - cue.end if dated.start >= cue.end else cue.start - dated.end
    between = text[min(cue.end, dated.end) : max(cue.start, dated.start)]
    if re.search(r"\b(?:announced|said|confirmed|told|wrote|revealed)\b", between):
        return False
    return gap <= reach


def _told(reading: Reading, clause: _Clause, last: Dated | None) -> Iterator[Releasing]:
    text = reading.text
    offers = [one for one in clause.places if _offers(text, one, clause)]
    if clause.cue.is_noun and not clause.dated:
        return
    same = _SAME_DAY.search(text, clause.span.start, clause.span.end)
    dated = clause.dated or ((last,) if last and same else ())
    theaters = _THEATERS.search(text, clause.span.start, clause.span.end)
    if offers:
        yield from _on_each(text, clause, offers, dated)
    elif theaters:
        event = "theatrical_limited" if theaters.group(1) else "theatrical"
        yield _plain(text, clause, Span(*theaters.span()), event, dated)
    elif clause.dated:
        when = _nearest_to(clause.dated, clause.cue)
        yield _plain(text, clause, when.span, "", [when])


def _on_each(
    text: str, clause: _Clause, offers: Sequence[Station], dated: Sequence[Dated]
) -> Iterator[Releasing]:
    for position, place in enumerate(offers):
        last = position + 1 == len(offers)
        following = clause.span.end if last else offers[position + 1].start
        when = _nearest(dated, place)
        regions = regions_in(text, place.end, following)
        if not regions and len(offers) == 1:
            regions = regions_in(text, clause.span.start, clause.span.end)
        event = {"network": "broadcast", "festival": "festival"}.get(place.kind, "streaming")
        confidence = (0.85 if when else 0.75) - (0 if place.is_listed else 0.15)
        yield Releasing(
            place.start,
            place.end,
            place.name,
            place.kind,
            event,
            when,
            regions,
            confidence,
            season_in(clause.span.of(text)),
            drop_in(clause.span.of(text)),
        )


def _offers(text: str, place: Station, clause: _Clause) -> bool:
    """Tell whether the platform shows the work, rather than speaks or is only spoken of."""
    before, after = text[max(0, place.start - 34) : place.start], text[place.end : place.end + 90]
    if _NOT_THEIRS.search(before):
        return False
    if place.kind == "festival" or _ON.search(before):
        return not re.match(r"['’]s\s", after) or _ITS.match(after) is not None
    return _SHOWS.match(after) is not None or _ITS.match(after) is not None


def _made_for(
    reading: Reading, sentence: Sentence, places: Sequence[Station]
) -> Iterator[Releasing]:
    """A new work of a platform of which the sentence says no more: "a new show for Hulu"."""
    text = reading.text
    for place in places:
        before, after = (
            text[max(0, place.start - 90) : place.start],
            text[place.end : place.end + 90],
        )
        owned = _ITS.match(after)
        new = _NEW.search(owned.group()) if owned else None
        made = re.search(
            rf"\b(?:new|upcoming|forthcoming)\b[^.;]{{0,40}}\b(?:{_FORM})\b[^.;]{{0,40}}\b(?:for|on|to|from)\s$",
            before,
        )
        if (new or made) and not _NOT_THEIRS.search(before):
            event = {"network": "broadcast", "festival": "festival"}.get(place.kind, "streaming")
            yield Releasing(place.start, place.end, place.name, place.kind, event, None, (), 0.75)


def _in_brackets(
    reading: Reading,
    sentence: Sentence,
    places: Sequence[Station],
    when: Period,
) -> Iterator[Releasing]:
    """A listing: “Ghost Kitchen” (Max, March 13)."""
    text = reading.text
    for match in _LISTED.finditer(text, sentence.start, sentence.end):
        inside = [one for one in places if match.start() < one.start < match.end()]
        dated = dates(
            text,
            match.start(),
            match.end(),
            written=when.written,
            is_near=when.is_near,
            is_loose=True,
        )
        if not inside or not dated or reading.quotation_at(match.start()):
            continue
        for place in inside:
            event = {"network": "broadcast", "festival": "festival"}.get(place.kind, "streaming")
            yield Releasing(
                place.start, place.end, place.name, place.kind, event, dated[0], (), 0.85
            )


def _plain(text: str, clause: _Clause, span: Span, event: str, dated: Sequence[Dated]) -> Releasing:
    when = dated[0] if dated else None
    regions = regions_in(text, clause.span.start, clause.span.end)
    confidence = 0.7 if event or (when and when.precision == "date") else 0.5
    season, drop = season_in(clause.span.of(text)), drop_in(clause.span.of(text))
    return Releasing(span.start, span.end, "", "", event, when, regions, confidence, season, drop)


def _nearest_to(dated: Sequence[Dated], cue: Cue) -> Dated:
    """The date of a cue: the next behind it, else the last ahead of it."""
    behind = [one for one in dated if one.start >= cue.end]
    return behind[0] if behind else dated[-1]


def _nearest(dated: Sequence[Dated], place: Station) -> Dated | None:
    return min(
        dated,
        key=lambda one: min(abs(one.start - place.end), abs(place.start - one.end)),
        default=None,
    )
