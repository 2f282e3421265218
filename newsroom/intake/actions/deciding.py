from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from newsroom.intake.choices import Decision, SubmissionState
from newsroom.intake.errors import IntakeError
from newsroom.intake.models import Verdict
from newsroom.intake.reviewing.inputs import read_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsroom.intake.models import Submission
    from newsroom.intake.reviewing.line import Line
    from newsroom.users.models import User


@transaction.atomic
def decide(
    submission: Submission,
    line: Line,
    *,
    decision: str,
    user: User | None,
    sent: Mapping[str, str] | None = None,
    record: int | None = None,
) -> Verdict:
    """Keep what somebody decided on one proposal; an empty ``decision`` takes it back.

    ``sent`` are its fields as they stand in the form, ``record`` the candidate that is meant.
    Raises ``ValidationError`` by field, and ``IntakeError`` where the document is filed already.
    """
    _refuse_closed(submission)
    verdict = submission.verdicts.filter(key=line.key).first() or Verdict(
        submission=submission, key=line.key
    )
    if sent is not None:
        verdict.values = verdict.values | read_values(line.inputs, sent)
    if record is not None:
        known = {option.id for option in line.candidates}
        if record and record not in known:
            message = f"None of the candidates of “{line.said}” has the number {record}."
            raise IntakeError(message)
        verdict.record = record
    verdict.decision = decision
    verdict.decided_by = user
    verdict.said = line.said
    verdict.save()
    return verdict


@transaction.atomic
def decide_lines(
    submission: Submission, lines: Iterable[Line], *, decision: Decision, user: User | None
) -> int:
    """Decide alike on every line that is still open; returns how many those were.

    A name that several records answer to is not accepted this way, nor a change to what the desk
    has written since: somebody has to choose.
    """
    _refuse_closed(submission)
    wanted = [
        line
        for line in lines
        if line.is_open and (not line.must_be_asked or decision == Decision.REJECTED)
    ]
    held = {one.key: one for one in submission.verdicts.all()}
    changed: list[Any] = []
    for line in wanted:
        verdict = held.get(line.key) or Verdict(submission=submission, key=line.key)
        verdict.decision, verdict.decided_by = decision, user
        verdict.said = line.said
        changed.append(verdict)
    for verdict in changed:
        verdict.save()
    return len(wanted)


def _refuse_closed(submission: Submission) -> None:
    if submission.state != SubmissionState.OPEN:
        message = f"“{submission}” is {submission.get_state_display().lower()} already."
        raise IntakeError(message)
