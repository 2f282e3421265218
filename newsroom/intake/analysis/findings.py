from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.intake.analysis.subjects import Subjects, best, genres_of, kind_of
from newsroom.intake.proposals import (
    CreditProposal,
    PersonProposal,
    PlotProposal,
    QuoteProposal,
    WorkProposal,
)
from newsroom.prose.folding import fold
from newsroom.prose.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.prose.attributions import Quote
    from newsroom.prose.credits import Crediting
    from newsroom.prose.names import Roll
    from newsroom.prose.people import Candidate
    from newsroom.prose.plots import Telling
    from newsroom.prose.readings import Reading


def work_proposals(reading: Reading, about: Subjects) -> tuple[WorkProposal, ...]:
    proposals = []
    for key, found in about.works.items():
        title = best(found)
        is_subject = key in about.ranked
        proposals.append(
            WorkProposal(
                title=title.name,
                kind=kind_of(found) or ("series" if is_subject else ""),
                role="subject" if is_subject else "mentioned",
                genres=genres_of(reading, found) if is_subject else (),
                evidence=title.span,
                sentence=_sentence(reading, title.start, title.end),
                confidence=min(0.95, title.confidence + 0.05 * (len(found) - 1)),
            )
        )
    order = {key: position for position, key in enumerate(about.ranked)}
    return tuple(
        sorted(
            proposals,
            key=lambda one: (order.get(fold(one.title), len(order)), one.evidence.start),
        )
    )


def person_proposals(
    reading: Reading,
    credited: Sequence[CreditProposal],
    said: Sequence[QuoteProposal],
    candidates: Sequence[Candidate],
    made: Sequence[Crediting],
    roll: Roll,
    about: Subjects,
) -> tuple[PersonProposal, ...]:
    """Everyone the piece names, each once: credited first, then quoted, then mentioned."""
    held: dict[str, PersonProposal] = {}
    main = about.name(about.ranked[0]) if about.ranked else ""

    def add(name: str, role: str, evidence: Span, confidence: float) -> None:
        sentence = _sentence(reading, evidence.start, evidence.end)
        held.setdefault(
            fold(name),
            PersonProposal(
                name=name, role=role, evidence=evidence, sentence=sentence, confidence=confidence
            ),
        )

    for credit in sorted(credited, key=lambda one: one.work != main):
        full = next((one for one in candidates if fold(one.name) == fold(credit.person)), None)
        add(credit.person, credit.job, full.span if full else credit.evidence, credit.confidence)
    for crediting in made:
        if crediting.job == "author":
            name = roll.full(crediting.name, at=crediting.start) or crediting.name
            add(name, "author", crediting.span, crediting.confidence)
    for candidate in candidates:
        quoted = any(fold(one.speaker) == fold(candidate.name) for one in said)
        role = "quoted" if quoted else "mentioned"
        add(candidate.name, role, candidate.span, candidate.confidence)
    for quote in said:
        if quote.speaker and " " in quote.speaker:
            add(quote.speaker, "quoted", quote.evidence, quote.confidence)
    return tuple(sorted(held.values(), key=lambda one: one.evidence.start))


def plot_proposals(
    reading: Reading, told: Sequence[Telling], about: Subjects, sections: Sequence[Span]
) -> tuple[PlotProposal, ...]:
    held: dict[tuple[str, str], PlotProposal] = {}
    for telling in told:
        key = _told_of(reading, telling, about, sections)
        if not key:
            continue
        proposal = PlotProposal(
            work=about.name(key),
            level=telling.level,
            text=telling.span.of(reading.text),
            evidence=telling.span,
            sentence=_sentence(reading, telling.start, telling.end),
            confidence=telling.confidence,
        )
        place = (key, telling.level)
        if place not in held or held[place].confidence < proposal.confidence:
            held[place] = proposal
    return tuple(held.values())


def _told_of(reading: Reading, telling: Telling, about: Subjects, sections: Sequence[Span]) -> str:
    inside = [key for offset, key in about.mentions if telling.span.holds(offset, offset + 1)]
    if inside:
        return inside[0]
    place = next(
        (one for one in sections if one.holds(telling.start, telling.end)),
        Span(0, len(reading.text)),
    )
    return about.nearest(telling.start, place.start, place.end)


def quote_proposals(
    reading: Reading, said: Sequence[Quote], roll: Roll
) -> tuple[QuoteProposal, ...]:
    return tuple(
        QuoteProposal(
            text=quote.span.of(reading.text),
            speaker=_speaker(quote, roll),
            outlet=quote.outlet,
            obtained=quote.obtained,
            evidence=quote.span,
            sentence=_sentence(reading, quote.start, quote.end),
            confidence=quote.confidence,
        )
        for quote in said
    )


def _speaker(quote: Quote, roll: Roll) -> str:
    if not quote.speaker:
        return ""
    return roll.full(quote.speaker, at=quote.start) or quote.speaker


def _sentence(reading: Reading, start: int, end: int) -> Span:
    """The sentence that evidence stands in, or the several it spans."""
    first, final = reading.sentence_at(start), reading.sentence_at(max(start, end - 1))
    if first is None or final is None:
        return Span(start, end)
    return Span(min(first.start, start), max(final.end, end))
