from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from newsroom.intake.choices import Decision, Group
from newsroom.intake.matching import match
from newsroom.intake.proposals import StatusProposal
from newsroom.intake.restoring import GROUPS, STORY_FIELDS
from newsroom.intake.reviewing.comparing import Shelf
from newsroom.intake.reviewing.decided import corrected
from newsroom.intake.reviewing.inputs import inputs_of, story_input
from newsroom.intake.reviewing.keys import key_of
from newsroom.intake.reviewing.later import later_lines, later_of
from newsroom.intake.reviewing.line import Line, Review, Section
from newsroom.intake.reviewing.wording import say, say_story, shorten
from newsroom.intake.turns import is_turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newsroom.intake.models import Submission, Verdict
    from newsroom.intake.proposals import Analysis, Proposal
    from newsroom.prose.spans import Span


def review(submission: Submission) -> Review:
    """Put the document's proposals beside the records as these stand now.

    One query for each name that is asked for, and three for each show with facts.
    """
    analysis = submission.analysis
    verdicts = {verdict.key: verdict for verdict in submission.verdicts.all()}
    proposals = {name: list(_once(getattr(analysis, name), verdicts)) for name in GROUPS}
    pictures = dict(submission.pictures.values_list("digest", "pk"))
    later = later_of(submission, analysis)
    filed = later.filed.pictures if later else ()
    shelf = Shelf(
        match(analysis), verdicts, day=day_of(submission, analysis), pictures=frozenset(filed)
    )
    own = later_lines(later, verdicts) if later else _story_lines(analysis, verdicts)
    held: dict[Group, list[Line]] = {group: [] for group in Group}
    for line in own:
        held[line.group].append(line)
    for group in Group:
        held[group] += [
            _line(group, key, one, analysis.text, places, verdicts, shelf, pictures)
            for key, one, places in proposals.get(group, ())
        ]
    sections = [Section(group, lines) for group, lines in held.items() if lines]
    return Review(analysis, sections, later.version if later else None)


def day_of(submission: Submission, analysis: Analysis) -> datetime.date:
    """The day that what a piece tells is true of: its own, else the day it came in."""
    told = analysis.story.date.value
    if told:
        return datetime.date.fromisoformat(told)
    return timezone.localdate(submission.received_at or timezone.now())


def _once(
    proposals: Iterable[Proposal], verdicts: Mapping[str, Verdict]
) -> Iterator[tuple[str, Proposal, tuple[Span, ...]]]:
    """Each proposal once by its key, corrected, with all the places that say it."""
    found: dict[str, tuple[Proposal, list[Span]]] = {}
    for one in proposals:
        key = key_of(one)
        if isinstance(one, StatusProposal) and not is_turn(one):
            continue
        if key not in found:
            verdict = verdicts.get(key)
            found[key] = (corrected(one, verdict.values) if verdict else one, [])
        found[key][1].append(one.evidence)
    yield from ((key, one, tuple(places)) for key, (one, places) in found.items())


def _line(
    group: Group,
    key: str,
    proposal: Any,
    text: str,
    places: tuple[Span, ...],
    verdicts: Mapping[str, Verdict],
    shelf: Shelf,
    pictures: Mapping[str, int],
) -> Line:
    verdict = verdicts.get(key)
    found = shelf.find(proposal)
    chosen = verdict.record if verdict else None
    return Line(
        key=key,
        group=group,
        said=say(proposal),
        state=found.state,
        difference=found.difference,
        confidence=proposal.confidence,
        places=places,
        evidence=shorten(proposal.sentence.of(text)),
        candidates=tuple(found.candidates),
        chosen=chosen,
        record_url=found.url,
        picture=pictures.get(getattr(proposal, "digest", "")),
        inputs=inputs_of(proposal),
        decision=verdict.decision if verdict else _taken_for_granted(group),
        is_corrected=bool(verdict and verdict.values),
    )


def _taken_for_granted(group: Group) -> str:
    """Links are made wherever their record stands, unless somebody objects."""
    return Decision.ACCEPTED if group == Group.MENTIONS else ""


def _story_lines(analysis: Analysis, verdicts: Mapping[str, Verdict]) -> Iterator[Line]:
    """The fields of the story; they are taken as read unless somebody says otherwise."""
    for name in STORY_FIELDS:
        told = getattr(analysis.story, name)
        verdict = verdicts.get(f"story-{name}")
        value = verdict.values.get(name, told.value) if verdict else told.value
        rejected = verdict is not None and verdict.decision == Decision.REJECTED
        if not value and not rejected and name in ("byline", "date"):
            continue
        yield Line(
            key=f"story-{name}",
            group=Group.STORY,
            said=say_story(name, value or ""),
            state="new",
            confidence=told.confidence,
            places=(told.span,) if told.span else (),
            inputs=(story_input(name, value or ""),),
            decision=Decision.REJECTED if rejected else Decision.ACCEPTED,
            is_corrected=bool(verdict and verdict.values),
        )
