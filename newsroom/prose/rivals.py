"""Where several rules claim one place in the text, or one part: which of them is believed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsroom.prose.readings import Cover

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.prose.credits import Crediting
    from newsroom.prose.spans import Span

_CLEARLY_LESS: Final = 0.1


def once(found: Sequence[Crediting]) -> Iterator[Crediting]:
    """Keep one credit per place, the one that says most; what is played is no performer.

    A part that several claim is left to the surest.
    """
    best: dict[int, Crediting] = {}
    parts = Cover(one.character_span for one in found if one.character_span)
    surest = _surest(found)
    for claim in found:
        if parts.over(claim.start, claim.end):
            continue
        credit = claim
        if claim.character_span and surest[claim.character_span] > claim.confidence + _CLEARLY_LESS:
            credit = replace(claim, character="", character_span=None)
        held = best.get(credit.start)
        if held is None or _weight(credit) > _weight(held):
            best[credit.start] = credit
    yield from (best[start] for start in sorted(best))


def _surest(found: Sequence[Crediting]) -> dict[Span, float]:
    surest: dict[Span, float] = {}
    for credit in found:
        if credit.character_span:
            held = surest.get(credit.character_span, 0.0)
            surest[credit.character_span] = max(held, credit.confidence)
    return surest


def _weight(credit: Crediting) -> tuple[bool, bool, float, int]:
    return (
        bool(credit.character),
        bool(credit.note or credit.tier),
        credit.confidence,
        len(credit.character),
    )
