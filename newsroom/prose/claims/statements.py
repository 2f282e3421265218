"""Everything that a text states in plain words, and what the records say to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeVar

from newsroom.prose.claims.ages import judge_year, year_claims
from newsroom.prose.claims.casting import casting_claims, judge_role
from newsroom.prose.claims.counting import counting_claims, judge_count
from newsroom.prose.claims.dating import dating_claims, judge_release
from newsroom.prose.claims.making import judge_job, making_claims
from newsroom.prose.claims.platforms import judge_platform, platform_claims
from newsroom.prose.claims.standing import (
    judge_status,
    judge_tense,
    status_claims,
    tense_claims,
)

if TYPE_CHECKING:
    import datetime

    from newsroom.prose.claims.claim import Claim, Verdict
    from newsroom.prose.facts import Records, Row, ShowFacts
    from newsroom.prose.pieces import Piece

AnyRow = TypeVar("AnyRow", bound="Row")

# Where nothing is stated: what is said there is said elsewhere, or is nobody's prose.
SILENT: Final = frozenset({"quotation", "pull quote", "slug", "credit", "alt"})


def statements(piece: Piece) -> tuple[Claim, ...]:
    """Every fact that ``piece`` states itself, in order; what is quoted is its speaker's."""
    found = [
        *casting_claims(piece),
        *making_claims(piece),
        *dating_claims(piece),
        *platform_claims(piece),
        *counting_claims(piece),
        *year_claims(piece),
        *tense_claims(piece),
        *status_claims(piece),
    ]
    own = (claim for claim in found if _is_stated(piece, claim))
    return tuple(sorted(own, key=lambda it: (it.start, it.end)))


def _is_stated(piece: Piece, claim: Claim) -> bool:
    passage = piece.passage_at(claim.start)
    if passage is None or passage.kind in SILENT or claim.is_past:
        return False
    return not piece.is_quoted(claim.start, claim.end)


def judge(
    claim: Claim, records: Records, *, today: datetime.date, region: str = ""
) -> Verdict | None:
    """What ``records`` say against a claim on ``today``; None while they do not contradict it."""
    known = told(records)
    if claim.fact == "status":
        if claim.value.get("says") == "to come":
            return judge_tense(claim, known, today=today)
        return judge_status(claim, known)
    if claim.fact == "release":
        return judge_release(claim, known, region=region)
    judges = {
        "role": judge_role,
        "job": judge_job,
        "platform": judge_platform,
        "episodes": judge_count,
        "seasons": judge_count,
        "runtime": judge_count,
        "year": judge_year,
    }
    asked = judges.get(claim.fact)
    return asked(claim, known) if asked else None


def told(records: Records) -> Records:
    """The records without what is embargoed: no text is wrong for not giving that away."""
    return replace(records, shows=tuple(_told(show) for show in records.shows))


def _told(show: ShowFacts) -> ShowFacts:
    return replace(
        show,
        credits=_open(show.credits),
        releases=_open(show.releases),
        statuses=_open(show.statuses),
        plots=_open(show.plots),
        awards=_open(show.awards),
    )


def _open(rows: tuple[AnyRow, ...]) -> tuple[AnyRow, ...]:
    return tuple(row for row in rows if not row.hidden_until)
