from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import IntegrityError
from django.utils import timezone

from newsroom.delivery.tasks import one_write
from newsroom.intake.actions.drafting import draft_story
from newsroom.intake.actions.illustrating import throw_pictures_away
from newsroom.intake.actions.revising import filed_of, later_held, revise_story
from newsroom.intake.actions.versions import earlier_version
from newsroom.intake.actions.writing import Applied, Writer
from newsroom.intake.choices import Decision, SubmissionState
from newsroom.intake.errors import IntakeError
from newsroom.intake.matching import Matches, match
from newsroom.intake.models import Submission
from newsroom.intake.reviewing.decided import decide_all
from newsroom.intake.reviewing.keys import made_of
from newsroom.kit.matches import Match
from newsroom.prose.likeness import signature

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping

    from newsroom.articles.models import ArticlePage, SectionPage
    from newsroom.intake.models import Verdict
    from newsroom.intake.proposals import Analysis
    from newsroom.intake.reviewing.later import Later
    from newsroom.intake.revising import Filed
    from newsroom.users.models import User

LEAST_CONFIDENCE = 0.5


def apply_proposals(
    analysis: Analysis,
    *,
    section: SectionPage,
    user: User | None = None,
    with_mentioned: bool = False,
    least_confidence: float = LEAST_CONFIDENCE,
) -> Applied:
    """Write one draft story under ``section`` and the records it needs, or nothing at all.

    New records are drafts. A live record gains its facts in a draft version, so that no reader
    sees what no editor has read. A name that several records answer to is left alone and listed.
    The same text again finds the story it became and writes nothing. A later version of a piece
    changes that story where the desk has not; what it has is left alone and listed.
    """
    try:
        return _apply(
            analysis,
            section=section,
            user=user,
            with_mentioned=with_mentioned,
            least_confidence=least_confidence,
        )
    except IntegrityError:  # Somebody applied the same text at the same moment.
        filed = Submission.objects.filter(fingerprint=analysis.source["sha256"]).first()
        if filed is None or filed.story is None:
            raise
        return Applied(story=filed.story, is_new=False)


@one_write()
def _apply(
    analysis: Analysis,
    *,
    section: SectionPage,
    user: User | None,
    with_mentioned: bool,
    least_confidence: float,
) -> Applied:
    fingerprint = analysis.source["sha256"]
    submission = Submission.objects.select_related("story").filter(fingerprint=fingerprint).first()
    if submission is not None and submission.story is not None:
        return Applied(story=submission.story, is_new=False)
    if submission is None:
        submission = submission_of(analysis, user=user)
        submission.earlier = earlier_version(submission)
    later = later_held(submission, analysis, user=user)
    writer = Writer(analysis, match(analysis), user, least_confidence)
    writer.write_records(with_mentioned=with_mentioned)
    if later is None:
        story = draft_story(analysis, writer.held, section=section, user=user)
        filed = filed_of(story, analysis)
    else:
        accepted = dict.fromkeys(key for key in later.keys if not later.is_asked(key))
        story, filed = revise_story(later, writer.held, analysis, accepted=accepted, user=user)
        writer.left += [f"text: {told}" for told in later.asked()]
    close(submission, story=story, section=section, user=user, filed=filed)
    return Applied(
        story,
        is_new=later is None,
        is_later=later is not None,
        made=writer.made,
        changed=writer.changed,
        left=writer.left,
    )


@one_write()
def file_submission(
    submission: Submission, *, section: SectionPage | None = None, user: User | None = None
) -> Applied:
    """Write what was accepted of a document, as it was corrected, in one transaction.

    Whoever files it second finds the story of the first. A later version of a piece becomes a
    draft of the story that is there; a piece of its own needs a ``section``. Raises nothing for
    proposals that cannot stand, such as a credit of somebody who was rejected: they are listed in
    ``left``. Raises ``IntakeError`` while words that the desk has changed wait for a decision.
    """
    submission = Submission.objects.select_for_update().get(pk=submission.pk)
    if submission.story is not None:
        return Applied(story=submission.story, is_new=False)
    analysis = submission.analysis
    later = later_held(submission, analysis, user=user)
    verdicts = list(submission.verdicts.all())
    if later is not None:
        _refuse_unasked(later, verdicts)
    matches = match(analysis)
    decided = decide_all(analysis, verdicts, matches)
    matches = chosen(matches, decided.records)
    writer = Writer(decided.analysis, matches, user, 0.0, revises=True, day=came_in(submission))
    writer.write_records(with_mentioned=True)
    writer.write_quotes()
    writer.write_pictures(submission)
    if later is not None:
        story, filed = revise_story(
            later,
            writer.held,
            decided.analysis,
            accepted=_accepted(later, verdicts),
            user=user,
        )
    elif section is not None:
        story = draft_story(decided.analysis, writer.held, section=section, user=user)
        filed = filed_of(story, analysis)
    else:
        message = "Choose the section the draft goes into."
        raise IntakeError(message)
    throw_pictures_away(submission)
    where = section or story.get_parent().specific
    close(submission, story=story, section=where, user=user, filed=filed)
    return Applied(
        story,
        is_later=later is not None,
        made=writer.made,
        changed=writer.changed,
        left=writer.left,
    )


def _accepted(later: Later, verdicts: Iterable[Verdict]) -> dict[str, Any]:
    """The changes that were accepted, with the value where somebody put one right."""
    taken = {one.key: one for one in verdicts if one.decision == Decision.ACCEPTED}
    return {key: next(iter(taken[key].values.values()), None) for key in later.keys if key in taken}


def _refuse_unasked(later: Later, verdicts: Iterable[Verdict]) -> None:
    """Two hands wrote here: nobody files before somebody has said whose words stand."""
    decided = {one.key for one in verdicts if one.decision}
    waiting = [key for key in later.keys if later.is_asked(key) and key not in decided]
    if waiting:
        count = "One passage" if len(waiting) == 1 else f"{len(waiting)} passages"
        message = (
            f"{count} of “{later.version}” changed since the version before came in. Say under "
            "Story and Text whose words stand: accept the new ones, or reject them."
        )
        raise IntakeError(message)


def chosen(matches: Matches, records: Mapping[str, int]) -> Matches:
    """The matches, with the one record where somebody chose it, or none where they said so."""

    def settle(group: str, found: dict[str, Match]) -> dict[str, Match]:
        return {
            name: _settled(one, records.get(made_of(group, name))) for name, one in found.items()
        }

    return Matches(
        people=settle("people", matches.people),
        works=settle("works", matches.works),
        organisations=settle("organisations", matches.organisations),
        awards=matches.awards,
    )


def _settled(found: Match, choice: int | None) -> Match:
    if choice is None or found.state != "choose":
        return found
    record = next((one for one in found.candidates if one.pk == choice), None)
    return Match("existing", (record,)) if record is not None else Match("new")


def came_in(submission: Submission) -> datetime.date:
    return timezone.localdate(submission.received_at)


def submission_of(analysis: Analysis, *, user: User | None = None) -> Submission:
    """A document that has just come in, not saved yet."""
    return Submission(
        fingerprint=analysis.source["sha256"],
        name=str(analysis.source["name"])[:255],
        format=str(analysis.source["format"]),
        headline=(analysis.story.headline.value or "")[:255],
        likeness=signature(analysis.text),
        received_by=user,
    )


def close(
    submission: Submission,
    *,
    story: ArticlePage,
    section: SectionPage,
    user: User | None,
    filed: Filed,
) -> None:
    """Note what became of a document; its analysis has done its work."""
    submission.state = SubmissionState.FILED
    submission.story, submission.section = story, section
    submission.filed_at, submission.filed_by = timezone.now(), user
    submission.data, submission.filed = None, filed.as_json()
    submission.save()
