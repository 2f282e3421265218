"""What befell the works of a piece: turns in their life, prizes, and how much there is of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.intake.proposals import AwardProposal, CountProposal, StatusProposal
from newsroom.prose.counts import counts
from newsroom.prose.dates import dates
from newsroom.prose.folding import fold
from newsroom.prose.fortunes import fortunes
from newsroom.prose.prizes import prizes
from newsroom.prose.spans import Span

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from newsroom.intake.analysis.subjects import Subjects
    from newsroom.prose.fortunes import Fortune
    from newsroom.prose.names import Roll
    from newsroom.prose.prizes import Prize
    from newsroom.prose.readings import Reading


def status_proposals(
    reading: Reading,
    about: Subjects,
    sections: Sequence[Span],
    titles: Sequence[Span],
    *,
    written: datetime.date | None,
) -> tuple[StatusProposal, ...]:
    """Each turn of a work once; what is told of another work's past in passing is left out."""
    held: dict[tuple[str, str], StatusProposal] = {}
    for turn in fortunes(reading, titles):
        for key in _works(reading, turn, about, sections):
            if turn.is_old and key not in about.ranked:
                continue
            proposal = _status(reading, turn, about.name(key), written)
            place = (key, turn.status)
            if place not in held or _says_more(proposal, held[place]):
                held[place] = proposal
    return tuple(held.values())


def _works(
    reading: Reading, turn: Fortune, about: Subjects, sections: Sequence[Span]
) -> Iterator[str]:
    named = [fold(span.of(reading.text)) for span in turn.titles]
    known = [key for key in named if key in about.works]
    if known:
        yield from known
    else:
        yield from filter(None, [_near(turn.span, about, sections, len(reading.text))])


def _near(span: Span, about: Subjects, sections: Sequence[Span], length: int) -> str:
    section = next((one for one in sections if one.holds(span.start, span.end)), Span(0, length))
    return about.nearest(span.start, section.start, section.end)


def _status(
    reading: Reading, turn: Fortune, work: str, written: datetime.date | None
) -> StatusProposal:
    sentence = _sentence(reading, turn.span)
    told = dates(
        reading.text,
        turn.end,
        min(sentence.end, turn.end + 160),
        written=written,
        is_past=True,
        is_loose=True,
    )
    when = next((one for one in told if one.day and (not written or one.day <= written)), None)
    return StatusProposal(
        work=work,
        status=turn.status,
        date=when.day.isoformat() if when and when.day else None,
        precision=when.precision if when else "",
        season=turn.season,
        seasons=turn.seasons,
        platform=turn.platform,
        note=" ".join(turn.span.of(reading.text).split()),
        evidence=turn.span,
        sentence=sentence,
        confidence=turn.confidence,
    )


def _says_more(one: StatusProposal, other: StatusProposal) -> bool:
    return sum(map(bool, (one.season, one.seasons, one.date, one.platform))) > sum(
        map(bool, (other.season, other.seasons, other.date, other.platform))
    )


def award_proposals(
    reading: Reading, about: Subjects, sections: Sequence[Span], titles: Sequence[Span], roll: Roll
) -> tuple[AwardProposal, ...]:
    """Each prize once; one whose winner the sentence only calls "the series" is its subject’s."""
    held: dict[tuple[str, str, str, str], AwardProposal] = {}
    for prize in prizes(reading, titles):
        proposal = _award(reading, prize, about, roll)
        if not proposal.work and not proposal.person:
            near = about.name(_near(prize.span, about, sections, len(reading.text)))
            proposal = replace(proposal, work=near, confidence=0.5)
        if proposal.work or proposal.person:
            who = proposal.person or proposal.work
            key = (fold(who), fold(proposal.award), fold(proposal.category), proposal.result)
            held.setdefault(key, proposal)
    return tuple(held.values())


def _award(reading: Reading, prize: Prize, about: Subjects, roll: Roll) -> AwardProposal:
    work = ""
    if prize.title is not None:
        words = prize.title.of(reading.text)
        work = about.name(fold(words)) or words
    person = ""
    if prize.person is not None:
        words = reading.words(prize.person)
        person = roll.full(words, at=prize.person.start) or words
    return AwardProposal(
        award=" ".join(prize.award.split()),
        result=prize.result,
        category=prize.category,
        year=prize.year,
        work=work,
        person=person,
        evidence=prize.span,
        sentence=_sentence(reading, prize.span),
        confidence=prize.confidence,
    )


def count_proposals(
    reading: Reading, about: Subjects, sections: Sequence[Span], titles: Sequence[Span]
) -> tuple[CountProposal, ...]:
    """How many episodes or seasons each subject has; the first count of each is kept."""
    held: dict[tuple[str, str, int | None], CountProposal] = {}
    for count in counts(reading):
        sentence = _sentence(reading, count.span)
        named = [
            fold(title.of(reading.text))
            for title in titles
            if sentence.holds(title.start, title.end)
        ]
        key = next((one for one in named if one in about.works), "")
        key = key or _near(count.span, about, sections, len(reading.text))
        if key not in about.ranked:
            continue
        proposal = CountProposal(
            work=about.name(key),
            counts=count.counts,
            number=count.number,
            season=count.season,
            evidence=count.span,
            sentence=sentence,
            confidence=0.8 if named else 0.65,
        )
        held.setdefault((key, count.counts, count.season), proposal)
    return tuple(held.values())


def _sentence(reading: Reading, span: Span) -> Span:
    first, final = (
        reading.sentence_at(span.start),
        reading.sentence_at(max(span.start, span.end - 1)),
    )
    if first is None or final is None:
        return span
    return Span(min(first.start, span.start), max(final.end, span.end))
