from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.intake.proposals import MentionProposal
from newsroom.prose.folding import fold
from newsroom.prose.readings import Cover
from newsroom.prose.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.intake.analysis.subjects import Subjects
    from newsroom.intake.proposals import PersonProposal
    from newsroom.prose.names import Roll
    from newsroom.prose.readings import Reading


def mention_proposals(
    reading: Reading,
    about: Subjects,
    people: Sequence[PersonProposal],
    roll: Roll,
    fiction: Sequence[Span],
) -> tuple[MentionProposal, ...]:
    """Every place where words mean a work or a person, to be tied to the record.

    A surname counts where it can mean only one person of the piece.
    """
    works = [
        MentionProposal(
            kind="work",
            name=about.name(key),
            evidence=title.span,
            sentence=_sentence(reading, title.span),
            confidence=title.confidence,
        )
        for key, found in about.works.items()
        for title in found
    ]
    taken = Cover([*fiction, *(work.evidence for work in works)])
    named = _people(reading, people, roll, taken)
    return tuple(sorted([*works, *named], key=lambda one: one.evidence.start))


def _people(
    reading: Reading, people: Sequence[PersonProposal], roll: Roll, taken: Cover
) -> Iterator[MentionProposal]:
    by_name = {fold(person.name): person for person in people}
    for run in reading.runs:
        if run.entry is not None or taken.over(run.start, run.end):
            continue
        words = reading.words(run)
        person = by_name.get(fold(words)) or by_name.get(fold(roll.full(words, at=run.start) or ""))
        if person is None:
            continue
        is_full = fold(words) == fold(person.name)
        yield MentionProposal(
            kind="person",
            name=person.name,
            evidence=run.span,
            sentence=_sentence(reading, run.span),
            confidence=person.confidence if is_full else min(0.8, person.confidence),
        )


def _sentence(reading: Reading, span: Span) -> Span:
    sentence = reading.sentence_at(span.start)
    return sentence.span if sentence else Span(span.start, span.end)
