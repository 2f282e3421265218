"""Where a work stands: what is still to come, what goes on and what has ended."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Final

from newsroom.prose.claims.claim import Claim, Verdict
from newsroom.prose.claims.context import show_at
from newsroom.prose.claims.dating import EXACT, clause_around, season_in
from newsroom.prose.claims.said_dates import say_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.facts import Records, ReleaseFacts, ShowFacts, StatusFacts
    from newsroom.prose.pieces import Piece
    from newsroom.prose.sentences import Sentence

# How what is said of something to come reads once it has come.
PAST_FORMS: Final = {
    "premiere": "premiered",
    "debut": "debuted",
    "launch": "launched",
    "arrive": "arrived",
    "stream": "streamed",
    "drop": "dropped",
    "land": "landed",
    "air": "aired",
    "bow": "bowed",
    "return": "returned",
    "open": "opened",
    "hit": "hit",
}
_WILL: Final = re.compile(
    rf"\b(?:will|is\sset\sto|is\sdue\sto|is\sslated\sto|is\sscheduled\sto|is\sexpected\sto)\s"
    rf"(?P<verb>{'|'.join(PAST_FORMS)})\b",
    re.IGNORECASE,
)
_UPCOMING: Final = re.compile(r"\b(?:upcoming|forthcoming|yet-to-premiere)\b", re.IGNORECASE)
# Statements that a cancellation, an end or a renewal makes untrue.
_STATES: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    (
        "goes on",
        re.compile(
            r"\b(?:has\sbeen\srenewed|is\srenewed|was\srenewed|renewed\sfor|will\s(?:go|run)\s(?:on\s)?"
            r"for\s(?:at\sleast\s)?\w+\sseasons|will\sreturn\sfor\s(?:a\s)?\w+\sseason|has\sa\s(?:two|"
            r"three)-season\sorder|got\sa\s(?:two|three)-season\sorder|second\sseason\sis\s(?:already\s)?"
            r"(?:on\sthe\sway|coming|in\sthe\sworks|ordered|confirmed)|will\sgo\sfor\s\w+\sseasons)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "undecided",
        re.compile(
            r"\b(?:has\s(?:not|n[’']t)\s(?:yet\s)?been\srenewed|hasn[’']t\s(?:yet\s)?been\srenewed|"
            r"no\sword\s(?:yet\s)?on\s(?:a|another)\s\w+\s?season|awaits?\s(?:a|its)\srenewal|"
            r"renewal\sis\spending|future\sis\s(?:still\s)?(?:unclear|uncertain|undecided)|"
            r"yet\sto\sbe\srenewed)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "ended",
        re.compile(
            r"\b(?:has\sbeen\scancel+ed|was\scancel+ed|is\scancel+ed|cancel+ed\safter|axed\safter|"
            r"has\sbeen\saxed|will\snot\sreturn|won[’']t\sreturn)\b",
            re.IGNORECASE,
        ),
    ),
)
# The codes of `shows.choices.ProductionStatus`, and how copy says them.
_ENDS: Final = {"cancelled": "canceled", "ended": "ended"}
_GOES_ON: Final = {"renewed": "renewed"}
_DECISIONS: Final = _ENDS | _GOES_ON


def tense_claims(piece: Piece) -> tuple[Claim, ...]:
    """Every place that speaks of a release as yet to come."""
    return piece.once(_tenses)


def _tenses(piece: Piece) -> tuple[Claim, ...]:
    return tuple(it for one in piece.reading.sentences for it in _tense_in(piece, one))


def _tense_in(piece: Piece, sentence: Sentence) -> Iterator[Claim]:
    for pattern in (_WILL, _UPCOMING):
        for match in pattern.finditer(piece.text, sentence.start, sentence.end):
            start, end = match.span()
            show = show_at(piece, start, end)
            if show is None or piece.chip_over(start, end):
                continue
            clause = clause_around(piece.text, sentence, start, end)
            season = season_in(clause)
            verb = match["verb"].casefold() if pattern is _WILL else ""
            day = _turns_on(show, season, piece.sheet.region)
            yield Claim(
                record=show.key,
                fact="status",
                start=start,
                end=end,
                value={"says": "to come", "season": season, "verb": verb},
                is_future=True,
                turns_on=day + datetime.timedelta(days=1) if day else None,
            )


def _turns_on(show: ShowFacts, season: int | None, region: str) -> datetime.date | None:
    """The last day of what is to come: that of the season meant, or else of the latest one."""
    row = _release(show, season, region)
    return row.first if row else None


def _release(show: ShowFacts, season: int | None, region: str) -> ReleaseFacts | None:
    rows = [
        row
        for row in show.releases
        if row.stands and row.day and row.precision in EXACT and not row.episode
    ]
    if season is not None:
        rows = [row for row in rows if row.season == season or (season == 1 and row.season is None)]
    here = [row for row in rows if not row.regions or region in row.regions] or rows
    return max(here, key=lambda row: row.first, default=None)


def judge_tense(claim: Claim, records: Records, *, today: datetime.date) -> Verdict | None:
    """That it is out already, where it is."""
    show = records.show_by_id.get(claim.record[1])
    row = _release(show, claim.value.get("season"), "") if show else None
    if show is None or row is None or row.first >= today:
        return None
    verb = claim.value.get("verb")
    return Verdict(
        says=f"out since {say_day(row.first)}",
        message=f"{show.title} has been out since {say_day(row.first)}.",
        fix=PAST_FORMS.get(verb) if verb else None,
        name=show.title,
        source=row.source,
        source_url=row.source_url,
        as_of=row.as_of,
    )


def status_claims(piece: Piece) -> tuple[Claim, ...]:
    """Every place that says a work goes on, has ended, or that nobody knows yet."""
    return piece.once(_statuses)


def _statuses(piece: Piece) -> tuple[Claim, ...]:
    found: list[Claim] = []
    for sentence in piece.reading.sentences:
        for says, pattern in _STATES:
            for match in pattern.finditer(piece.text, sentence.start, sentence.end):
                show = show_at(piece, match.start(), match.end())
                if show is not None and not piece.chip_over(*match.span()):
                    value = {"says": says, "on": piece.sheet.dated_on.isoformat()}
                    start, end = match.span()
                    found.append(
                        Claim(record=show.key, fact="status", start=start, end=end, value=value)
                    )
    return tuple(found)


def judge_status(claim: Claim, records: Records) -> Verdict | None:
    """What has become of the work since, by its latest status that stands."""
    show = records.show_by_id.get(claim.record[1])
    latest = _latest(show) if show else None
    if show is None or latest is None:
        return None
    ended, goes_on = latest.status in _ENDS, latest.status in _GOES_ON
    says = claim.value["says"]
    agrees = {"goes on": not ended, "undecided": not (ended or goes_on), "ended": not goes_on}
    if agrees.get(says, True):
        return None
    when = f" on {say_day(latest.day)}" if latest.day else ""
    told = f"{_DECISIONS[latest.status]}{when}"
    return Verdict(
        says=told,
        message=f"{show.title} was {told}, by its record.",
        name=show.title,
        source=latest.source,
        source_url=latest.source_url,
        as_of=latest.as_of,
    )


def _latest(show: ShowFacts) -> StatusFacts | None:
    rows = [row for row in show.statuses if row.stands and row.status in _DECISIONS]
    return max(rows, key=lambda row: row.day or datetime.date.min, default=None)
