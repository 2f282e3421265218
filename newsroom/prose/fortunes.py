"""Turns in the life of a work: ordered, renewed, canceled, delayed, moved, wrapped."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsroom.prose.numerals import NUMERAL, ORDINAL, number_of
from newsroom.prose.readings import Cover
from newsroom.prose.spans import Span
from newsroom.prose.stations import Station, stations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.prose.readings import Reading
    from newsroom.prose.sentences import Sentence

_MORE: Final = rf"(?:another|a\s(?:new|further)|{ORDINAL}|{NUMERAL}\smore|two)"
# In this order: what comes first has the say over a sentence that fits two.
SIGNS: Final[tuple[tuple[str, str], ...]] = (
    (
        "renewed",
        rf"renew(?:s|ed|al|als|ing)\b|(?:(?:has|have|had)\s)?(?:hands?|handed|gives?|given|gave|gets?|got|lands?|landed|earns?|"
        rf"earned|scores?|scored|orders?|ordered|commissions?|commissioned)\b[^.;]{{0,60}}?\b(?:an?\s)?"
        rf"(?:(?!first|debut|freshman){_MORE})\s(?:and\s\w+\s)?(?:seasons?|series|runs?)\b|"
        r"(?:picked|picks)\sup\sfor\s(?:an?\s)?(?:\w+\s)?(?:second|third|fourth|fifth|sixth|new|more)\b|"
        rf"(?:will\sreturn|is\sreturning|coming\sback)\sfor\s(?:an?\s)?{_MORE}\s(?:seasons?|series|runs?)\b",
    ),
    (
        "cancelled",
        r"cancel(?:s|led|ed|ling|ing|lation)\b|ax(?:e[sd]?|ing)\b|(?:pull(?:s|ed)?|pulling)\sthe\splug\son\b|"
        r"scrap(?:s|ped)\b|(?:will\snot|won[’']t)\s(?:be\s(?:back|returning)|return|move\sforward)\b|"
        r"not\s(?:be\s)?(?:moving\sforward|going\sahead)\b|g(?:ets?|ot|iven)\sthe\s(?:axe?|chop|boot)\b",
    ),
    (
        "ordered",
        r"(?:green-?l(?:it|ights?|ighted)|greenlighting)\b|(?:straight-to-)?series\sorder\b|"
        r"(?:picked|picks)\sup(?:\sto\sseries\b|(?=\s(?:by|for|a\ssecond|the)\s|\s[“\"‘*]))|(?:has|have)\sordered\b|orders\b|"
        r"commission(?:s|ed)\b|given\sa\s(?:full\s)?series\b|(?:is|are|was|been)\sordered\b|"
        r"will\s(?:co-)?produce\b(?=[^.;]{0,60}\b(?:-part|series|drama|comedy|thriller)\b)",
    ),
    (
        "delayed",
        r"(?:been|is|are|was|gets?|being)\s(?:delayed|pushed(?:\sback)?|postponed|bumped|held)\b|"
        r"(?:delays?|postpones?|pushes(?:\sback)?)\b(?=\s(?:the\s|its\s)?(?:[\w’]+\s){0,5}"
        r"(?:premiere|debut|launch|release|return|season|to|until|[“\"‘*A-Z]))",
    ),
    (
        "moved",
        r"(?:mov(?:es?|ed|ing)|jump(?:s|ed|ing)?|shift(?:s|ed|ing)?|relocat(?:es?|ed|ing)|switch(?:es|ed)?)\s"
        r"(?:over\s)?(?:from\s[\w+&.\s]{2,30}\s)?to\b|(?:saved|rescued|revived)\sby\b|finds?\sa\snew\shome\b",
    ),
    (
        "post",
        r"(?:has|have|had)\s(?:\w+ly\s)?wrapped\b|wrap(?:s|ped)?\s(?:up\s)?(?:on\s)?(?:filming|production|shooting|"
        r"principal|photography|its\sshoot)\b|(?:filming|production|shooting|photography)\s"
        r"(?:has\s|on\s[^.;,]{2,40}\s)?(?:wrapped|wraps|completed|concluded)\b|in\spost-production\b",
    ),
    (
        "filming",
        r"(?:filming|production|shooting|cameras?)\s(?:has|have|is|are)\s(?:\w+\s)?(?:begun|started|under\s?way|"
        r"rolling|kicked\soff)\b|(?:has|have)\s(?:begun|started)\s(?:filming|production|shooting)\b|"
        r"(?:is|are)\s(?:currently|now)\s(?:filming|shooting|in\sproduction)\b|"
        r"(?:filming|production|shooting)\s(?:began|started|kicked\soff)\b",
    ),
    (
        "development",
        r"in\s(?:early\s|active\s)?development\b|in\sthe\sworks\b|(?:is|are)\s(?:being\s)?develop(?:ed|ing)\b",
    ),
    (
        "ended",
        r"(?:will|to|set\sto)\s(?:end|conclude|wrap\sup|bow\sout|finish)\s(?:with|after)\b|"
        r"(?:is|are)\sending\b|com(?:e|es|ing)\sto\san\send\b|"
        rf"(?:{ORDINAL}|next|upcoming)\sseason\swill\sbe\s(?:its|the|their)\slast\b",
    ),
)
_ANY: Final = re.compile(
    "|".join(rf"\b(?P<{status}>{pattern})" for status, pattern in SIGNS), re.IGNORECASE
)
_UNSURE: Final = re.compile(
    r"\b(?:not|never|yet\sto|whether|if|could|might|may|would|should|hop(?:es?|ing)|unless|until|"
    r"almost|nearly|campaign|fears?|rumou?rs?|no|chance\sof|decision\son|fate)\b[^.;,]{0,40}$|"
    r"n[’']t\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_LONG_AGO: Final = re.compile(r"\b(?:was|were|had\sbeen|got)\s(?:\w+ly\s)?$")
_OTHER: Final = re.compile(
    r"\b(?:spin-?offs?|sequels?|prequels?|(?:film|movie|stage)\s(?:version|adaptation)|remakes?)\b",
    re.IGNORECASE,
)
# What a person may do as well: "will not return".
_BY_SUBJECT: Final = re.compile(r"(?:will\snot|won[’']t|is\sending|are\sending)", re.IGNORECASE)
_WORK_BEFORE: Final = re.compile(
    r"\b(?:series|show|drama|comedy|sitcom|thriller|it|that)\s$", re.IGNORECASE
)
_LISTED: Final = re.compile(r"[”\"’*]?(?:,\s|,?\s(?:and|&)\s|\s(?:and|&)\s)[“\"‘*]?$")
_ALONGSIDE: Final = re.compile(
    r"\b(?:following|along\swith|alongside|as\swell\sas|joins?|joining)\s[“\"‘]?$"
)
_ORDER: Final = re.compile(
    rf"\b(?P<count>{NUMERAL})\s(?:more\s|further\s|new\s|additional\s)?seasons\b|"
    rf"\b(?:season|series)\s(?P<number>{NUMERAL})\b|\b(?P<ordinal>{ORDINAL})\s(?:and\s(?:final|last)\s)?"
    rf"(?:season|series|run)\b|\bseasons\s(?P<first>{NUMERAL})\s(?:and|&)\s(?P<last>{NUMERAL})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Fortune:
    """A turn as one clause tells it; ``titles`` are the works it names, none where it names none.

    ``is_old`` marks what is told of the past in passing: "was canceled too soon".
    """

    start: int
    end: int
    status: str
    titles: tuple[Span, ...] = ()
    platform: str = ""
    season: int | None = None
    seasons: int | None = None
    is_old: bool = False
    confidence: float = 0.75

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def fortunes(reading: Reading, titles: Sequence[Span]) -> tuple[Fortune, ...]:
    """Every turn a piece tells outside quotations; what is only hoped or feared is none."""
    cover = Cover(titles)
    ordered = sorted(titles)
    return tuple(
        found
        for sentence in reading.sentences
        for found in _in_sentence(reading, sentence, ordered, cover)
    )


def _in_sentence(
    reading: Reading, sentence: Sentence, titles: Sequence[Span], cover: Cover
) -> Iterator[Fortune]:
    text = reading.text
    told: set[str] = set()
    for match in _ANY.finditer(text, sentence.start, sentence.end):
        status = match.lastgroup or ""
        before = text[max(sentence.start, match.start() - 60) : match.start()]
        if reading.quotation_at(match.start()) or cover.over(match.start(), match.start() + 1):
            continue
        if status in told or (status != "cancelled" and _UNSURE.search(before)):
            continue
        if status == "cancelled" and _UNSURE.search(before) and "not" not in match.group():
            continue
        places = stations(reading, sentence.start, sentence.end, cover)
        platform = _platform(status, places, match)
        if status == "moved" and not platform:
            continue
        named = _named(text, sentence, titles, match)
        if _is_of_another(text, sentence, named, match):
            continue
        season, seasons = _order(text, match, sentence)
        told.add(status)
        yield Fortune(
            match.start(),
            match.end(),
            status,
            named,
            platform,
            season,
            seasons,
            _LONG_AGO.search(before) is not None and status in {"cancelled", "renewed", "ordered"},
            0.85 if named else 0.65,
        )


def _is_of_another(
    text: str, sentence: Sentence, named: Sequence[Span], match: re.Match[str]
) -> bool:
    """Tell the fate of somebody, or of a spinoff, from that of the work itself."""
    before = text[sentence.start : match.start()]
    if _OTHER.search(before):
        return not any(one.end <= match.start() for one in named)
    if not _BY_SUBJECT.match(match.group()):
        return False
    is_title = any(match.start() - one.end < 4 for one in named if one.end <= match.start())
    return not is_title and _WORK_BEFORE.search(before) is None


def _platform(status: str, places: Sequence[Station], match: re.Match[str]) -> str:
    """Who ordered it, ahead of the verb or behind "by"; where it moves, behind it."""
    if status in {"post", "filming", "development", "ended"}:
        return ""
    behind = [one for one in places if one.start >= match.end() and one.kind != "festival"]
    ahead = [one for one in places if one.end <= match.start() and one.kind != "festival"]
    if status == "moved":
        near = [one for one in behind if one.start - match.end() < 50]
        return near[0].name if near else ""
    if ahead:
        return ahead[-1].name
    return behind[0].name if behind else ""


def _named(
    text: str, sentence: Sentence, titles: Sequence[Span], match: re.Match[str]
) -> tuple[Span, ...]:
    """The works a turn is of: the title beside it, and those it is listed with."""
    here = [one for one in titles if sentence.start <= one.start < sentence.end]
    if not here:
        return ()
    nearest = min(
        here,
        key=lambda one: (
            one.start - match.end() if one.start >= match.end() else match.start() - one.end + 5
        ),
    )
    found = [nearest]
    for one in here:
        before = text[sentence.start : one.start]
        joined = text[found[-1].end : one.start] if one.start > found[-1].end else ""
        if one.start <= match.end():
            continue
        if _ALONGSIDE.search(before) or (
            joined and one.start > nearest.start and _LISTED.fullmatch(joined)
        ):
            found.append(one)
    return tuple(dict.fromkeys(found))


def _order(text: str, match: re.Match[str], sentence: Sentence) -> tuple[int | None, int | None]:
    """The number of the season spoken of, and how many were ordered at once."""
    found = _ORDER.search(text, match.start(), sentence.end)
    if found is None:
        return None, None
    if found["first"]:
        first, last = number_of(found["first"]), number_of(found["last"])
        return first, last - first + 1 if first and last and last > first else None
    if found["count"]:
        return None, number_of(found["count"])
    return number_of(found["number"] or found["ordinal"]), None
