"""The platforms, networks, studios and publications that a piece names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.intake.proposals import OrganisationProposal
from newsroom.prose.folding import fold
from newsroom.prose.given_names import is_given_name
from newsroom.prose.readings import Cover
from newsroom.prose.spans import Span
from newsroom.prose.stations import stations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.prose.attributions import Quote
    from newsroom.prose.marked_titles import Title
    from newsroom.prose.readings import Reading
    from newsroom.prose.runs import Run

KINDS: Final = frozenset({"platform", "network", "studio", "publication"})
_STUDIO: Final = (
    r"(?:Studios?|Pictures|Productions|Television|TV|Entertainment|Media|Films|Studio\sGroup|"
    r"Originals)"
)
_MORE: Final = re.compile(rf"(?:\s{_STUDIO})+\b")
_NAMED_SO: Final = re.compile(rf"[^\n]*\s{_STUDIO}$")
_MADE_BY: Final = re.compile(
    r"\b(?:in\sassociation\swith|(?:co-)?produced\sby|production\scompan(?:y|ies))\s$|"
    r"\bproduc[^.;]{0,120}[A-ZÀ-Þ][\w’'-]+\s(?:for|of)\s$"
)


def organisation_proposals(
    reading: Reading, said: Sequence[Quote], titles: Sequence[Title], fiction: Sequence[Span]
) -> tuple[OrganisationProposal, ...]:
    """Each body once, at its first place; companies inside a plot are none."""
    cover = Cover([*(title.span for title in titles), *fiction])
    held: dict[str, OrganisationProposal] = {}
    for proposal in (*_listed(reading, cover), *_shaped(reading, cover), *_told(reading, said)):
        held.setdefault(fold(proposal.name), proposal)
    return tuple(sorted(held.values(), key=lambda one: one.evidence.start))


def _listed(reading: Reading, cover: Cover) -> Iterator[OrganisationProposal]:
    """Those of the lists, and the words that are a platform where they stand."""
    for run in reading.runs:
        if run.entry is None or run.entry.kind not in KINDS or cover.over(run.start, run.end):
            continue
        more = _MORE.match(reading.text, run.end)
        kind = "studio" if more else run.entry.kind
        span = Span(run.start, more.end() if more else run.end)
        yield _proposal(reading, span, kind, 0.75 if run.entry.is_ambiguous else 0.9)
    for place in stations(reading, 0, len(reading.text), cover):
        if place.is_listed and place.kind in KINDS:
            more = _MORE.match(reading.text, place.end)
            if more is None:
                yield _proposal(reading, place.span, place.kind, 0.75)


def _shaped(reading: Reading, cover: Cover) -> Iterator[OrganisationProposal]:
    """Companies that no list holds, by their last word or by what they did."""
    for run in reading.runs:
        if run.entry is not None or cover.over(run.start, run.end) or run.article:
            continue
        if reading.quotation_at(run.start) is not None:
            continue
        if _is_company(reading, run):
            yield _proposal(reading, run.span, "studio", 0.6)


def _is_company(reading: Reading, run: Run) -> bool:
    words = reading.words(run)
    if _NAMED_SO.fullmatch(words):
        return True
    if is_given_name(run.words[0].text) or reading.known.has_person(words) or len(run.words) > 3:
        return False
    sentence = reading.sentence_at(run.start)
    start = max(sentence.start if sentence else 0, run.start - 170)
    return _MADE_BY.search(reading.text[start : run.start]) is not None


def _told(reading: Reading, said: Sequence[Quote]) -> Iterator[OrganisationProposal]:
    """Outlets that words were given to; where a title fits, it is a show and no outlet."""
    for quote in said:
        if not quote.outlet:
            continue
        start = reading.text.find(quote.outlet, max(0, quote.start - 400))
        span = Span(start, start + len(quote.outlet)) if start >= 0 else quote.span
        yield _proposal(reading, span, "publication", 0.6, name=quote.outlet)


def _proposal(
    reading: Reading, span: Span, kind: str, confidence: float, *, name: str = ""
) -> OrganisationProposal:
    sentence = reading.sentence_at(span.start)
    final = reading.sentence_at(max(span.start, span.end - 1))
    start = min(sentence.start, span.start) if sentence else span.start
    return OrganisationProposal(
        name=name or span.of(reading.text),
        kind=kind,
        evidence=span,
        sentence=Span(start, max(final.end, span.end) if final else span.end),
        confidence=confidence,
    )
