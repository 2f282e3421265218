from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.prose.dates import Dated, dates
from newsroom.prose.lexicon import FORMS
from newsroom.prose.spans import Span

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from newsroom.prose.readings import Reading
    from newsroom.prose.runs import Run
    from newsroom.prose.sentences import Sentence

_FORM = "|".join(sorted(map(re.escape, FORMS), key=len, reverse=True))
CUE = re.compile(
    r"\b(?:premier(?:e|es|ed|ing)|debut(?:s|ed|ing)?|launch(?:es|ed|ing)?|arriv(?:e|es|ed|ing)|hits?|"
    r"stream(?:s|ed|ing)?|drops?|dropped|lands?|landed|airs?|aired|airing|bows?|bowed|returns?|returning|"
    r"opens?|opened|released?|releases|available|begins?|comes?|coming|rolls?\sout|kicks?\soff|"
    r"in\s(?:\w+\s)?(?:theaters|theatres|cinemas)|on\sdemand|due)\b"
)
_THEATERS = re.compile(
    r"\b(?:in|to|hits|into)\s(?:(select|limited)\s)?(?:\w+\s)?(?:theaters|theatres|cinemas)\b"
)
_ON = re.compile(
    r"\b(?:on|to|for|via|from|by|at)\s(?:the\s)?(?:streamer\s|platform\s|network\s)?$|\b(?:hits?|hitting|joins?|reaches)\s$"
)
_NO_ADJECTIVE = r"(?:of|for|in|on|at|to|and|or|with|head|heads|chief|boss|executive|president|vp)"
_ITS = re.compile(
    rf"(?:['’]s?)?\s(?:(?!{_NO_ADJECTIVE}\s)[a-zà-ÿ][a-zà-ÿ-]*\s){{0,4}}?(?:{_FORM})\b"
    r"(?!\s(?:division|department|chief|head|boss|slate|executive))"
)
_ORDERED = re.compile(
    r"\s(?:has\s|have\s|will\s|is\s|also\s|just\s)*(?:renewed|renews|ordered|orders|canceled|cancelled|cancels|axed|picked\sup|"
    r"picks\sup|greenlit|greenlights|announced|released|unveiled|set|dropped|commissioned|confirmed|debuts|premieres|will)\b"
)
_NOT_THEIRS = re.compile(r"\b(?:told|said|says|of)\s(?:the\s)?$")
REGIONS = {
    "us": "US",
    "u.s": "US",
    "u.s.": "US",
    "usa": "US",
    "united states": "US",
    "america": "US",
    "stateside": "US",
    "uk": "GB",
    "u.k": "GB",
    "u.k.": "GB",
    "united kingdom": "GB",
    "britain": "GB",
    "great britain": "GB",
    "ireland": "IE",
    "canada": "CA",
    "australia": "AU",
    "new zealand": "NZ",
    "france": "FR",
    "germany": "DE",
    "spain": "ES",
    "italy": "IT",
    "india": "IN",
    "japan": "JP",
    "south korea": "KR",
    "brazil": "BR",
    "mexico": "MX",
    "netherlands": "NL",
    "belgium": "BE",
    "sweden": "SE",
    "norway": "NO",
    "denmark": "DK",
    "finland": "FI",
    "portugal": "PT",
    "austria": "AT",
    "switzerland": "CH",
    "poland": "PL",
    "south africa": "ZA",
}
_COUNTRY = "|".join(sorted((re.escape(name) for name in REGIONS), key=len, reverse=True))
REGION = re.compile(
    rf"\b(?:in|across|throughout)\s(?:the\s)?({_COUNTRY})((?:,\s(?:the\s)?(?:{_COUNTRY}))*)(?:,?\s(?:and|&)\s(?:the\s)?({_COUNTRY}))?\b"
    rf"|\b(stateside|worldwide|globally|around\sthe\sworld)\b",
    re.IGNORECASE,
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

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def releases(reading: Reading, *, written: datetime.date | None = None) -> tuple[Releasing, ...]:
    """Read releases: a platform, a date, or both, where a sentence speaks of a release."""
    found: list[Releasing] = []
    for sentence in reading.sentences:
        found += _in_sentence(reading, sentence, written)
    return tuple(found)


def _in_sentence(
    reading: Reading, sentence: Sentence, written: datetime.date | None
) -> Iterator[Releasing]:
    text = reading.text
    platforms = [
        run
        for run in reading.runs_within(sentence.start, sentence.end)
        if run.entry is not None
        and run.entry.kind in {"platform", "network", "festival"}
        and not reading.quotation_at(run.start)
    ]
    cue = _cue(reading, sentence)
    theaters = _THEATERS.search(text, sentence.start, sentence.end) if cue else None
    if cue is None and not platforms:
        return
    dated = dates(text, sentence.start, sentence.end, written=written) if cue else ()
    offers = [run for run in platforms if _offers(text, run, has_cue=cue is not None)]
    for position, run in enumerate(offers):
        yield _release(text, sentence, offers, position, dated, run)
    if theaters and not offers:
        event = "theatrical_limited" if theaters.group(1) else "theatrical"
        start, end = theaters.span()
        yield _plain(text, sentence, Span(start, end), event, dated)
    elif dated and not offers:
        yield _plain(text, sentence, dated[0].span, "", dated)


def _cue(reading: Reading, sentence: Sentence) -> re.Match[str] | None:
    for match in CUE.finditer(reading.text, sentence.start, sentence.end):
        if not reading.quotation_at(match.start()):
            return match
    return None


def _offers(text: str, run: Run, *, has_cue: bool) -> bool:
    """Tell whether the platform shows the work, rather than speaks or is only spoken of."""
    before, after = text[max(0, run.start - 24) : run.start], text[run.end : run.end + 90]
    if _NOT_THEIRS.search(before):
        return False
    if _ITS.match(after) or _ORDERED.match(after):
        return True
    if before.endswith("(") and after[:1] in {")", ",", ";"}:
        return True
    return bool(_ON.search(before)) and (has_cue or bool(_made_for(before, text, run.start)))


def _made_for(before: str, text: str, start: int) -> re.Match[str] | None:
    words = text[max(0, start - 90) : start]
    return re.search(rf"\b(?:{_FORM}|season|seasons|episodes?)\b[^.;]{{0,60}}$", words)


def _release(
    text: str,
    sentence: Sentence,
    offers: Sequence[Run],
    position: int,
    dated: Sequence[Dated],
    run: Run,
) -> Releasing:
    following = offers[position + 1].start if position + 1 < len(offers) else sentence.end
    when = _nearest(dated, run)
    regions = _regions(text, run.end, following)
    kind = run.entry.kind if run.entry else ""
    confidence = 0.85 if when else 0.75
    event = {"network": "broadcast", "festival": "festival"}.get(kind, "streaming")
    return Releasing(
        run.start,
        run.end,
        text[run.start : run.end],
        kind,
        event,
        when,
        regions,
        confidence,
    )


def _plain(
    text: str, sentence: Sentence, span: Span, event: str, dated: Sequence[Dated]
) -> Releasing:
    when = dated[0] if dated else None
    regions = _regions(text, sentence.start, sentence.end)
    confidence = 0.7 if event or (when and when.precision == "date") else 0.5
    return Releasing(span.start, span.end, "", "", event, when, regions, confidence)


def _nearest(dated: Sequence[Dated], run: Run) -> Dated | None:
    return min(
        dated,
        key=lambda one: min(abs(one.start - run.end), abs(run.start - one.end)),
        default=None,
    )


def _regions(text: str, start: int, end: int) -> tuple[str, ...]:
    match = REGION.search(text, start, end)
    if match is None:
        return ()
    if match.group(4):
        return ("US",) if match.group(4).lower() == "stateside" else ("worldwide",)
    names = [match.group(1), *re.split(r",\s(?:the\s)?", match.group(2) or ""), match.group(3)]
    codes = [REGIONS[name.lower()] for name in names if name and name.lower() in REGIONS]
    return tuple(dict.fromkeys(codes))
