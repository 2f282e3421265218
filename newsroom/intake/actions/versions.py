"""Which documents are versions of one piece, and what was said of it before."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.utils import timezone

from newsroom.intake.choices import Decision, SubmissionState
from newsroom.intake.errors import IntakeError
from newsroom.intake.models import Submission, Verdict
from newsroom.intake.restoring import GROUPS
from newsroom.intake.reviewing.keys import key_of
from newsroom.intake.reviewing.wording import say
from newsroom.prose.likeness import shared

if TYPE_CHECKING:
    from newsroom.intake.proposals import Analysis

# Half of the runs of four words in common: the same piece, edited. A press release that two
# writers worked from shares far less.
SAME_PIECE: Final = 0.4
LOOKED_BACK: Final = datetime.timedelta(days=90)
MOST_COMPARED: Final = 500


def earlier_version(submission: Submission) -> Submission | None:
    """The latest document of the last ninety days that this one is a later version of."""
    since = timezone.now() - LOOKED_BACK
    recent = Submission.objects.filter(received_at__gte=since).exclude(pk=submission.pk)
    best: Submission | None = None
    most = SAME_PIECE
    for one in recent.defer("data").order_by("-received_at", "-pk")[:MOST_COMPARED]:
        likeness = shared(submission.likeness, one.likeness)
        if likeness > most:
            best, most = one, likeness
    return best


def keep_rejections(submission: Submission, analysis: Analysis) -> None:
    """Take over what was rejected of the version before, where this one says the same again."""
    if submission.earlier is None:
        return
    refused = {
        one.key: one for one in submission.earlier.verdicts.filter(decision=Decision.REJECTED)
    }
    kept = {}
    for group in GROUPS:
        for proposal in getattr(analysis, group):
            verdict = refused.get(key_of(proposal))
            if verdict is not None and verdict.said == say(proposal):
                kept[verdict.key] = verdict
    Verdict.objects.bulk_create(
        Verdict(
            submission=submission,
            key=key,
            decision=one.decision,
            said=one.said,
            decided_by_id=one.decided_by_id,
        )
        for key, one in kept.items()
    )


@transaction.atomic
def set_apart(submission: Submission) -> None:
    """Make a document a piece of its own, which changes no story that is there."""
    if submission.state != SubmissionState.OPEN:
        message = f"“{submission}” is {submission.get_state_display().lower()} already."
        raise IntakeError(message)
    submission.earlier = None
    submission.save(update_fields=["earlier"])
