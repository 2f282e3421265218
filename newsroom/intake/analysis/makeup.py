from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsroom.intake.proposals import CreditProposal
from newsroom.prose.folding import fold
from newsroom.prose.names import without_honours
from newsroom.prose.readings import Cover, Reading
from newsroom.prose.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsroom.intake.analysis.subjects import Subjects
    from newsroom.prose.casts import CastList
    from newsroom.prose.credits import Crediting
    from newsroom.prose.names import Roll

MONONYM_FLOOR = 0.95


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the piece words stand: the bounds of their section."""

    start: int
    end: int


def credit_proposals(
    reading: Reading,
    *,
    cast: CastList,
    made: Sequence[Crediting],
    roll: Roll,
    subjects: Subjects,
    sections: Sequence[Span],
    cast_sections: Sequence[Span],
) -> tuple[CreditProposal, ...]:
    """Turn what the text says into credits: full names, one work each, printed order."""
    in_cast = Cover(cast_sections)
    resolved = [
        (crediting, person)
        for crediting in (*cast.credits, *made)
        if crediting.job != "author" and (person := _full_name(crediting, roll)) is not None
    ]
    resolved.sort(
        key=lambda pair: (in_cast.over(pair[0].start, pair[0].end) is None, pair[0].start)
    )
    held: dict[tuple[str, str, str], CreditProposal] = {}
    for crediting, person in resolved:
        work = _work(crediting, subjects, sections)
        proposal = _proposal(reading, crediting, person, work)
        key = (fold(work), fold(person), crediting.job)
        held[key] = _merged(held[key], proposal) if key in held else proposal
    return tuple(_numbered(held.values()))


def _full_name(crediting: Crediting, roll: Roll) -> str | None:
    if crediting.kin_of:
        beside = roll.full(crediting.kin_of) or crediting.kin_of
        full = roll.of_kin(crediting.name, beside=beside)
        if full:
            return full
    if " " in crediting.name:
        return roll.full(crediting.name) or without_honours(crediting.name)
    full = roll.full(crediting.name, at=crediting.start)
    if full or roll.is_shared(crediting.name):
        return full
    return crediting.name if crediting.confidence >= MONONYM_FLOOR else None


def _work(crediting: Crediting, subjects: Subjects, sections: Sequence[Span]) -> str:
    if crediting.work:
        return subjects.name(fold(crediting.work)) or crediting.work
    place = next(
        (one for one in sections if one.holds(crediting.start, crediting.end)),
        Span(0, len(sections) and sections[-1].end),
    )
    return subjects.name(subjects.nearest(crediting.start, place.start, place.end))


def _proposal(reading: Reading, crediting: Crediting, person: str, work: str) -> CreditProposal:
    sentence = reading.sentence_at(crediting.start)
    return CreditProposal(
        work=work,
        person=person,
        job=crediting.job,
        character=crediting.character,
        tier=crediting.tier,
        note=crediting.note,
        evidence=crediting.span,
        sentence=sentence.span if sentence else crediting.span,
        confidence=crediting.confidence if work else min(crediting.confidence, 0.5),
    )


def _merged(held: CreditProposal, more: CreditProposal) -> CreditProposal:
    return replace(
        held,
        character=_fuller(held.character, more.character),
        tier=held.tier or more.tier,
        note=held.note or more.note,
        confidence=max(held.confidence, more.confidence),
    )


def _fuller(held: str, more: str) -> str:
    """Of two ways to call a character the one that holds the other: "Dot", "Nurse Dot Haverty"."""
    return more if not held or f" {fold(held)} " in f" {fold(more)} " else held


def _numbered(proposals: Iterable[CreditProposal]) -> Iterator[CreditProposal]:
    """Count the printed order within each work, the cast apart from those behind it."""
    counts: dict[tuple[str, bool], int] = {}
    for proposal in proposals:
        key = (fold(proposal.work), proposal.job == "actor")
        counts[key] = counts.get(key, 0) + 1
        yield replace(proposal, order=counts[key])
