from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.utils import timezone

from newsroom.intake.actions.filing import submission_of
from newsroom.intake.actions.illustrating import (
    keep_pictures,
    look_into_pictures,
    nobody_watches,
)
from newsroom.intake.actions.versions import earlier_version, keep_rejections
from newsroom.intake.analysis import analyse
from newsroom.intake.choices import Origin, Stage, SubmissionState
from newsroom.intake.errors import IntakeError
from newsroom.intake.knowing import known_names
from newsroom.intake.models import Submission
from newsroom.intake.readers import read_bytes

if TYPE_CHECKING:
    from newsroom.articles.models import SectionPage
    from newsroom.intake.actions.illustrating import Progress
    from newsroom.users.models import User


def receive(
    data: bytes,
    *,
    name: str,
    user: User | None = None,
    section: SectionPage | None = None,
    origin: Origin = Origin.UPLOAD,
    progress: Progress = nobody_watches,
) -> Submission:
    """Read a document and keep what it proposes for a review; nothing else is written.

    The same text finds the document it came in as. Raises ``IntakeError`` with a sentence to show
    for a file that cannot be read. Reading holds no lock on the database.
    """
    progress(Stage.READING, 0, 1)
    document = read_bytes(data, name=name)
    progress(Stage.FINDING, 0, 1)
    analysis = analyse(document, known=known_names(document), received=timezone.localdate())
    analysis, pictures = look_into_pictures(analysis, document, progress=progress)
    submission = submission_of(analysis, user=user)
    known = Submission.objects.filter(fingerprint=submission.fingerprint).first()
    if known is not None:
        return known
    submission.data = analysis.as_json()
    submission.origin, submission.section = origin, section
    submission.state = SubmissionState.OPEN
    submission.earlier = earlier_version(submission)
    try:
        with transaction.atomic():
            submission.save()
            keep_pictures(submission, pictures)
            keep_rejections(submission, analysis)
    except IntegrityError:  # Somebody brought the same text at the same moment.
        return Submission.objects.get(fingerprint=submission.fingerprint)
    return submission


@transaction.atomic
def take_up_again(submission: Submission) -> None:
    """Open a document that was set aside; what was decided on it stands."""
    if submission.state != SubmissionState.ASIDE:
        message = (
            f"“{submission}” was not set aside; it is {submission.get_state_display().lower()}."
        )
        raise IntakeError(message)
    submission.state = SubmissionState.OPEN
    submission.filed_at = submission.filed_by = None
    submission.save()


@transaction.atomic
def set_aside(submission: Submission, *, user: User | None = None) -> None:
    """Close a document without a story; the same text may be taken up again by bringing it in."""
    if submission.story is not None:
        message = f"“{submission}” has become a story already; remove that instead."
        raise IntakeError(message)
    submission.state = SubmissionState.ASIDE
    submission.filed_at, submission.filed_by = timezone.now(), user
    submission.save()
