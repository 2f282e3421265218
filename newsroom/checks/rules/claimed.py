"""From what a text states and what the records say to it, to hits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.checks.findings import Evidence, Hit
from newsroom.prose.claims.statements import told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsroom.checks.findings import Level
    from newsroom.prose.claims.claim import Claim, Verdict
    from newsroom.prose.facts import Records
    from newsroom.prose.pieces import Piece


def told_of(piece: Piece) -> Records:
    """The records without what is embargoed; ask for it with ``piece.once``."""
    return told(piece.records)


def contradicted(
    piece: Piece,
    claims: Iterable[Claim],
    judge: Callable[[Claim], Verdict | None],
    *,
    level: Level | None = None,
) -> Iterator[Hit]:
    """A hit for every claim that the records contradict; what is quoted is left to its speaker."""
    for claim in claims:
        if piece.is_quoted(claim.start, claim.end):
            continue
        verdict = judge(claim)
        if verdict is not None:
            yield Hit(
                start=claim.start,
                end=claim.end,
                message=verdict.message,
                fix=verdict.fix,
                evidence=evidence_of(claim, verdict),
                level=level,
            )


def evidence_of(claim: Claim, verdict: Verdict) -> Evidence:
    return Evidence(
        record=claim.record,
        name=verdict.name,
        fact=claim.fact,
        value=verdict.says,
        source=verdict.source,
        source_url=verdict.source_url,
        as_of=verdict.as_of.isoformat() if verdict.as_of else "",
    )
