from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from newsroom.delivery.tasks import one_write
from newsroom.intake.actions.drafting import draft_story
from newsroom.intake.actions.illustrating import throw_pictures_away
from newsroom.intake.actions.writing import Applied, Writer
from newsroom.intake.choices import SubmissionState
from newsroom.intake.matching import Match, Matches, match
from newsroom.intake.models import Submission
from newsroom.intake.reviewing.decided import decide_all
from newsroom.intake.reviewing.keys import made_of
from newsroom.prose.likeness import signature

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from newsroom.articles.models import ArticlePage, SectionPage
    from newsroom.intake.proposals import Analysis
    from newsroom.users.models import User

LEAST_CONFIDENCE = 0.5


@one_write()
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
    The same text again finds the story it became and writes nothing.
    """
    fingerprint = analysis.source["sha256"]
    submission = Submission.objects.select_related("story").filter(fingerprint=fingerprint).first()
    if submission is not None and submission.story is not None:
        return Applied(story=submission.story, is_new=False)
    writer = Writer(analysis, match(analysis), user, least_confidence)
    writer.write_records(with_mentioned=with_mentioned)
    story = draft_story(analysis, writer.held, section=section, user=user)
    submission = submission or submission_of(analysis, user=user)
    close(submission, story=story, section=section, user=user)
    return Applied(story, made=writer.made, changed=writer.changed, left=writer.left)


@one_write()
def file_submission(
    submission: Submission, *, section: SectionPage, user: User | None = None
) -> Applied:
    """Write what was accepted of a document, as it was corrected, in one transaction.

    Whoever files it second finds the story of the first. Raises nothing for proposals that
    cannot stand, such as a credit of somebody who was rejected: they are listed in ``left``.
    """
    submission = Submission.objects.select_for_update().get(pk=submission.pk)
    if submission.story is not None:
        return Applied(story=submission.story, is_new=False)
    analysis = submission.analysis
    matches = match(analysis)
    decided = decide_all(analysis, submission.verdicts.all(), matches)
    matches = chosen(matches, decided.records)
    writer = Writer(decided.analysis, matches, user, 0.0, revises=True, day=came_in(submission))
    writer.write_records(with_mentioned=True)
    writer.write_quotes()
    writer.write_pictures(submission)
    story = draft_story(decided.analysis, writer.held, section=section, user=user)
    throw_pictures_away(submission)
    close(submission, story=story, section=section, user=user)
    return Applied(story, made=writer.made, changed=writer.changed, left=writer.left)


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
    submission: Submission, *, story: ArticlePage, section: SectionPage, user: User | None
) -> None:
    """Note what became of a document; its analysis has done its work."""
    submission.state = SubmissionState.FILED
    submission.story, submission.section = story, section
    submission.filed_at, submission.filed_by = timezone.now(), user
    submission.data = None
    submission.save()
