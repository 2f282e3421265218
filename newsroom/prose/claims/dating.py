"""When a work is said to come out."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Final

from newsroom.prose.claims.claim import Claim, Verdict
from newsroom.prose.claims.context import show_at
from newsroom.prose.claims.numbers import ORDINALS, number_of
from newsroom.prose.claims.said_dates import say_date_like, say_day, say_period
from newsroom.prose.claims.sightings import sightings_within
from newsroom.prose.dates import dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.prose.dates import Dated
    from newsroom.prose.facts import Records, ReleaseFacts, ShowFacts
    from newsroom.prose.pieces import Piece
    from newsroom.prose.sentences import Sentence

# What a work does when it comes out; forms of what is to come, of now, and of what was.
_TO_COME: Final = (
    r"(?:will|’ll|'ll|set\sto|due\sto|slated\sto|scheduled\sto|expected\sto|going\sto|to)\s"
    r"(?:now\s|also\s|finally\s)?(?:be\s)?(?:premiere|debut|launch|arrive|stream|drop|land|air|bow|"
    r"return|open|release[d]?|available|begin|come|hit|roll\sout|kick\soff|be\sout)\b"
    r"|\b(?:upcoming|forthcoming|coming\sto|coming\ssoon|awaits|due\sout)\b"
)
_NOW: Final = (
    r"\b(?:premieres|debuts|launches|arrives|streams|drops|lands|airs|bows|returns|opens|begins|"
    r"comes\sto|comes\sout|hits|rolls\sout|kicks\soff|releases|premiering|debuting|launching|"
    r"arriving|streaming|airing|available|out|premiere\sdate|release\sdate)\b"
)
_CAME: Final = (
    r"\b(?:premiered|debuted|launched|arrived|streamed|dropped|landed|aired|bowed|returned|opened|"
    r"was\sreleased|were\sreleased|came\sout|began|released|hit\s(?:theaters|cinemas|screens))\b"
)
FUTURE: Final = re.compile(_TO_COME, re.IGNORECASE)
RELEASING: Final = re.compile(f"{_TO_COME}|{_NOW}|{_CAME}", re.IGNORECASE)
# Told as a date that once stood, or one that is not that of a release.
_ONCE: Final = re.compile(
    r"\b(?:original(?:ly)?|was\s(?:to|set|due|supposed|slated)|had\sbeen|delayed\sfrom|moved\sfrom|"
    r"pushed\s(?:back\s)?from|instead\sof|rather\sthan|previously|first\sannounced|filming|shoot|"
    r"shooting|production|renewed|cancel+ed|announced|ordered|wrapped|born|died|interview|said\son|"
    r"told|posted|statement|trailer|teaser|until|through|between)\b",
    re.IGNORECASE,
)
_SEASON: Final = re.compile(
    r"\b(?:season|series)\s(?P<number>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b"
    r"|\b(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|debut|new)\s"
    r"(?:and\sfinal\s)?season\b",
    re.IGNORECASE,
)
EXACT: Final = frozenset({"date", "instant"})


def dating_claims(piece: Piece) -> tuple[Claim, ...]:
    """Every day or month on which a known work is said to come out."""
    return piece.once(_claims)


def _claims(piece: Piece) -> tuple[Claim, ...]:
    return tuple(
        claim for sentence in piece.reading.sentences for claim in _in_sentence(piece, sentence)
    )


def _in_sentence(piece: Piece, sentence: Sentence) -> Iterator[Claim]:
    words = piece.text[sentence.start : sentence.end]
    if not RELEASING.search(words):
        return
    written = piece.sheet.dated_on
    for dated in dates(piece.text, sentence.start, sentence.end, written=written):
        if dated.day is None or dated.precision not in {"date", "month"}:
            continue
        clause = clause_around(piece.text, sentence, dated.start, dated.end)
        if not RELEASING.search(clause) or piece.chip_over(dated.start, dated.end):
            continue
        show = show_at(piece, dated.start, dated.end)
        if show is None:
            continue
        said = piece.text[dated.start : dated.end]
        is_future = bool(FUTURE.search(clause))
        yield Claim(
            record=show.key,
            fact="release",
            start=dated.start,
            end=dated.end,
            value={
                "day": _meant(dated, said, show, piece).isoformat(),
                "precision": dated.precision,
                "season": season_in(clause),
                "platform": _platform(piece, sentence),
                "said": said,
            },
            is_future=is_future,
            is_past=bool(_ONCE.search(clause)),
        )


def _meant(dated: Dated, said: str, show: ShowFacts, piece: Piece) -> datetime.date:
    """The day meant: without a year, that of a release of the same day of the year, if one has it.

    Otherwise the nearest one to the day the story carries, before or after.
    """
    day = dated.day or datetime.date.min
    if re.search(r"\d{4}", said):
        return day
    for row in show.releases:
        if row.day and (row.day.month, row.day.day) == (day.month, day.day):
            return row.day
    written = piece.sheet.dated_on
    try:
        before = day.replace(year=day.year - 1)
    except ValueError:
        return day
    return min((day, before), key=lambda one: abs((one - written).days))


def clause_around(text: str, sentence: Sentence, start: int, end: int) -> str:
    """The part of a sentence that a stretch stands in, up to a semicolon, a dash or "while"."""
    before = text[sentence.start : start]
    behind = text[end : sentence.end]
    cut = re.compile(r";|\s[–—]\s|—|,\s(?:while|but|and\s(?:then|later)|before|after)\s")
    first = list(cut.finditer(before))
    last = cut.search(behind)
    head = before[first[-1].end() :] if first else before
    return head + text[start:end] + (behind[: last.start()] if last else behind)


def season_in(words: str) -> int | None:
    """The season that words name by its number, "second season" and "Season 2" alike."""
    match = _SEASON.search(words)
    if match is None:
        return None
    if match["number"]:
        return number_of(match["number"])
    ordinal = match["ordinal"].casefold()
    return 1 if ordinal == "debut" else ORDINALS.get(ordinal)


def _platform(piece: Piece, sentence: Sentence) -> str:
    for one in sightings_within(piece, sentence.start, sentence.end):
        if one.key[0] == "organisation":
            return piece.text[one.start : one.end]
    return ""


def judge_release(claim: Claim, records: Records, *, region: str = "") -> Verdict | None:
    """What the releases say, where none of them agrees with the day.

    A day agrees with any standing release of the season that is spoken of, in any region, and with
    any day on which one of its episodes comes out: a text may mean either.
    """
    show = records.show_by_id.get(claim.record[1])
    if show is None or claim.is_past:
        return None
    day = datetime.date.fromisoformat(claim.value["day"])
    season = claim.value.get("season")
    rows = [row for row in show.releases if row.stands and row.day is not None]
    fitting = [row for row in rows if season is None or row.season in {None, season}]
    if not fitting or any(_agrees(row, day, claim.value["precision"]) for row in fitting):
        return None
    if any(episode.day == day for one in show.seasons for episode in one.episodes):
        return None
    exact = [row for row in fitting if row.precision in EXACT]
    row = _nearest(exact or fitting, day, region)
    when = say_period(row.first, row.precision)
    said = say_date_like(claim.value["said"], row.first) if row.precision in EXACT else None
    where = f" ({row.platform})" if row.platform else ""
    given_up = next((left for was, left in row.former_days if was == day), None)
    moved = f" It was moved from that day on {say_day(given_up)}." if given_up else ""
    return Verdict(
        says=when,
        message=f"By its record {show.title} is out {when}{where}.{moved}",
        fix=said,
        name=show.title,
        source=row.source,
        source_url=row.source_url,
        as_of=row.as_of,
    )


def _agrees(row: ReleaseFacts, day: datetime.date, precision: str) -> bool:
    first = row.first
    if row.precision == "year":
        return first.year == day.year
    if row.precision == "quarter":
        return (first.year, (first.month - 1) // 3) == (day.year, (day.month - 1) // 3)
    if row.precision == "month" or precision == "month":
        return (first.year, first.month) == (day.year, day.month)
    return first == day


def _nearest(rows: Sequence[ReleaseFacts], day: datetime.date, region: str) -> ReleaseFacts:
    """The release most likely meant: of the edition's region, and nearest in time."""

    def distance(row: ReleaseFacts) -> tuple[bool, int]:
        elsewhere = bool(region and row.regions and region not in row.regions)
        return elsewhere, abs((row.first - day).days)

    return min(rows, key=distance)
