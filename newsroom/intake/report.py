from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.intake.matching import Matches
    from newsroom.intake.proposals import Analysis, Proposal
    from newsroom.kit.matches import Match

LONGEST_SENTENCE = 110


def lines(analysis: Analysis, matches: Matches) -> Iterator[str]:
    """The proposals of a piece for a reader of a terminal: what, how sure, and why."""
    yield from _story(analysis)
    yield from _works(analysis, matches)
    yield from _people(analysis, matches)
    yield from _organisations(analysis, matches)
    yield from _credits(analysis)
    yield from _rest(analysis)
    if analysis.left_out:
        yield "\nLeft out, because a story cannot hold it"
        yield from (f"  {one}" for one in analysis.left_out)


def as_json(analysis: Analysis, matches: Matches) -> dict[str, Any]:
    """The stable form, with what the records know of each name added."""
    data = analysis.as_json()
    for person, entry in zip(analysis.people, data["people"], strict=True):
        entry["record"] = _record(matches.person(person.name), matches)
    for work, entry in zip(analysis.works, data["works"], strict=True):
        entry["record"] = _record(matches.work(work.title), matches)
    for organisation, entry in zip(analysis.organisations, data["organisations"], strict=True):
        entry["record"] = _record(matches.organisation(organisation.name), matches)
    return data


def _record(match: Match, matches: Matches) -> dict[str, Any]:
    options = matches.told_apart(match) if match.state == "choose" else []
    told = {option.id: {"facts": option.facts, "works": option.works} for option in options}
    return {
        "state": match.state,
        "id": match.record.pk if match.record is not None else None,
        "candidates": [
            {"id": record.pk, "name": str(record), **told.get(record.pk, {})}
            for record in match.candidates
            if match.state == "choose"
        ],
    }


def _story(analysis: Analysis) -> Iterator[str]:
    story = analysis.story
    yield f"Story from {analysis.source['name']}"
    for name in ("kind", "headline", "dek", "date", "byline"):
        one = getattr(story, name)
        if one.value:
            made = "" if one.span is not None or name == "kind" else ", no words say so"
            yield f"  {name:<10}{one.value}  [{_percent(one.confidence)}{made}]"
    for section in story.sections:
        heading = section.heading or "(opening)"
        yield f"  section   {heading}: {len(section.blocks)} blocks"


def _works(analysis: Analysis, matches: Matches) -> Iterator[str]:
    if analysis.works:
        yield "\nWorks"
    for work in analysis.works:
        kind = f", {work.kind}" if work.kind else ""
        state = _state(matches.work(work.title), matches)
        if work.role == "mentioned":
            state = state.replace("new", "not on file")
        yield from _entry(analysis, work, f"{work.title} ({work.role}{kind}) {state}")


def _people(analysis: Analysis, matches: Matches) -> Iterator[str]:
    if analysis.people:
        yield "\nPeople"
    for person in analysis.people:
        state = _state(matches.person(person.name), matches)
        yield from _entry(analysis, person, f"{person.name} ({person.role}) {state}")


def _organisations(analysis: Analysis, matches: Matches) -> Iterator[str]:
    if analysis.organisations:
        yield "\nOrganisations"
    for one in analysis.organisations:
        state = _state(matches.organisation(one.name), matches)
        yield from _entry(analysis, one, f"{one.name} ({one.kind}) {state}")


def _credits(analysis: Analysis) -> Iterator[str]:
    if analysis.credits:
        yield "\nCredits"
    for credit in analysis.credits:
        character = f" as {credit.character}" if credit.character else ""
        tier = f", {credit.tier.replace('_', ' ')}" if credit.tier else ""
        note = f" ({credit.note})" if credit.note else ""
        job = credit.job.replace("_", " ")
        words = f"{credit.order}. {credit.person}{character}, {job}, {credit.work}{tier}{note}"
        yield from _entry(analysis, credit, words)


def _rest(analysis: Analysis) -> Iterator[str]:
    if analysis.releases:
        yield "\nReleases"
    for release in analysis.releases:
        when = f"{release.date} ({release.precision})" if release.date else "no date"
        where = release.platform or release.event or "nowhere named"
        regions = f" in {', '.join(release.regions)}" if release.regions else ""
        yield from _entry(analysis, release, f"{release.work}: {where}{regions}, {when}")
    if analysis.plots:
        yield "\nPlots"
    for plot in analysis.plots:
        yield from _entry(analysis, plot, f"{plot.work}: {plot.level}")
    if analysis.quotes:
        yield "\nQuotes"
    for quote in analysis.quotes:
        outlet = f" to {quote.outlet}" if quote.outlet else ""
        speaker = quote.speaker or "nobody named"
        yield from _entry(analysis, quote, f"{speaker}{outlet}, {len(quote.text)} characters")


def _entry(analysis: Analysis, proposal: Proposal, words: str) -> Iterator[str]:
    yield f"  {_percent(proposal.confidence):>5}  {words}"
    yield f"         | {excerpt(analysis.text, proposal)}"


def excerpt(text: str, proposal: Proposal) -> str:
    """The sentence a proposal came from, or the part of it around the words that say so."""
    sentence, evidence = proposal.sentence, proposal.evidence
    start = max(sentence.start, evidence.start - LONGEST_SENTENCE // 2)
    end = min(sentence.end, max(start + LONGEST_SENTENCE, start))
    start = max(sentence.start, min(start, end - LONGEST_SENTENCE))
    before = "…" if start > sentence.start else ""
    after = "…" if end < sentence.end else ""
    return f"{before}{' '.join(text[start:end].split())}{after}"


def _state(match: Match, matches: Matches) -> str:
    if match.state == "choose":
        return f"— choose between {matches.choices(match)}"
    return "— on file" if match.state == "existing" else "— new"


def _percent(confidence: float) -> str:
    return f"{round(confidence * 100)} %"
