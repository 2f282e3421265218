"""How many episodes and seasons a work is said to have, and how long it is said to run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.prose.claims.claim import Claim, Verdict
from newsroom.prose.claims.context import show_at
from newsroom.prose.claims.dating import season_in
from newsroom.prose.claims.numbers import CARDINAL, number_of, say_like

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.claims.claim import Fact
    from newsroom.prose.facts import Records, ShowFacts
    from newsroom.prose.pieces import Piece
    from newsroom.prose.sentences import Sentence

_EPISODES: Final = re.compile(
    rf"\b(?P<number>{CARDINAL})(?:-|\s)(?:(?:new|hour-long|half-hour|one-hour|\d\d-minute)\s)?"
    r"(?:episodes?|parts?|instal+ments?|chapters?)\b(?!\s(?:one|two|three|\d))",
    re.IGNORECASE,
)
_SEASONS: Final = re.compile(
    rf"\b(?P<number>{CARDINAL})(?:-|\s)seasons?(?:-long)?\b(?!\s(?:finale|premiere|ticket))",
    re.IGNORECASE,
)
_MINUTES: Final = re.compile(r"\b(?P<number>\d{2,3})(?:-|\s)minutes?(?:-long)?\b", re.IGNORECASE)
# A number of some of them, or of those of another time: no statement of how many there are.
_SOME: Final = re.compile(
    r"\b(?:first|last|next|final|opening|other|more|another|least|than|about|around|roughly|nearly|"
    r"almost|over|some|only|just|of\s(?:the|its|those)|every|after|until|within|in|for|remaining|"
    r"additional|extra|previous|early|these|those)\s(?:the\s)?$",
    re.IGNORECASE,
)
# What makes a plain "six episodes" the number of all there are.
_HAS: Final = re.compile(
    r"\b(?:has|have|had|all|comprises|spans|ordered|across|(?:consists?|made\sup|season|series|run|"
    r"order|total|story)\sof)\s(?:the\s|its\s)?$",
    re.IGNORECASE,
)
_SO_FAR: Final = re.compile(
    r"\b(?:so\sfar|to\sdate|we[’']ve\sseen|screened|made\savailable|provided|watched|reviewed|drop|"
    r"drops|at\sonce,\sthen|weekly|a\sweek|per\s(?:week|season)|each|arc|of\sthe\sshow|directed|"
    r"wrote|written|appears?\sin|appeared\sin|guest)\b",
    re.IGNORECASE,
)
_WHOLE: Final = re.compile(
    r"\b(?:series|season|show|drama|comedy|dramedy|thriller|run|order|all|consists?|comprises?|"
    r"total|limited|miniseries|sitcom|will\shave|has|have|ordered|renewed|canceled|cancelled)\b",
    re.IGNORECASE,
)


def counting_claims(piece: Piece) -> tuple[Claim, ...]:
    """Every number of episodes, seasons or minutes that is said of a whole known work."""
    return piece.once(_claims)


def _claims(piece: Piece) -> tuple[Claim, ...]:
    return tuple(
        claim for sentence in piece.reading.sentences for claim in _in_sentence(piece, sentence)
    )


_COUNTED: Final[tuple[tuple[re.Pattern[str], Fact], ...]] = (
    (_EPISODES, "episodes"),
    (_SEASONS, "seasons"),
    (_MINUTES, "runtime"),
)


def _in_sentence(piece: Piece, sentence: Sentence) -> Iterator[Claim]:
    words = piece.text[sentence.start : sentence.end]
    for pattern, fact in _COUNTED:
        for match in pattern.finditer(words):
            number = number_of(match["number"])
            start = sentence.start + match.start("number")
            end = sentence.start + match.end("number")
            before = words[: match.start()]
            if not number or _SOME.search(before) or piece.chip_over(start, end):
                continue
            if fact == "episodes" and "-" not in match.group() and not _HAS.search(before):
                continue
            if _SO_FAR.search(words) or not _WHOLE.search(words):
                continue
            show = show_at(piece, start, end)
            if show is None:
                continue
            yield Claim(
                record=show.key,
                fact=fact,
                start=start,
                end=end,
                value={"number": number, "season": season_in(words), "said": match["number"]},
            )


def judge_count(claim: Claim, records: Records) -> Verdict | None:
    """What the record says, where it knows the number and has another."""
    show = records.show_by_id.get(claim.record[1])
    if show is None:
        return None
    number, said = claim.value["number"], claim.value["said"]
    if claim.fact == "episodes":
        known, noun = _episodes(show, claim.value.get("season")), "episode"
    elif claim.fact == "seasons":
        known, noun = _seasons(show), "season"
    else:
        known, noun = set(show.minutes), "minute"
    if not known or number in known:
        return None
    if claim.fact == "runtime" and len(known) > 1:
        return None
    right = max(known)
    told = f"{right} {noun}{'' if right == 1 else 's'}"
    return Verdict(
        says=told,
        message=f"By its record {show.title} has {told}.",
        fix=say_like(said, right) if len(known) == 1 else None,
        name=show.title,
    )


def _episodes(show: ShowFacts, season: int | None) -> set[int]:
    """The numbers that would be right: of the season meant, else of any one and of all."""
    counts = {
        row.number: row.episode_count or len(row.episodes)
        for row in show.seasons
        if row.episode_count or row.episodes
    }
    if season is not None:
        return {counts[season]} if season in counts else set()
    every = set(counts.values())
    return every | {sum(counts.values())} if len(counts) == len(show.seasons) else every


def _seasons(show: ShowFacts) -> set[int]:
    """As many as are on file, and as were ordered, too: either may be meant."""
    ordered = {row.seasons_ordered for row in show.statuses if row.stands and row.seasons_ordered}
    on_file = len(show.seasons)
    later = [row for row in show.statuses if row.status == "renewed" and row.stands]
    found = {on_file} if on_file else set()
    found |= {number for number in ordered if number}
    if later and on_file:
        found |= {on_file + 1}
    return found
