from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsroom.intake.analysis import findings
from newsroom.intake.analysis.happenings import (
    award_proposals,
    count_proposals,
    status_proposals,
)
from newsroom.intake.analysis.kinds import headline, story_kind
from newsroom.intake.analysis.layout import Layout, layout
from newsroom.intake.analysis.makeup import credit_proposals
from newsroom.intake.analysis.mentions import mention_proposals
from newsroom.intake.analysis.organisations import organisation_proposals
from newsroom.intake.analysis.releasing import release_proposals
from newsroom.intake.analysis.subjects import Subjects, best, subjects
from newsroom.intake.proposals import Analysis, PictureProposal, Story
from newsroom.prose import casts, people, plots
from newsroom.prose.attributions import Quote, quotes
from newsroom.prose.cast_cues import CAST_HEADING
from newsroom.prose.characters import in_plots
from newsroom.prose.datelines import dateline
from newsroom.prose.folding import fold
from newsroom.prose.known import Known
from newsroom.prose.makers import makers
from newsroom.prose.names import Roll
from newsroom.prose.readings import Cover, Reading
from newsroom.prose.releases import releases
from newsroom.prose.spans import Span
from newsroom.prose.titles import titles
from newsroom.prose.transcripts import transcript

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from newsroom.prose.casts import CastList
    from newsroom.prose.credits import Crediting
    from newsroom.prose.documents import Document
    from newsroom.prose.marked_titles import Title
    from newsroom.prose.people import Candidate
    from newsroom.prose.plots import Telling


RULES_READ = 60_000


@dataclass(frozen=True)
class _Facts:
    """What the rules of prose found, before it is put together."""

    titles: tuple[Title, ...]
    quotes: tuple[Quote, ...]
    cast: CastList
    made: tuple[Crediting, ...]
    plots: tuple[Telling, ...]
    people: tuple[Candidate, ...]
    roll: Roll
    fiction: tuple[Span, ...]


def analyse(
    document: Document, *, known: Known | None = None, received: datetime.date | None = None
) -> Analysis:
    """Propose a story and its records from a document; never raises, whatever the text holds.

    The story holds the whole text; the rules read its first ``RULES_READ`` characters, so that
    no file can keep them busy for long. Days without a year are counted from the day the piece
    is dated, else from the one it was ``received`` on.
    """
    plan = layout(document)
    reading = Reading(_opening(document, plan), known or Known())
    found_titles = titles(reading)
    about = subjects(reading, found_titles, plan)
    sections = _bounds(document, plan)
    cast_sections = _cast_sections(document, plan, sections)
    facts = _facts(reading, plan, found_titles, cast_sections)
    credited = credit_proposals(
        reading,
        cast=facts.cast,
        made=facts.made,
        roll=facts.roll,
        subjects=about,
        sections=sections,
        cast_sections=cast_sections,
    )
    said = findings.quote_proposals(reading, facts.quotes, facts.roll)
    dated = plan.day or dateline(document)
    written = dated or received
    spans = [title.span for title in found_titles]
    released = release_proposals(
        reading,
        releases(reading, written=written, titles=spans, is_near=dated is None),
        about,
        sections,
        facts.titles,
    )
    people_named = findings.person_proposals(
        reading, credited, said, facts.people, facts.made, facts.roll, about
    )
    return Analysis(
        source=_source(document),
        text=document.text,
        story=_story(
            document, plan, about, is_transcript=bool(transcript(reading, Cover(spans)).turns)
        ),
        works=findings.work_proposals(reading, about),
        people=people_named,
        organisations=organisation_proposals(reading, facts.quotes, facts.titles, facts.fiction),
        credits=credited,
        releases=released,
        plots=findings.plot_proposals(reading, facts.plots, about, sections),
        quotes=said,
        mentions=mention_proposals(reading, about, people_named, facts.roll, facts.fiction),
        status=status_proposals(reading, about, sections, spans, written=written),
        awards=award_proposals(reading, about, sections, spans, facts.roll),
        counts=count_proposals(reading, about, sections, spans),
        pictures=_pictures(document),
        left_out=document.left_out,
    )


def _pictures(document: Document) -> tuple[PictureProposal, ...]:
    """Each picture once, by what the file holds, with the paragraph it stands before."""
    found: dict[str, PictureProposal] = {}
    for one in document.pictures:
        digest = hashlib.sha256(one.data).hexdigest()
        beside = next((p.span for p in document.paragraphs if p.end > one.at), Span(one.at, one.at))
        proposal = PictureProposal(
            digest=digest,
            name=one.name,
            alt_text=one.alt,
            caption=one.caption,
            evidence=Span(one.at, one.at),
            sentence=beside,
            confidence=0.9,
        )
        found.setdefault(digest, proposal)
    return tuple(found.values())


def _opening(document: Document, plan: Layout) -> Document:
    """What the rules read: the prose without its date mark, up to a length."""
    prose = (
        replace(one, start=min(plan.starts.get(position, one.start), one.end))
        for position, one in enumerate(document.paragraphs)
    )
    kept = tuple(one for one in prose if one.end <= RULES_READ)
    end = kept[-1].end if kept else 0
    marks = tuple(mark for mark in document.marks if mark.end <= end)
    return replace(document, text=document.text[:end], paragraphs=kept, marks=marks)


def _facts(
    reading: Reading, plan: Layout, found: Sequence[Title], cast_sections: Sequence[Span]
) -> _Facts:
    spans = [title.span for title in found]
    plot_sections = [
        tuple(one for one in positions if one < len(reading.document.paragraphs))
        for section, positions in zip(plan.sections, plan.positions, strict=True)
        if plots.HEADING.search(section.heading) and not CAST_HEADING.search(section.heading)
    ]
    told = plots.tellings(reading, spans, plot_sections)
    cast = casts.casts(reading, spans, cast_sections, [one.span for one in told])
    made = makers(reading, spans)
    said = quotes(
        reading,
        spans,
        jobs=_jobs([*cast.credits, *made]),
        fiction=[one.character for one in cast.credits if one.character],
    )
    credited = [one for one in (*cast.credits, *made) if " " in one.name]
    billed = Cover([one.span for one in credited])
    fiction = [
        *cast.characters,
        *(
            span
            for span in in_plots(reading, [one.span for one in told], Cover(spans))
            if not billed.over(span.start, span.end)
        ),
    ]
    candidates = people.candidates(
        reading,
        taken=[*spans, *fiction, *([plan.byline.span] if plan.byline.span else [])],
        characters=[span.of(reading.text) for span in fiction],
        played=[span.of(reading.text) for span in cast.characters],
    )
    speakers = [one.speaker for one in said if " " in one.speaker]
    named = [*(one.name for one in credited), *(one.name for one in candidates), *speakers]
    roll = Roll((name, reading.text.find(name)) for name in named)
    return _Facts(tuple(found), said, cast, made, told, candidates, roll, tuple(fiction))


def _jobs(credited: Sequence[Crediting]) -> dict[str, frozenset[str]]:
    """What each person of the piece does, by folded name as typed."""
    held: dict[str, frozenset[str]] = {}
    for one in credited:
        key = fold(one.name)
        held[key] = held.get(key, frozenset()) | {one.job}
    return held


def _bounds(document: Document, plan: Layout) -> list[Span]:
    """Each section's stretch, from its heading to the next."""
    starts = [section.span.start for section in plan.sections]
    ends = [*starts[1:], len(document.text)]
    # A heading with nothing under it heads what the next one heads.
    for place in range(len(starts) - 2, -1, -1):
        if not plan.sections[place].blocks:
            ends[place] = ends[place + 1]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)]


def _cast_sections(document: Document, plan: Layout, sections: Sequence[Span]) -> list[Span]:
    """The sections that a heading calls the cast, and the lists that a sentence does."""
    found = [
        span
        for span, section in zip(sections, plan.sections, strict=True)
        if CAST_HEADING.search(section.heading)
    ]
    announced = False
    for paragraph in document.paragraphs:
        if paragraph.kind in {"list item", "table row"}:
            if announced:
                found.append(paragraph.span)
            continue
        words = document.words_of(paragraph)[-200:]
        announced = words.endswith(":") and CAST_HEADING.search(words) is not None
    return found


def _story(document: Document, plan: Layout, about: Subjects, *, is_transcript: bool) -> Story:
    kind = story_kind(document, plan.headline.value or "", is_transcript=is_transcript)
    subject, span = "", None
    if about.ranked:
        title = best(about.works[about.ranked[0]])
        subject, span = title.name, title.span
    return Story(
        kind=kind,
        headline=headline(document, plan, kind.value or "", subject, span),
        dek=plan.dek,
        date=plan.date,
        byline=plan.byline,
        sections=plan.sections,
        span=Span(0, len(document.text)),
    )


def _source(document: Document) -> dict[str, object]:
    return {
        "name": document.name,
        "format": document.format,
        "characters": len(document.text),
        "sha256": hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest(),
    }
