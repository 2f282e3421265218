"""What editors decide about findings: to wave one through, or to publish in spite of some."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.log_actions import log

from newsroom.checks.choices import DismissReason, Outcome
from newsroom.checks.models import Dismissal, Override, ReportedFinding
from newsroom.delivery.tasks import one_write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.articles.models import ArticlePage
    from newsroom.checks.findings import Finding
    from newsroom.checks.looking import Look
    from newsroom.users.models import User

OVERRIDE_GATE: Final = "checks.override_gate"
LOGGED: Final = "checks.override"
LONGEST_NOTE: Final = 300


def may_override(user: User) -> bool:
    return user.is_active and user.has_perm(OVERRIDE_GATE)


def dismiss(
    story: ArticlePage, look: Look, *, user: User, reason: DismissReason, note: str = ""
) -> Dismissal:
    """Wave a finding through, for as long as its passage stays what it is.

    What stops the story is waved through only by whoever may publish in spite of it, and that is
    logged as any other override.
    """
    finding = look.finding
    if finding.blocks:
        said = f"{reason.label}. {note}".strip()
        override_gate(story, [finding], user=user, reason=said)
    with one_write():
        row, _ = Dismissal.objects.update_or_create(
            story=story,
            mark=finding.mark,
            defaults={
                "check_code": finding.check,
                "text": finding.text,
                "passage": look.passage,
                "reason": reason,
                "note": note[:LONGEST_NOTE],
                "dismissed_by": user,
                "dismissed_at": timezone.now(),
            },
        )
        _told(story, finding.mark, Outcome.DISMISSED, was=Outcome.OPEN)
    return row


def take_back(story: ArticlePage, *, mark: str, user: User) -> bool:
    """Let a dismissed finding be found again; whether there was anything to take back.

    What a chief editor let pass is stopped again by a chief editor alone.
    """
    overrides = [row for row in Override.objects.filter(story=story.pk) if mark in row.marks]
    if overrides and not may_override(user):
        raise PermissionDenied
    with one_write():
        gone, _ = Dismissal.objects.of(story).filter(mark=mark).delete()
        _told(story, mark, Outcome.OPEN, was=Outcome.DISMISSED)
        for row in overrides:
            row.marks = [one for one in row.marks if one != mark]
            row.save(update_fields=["marks"])
    return bool(gone or overrides)


def override_gate(
    story: ArticlePage, findings: Sequence[Finding], *, user: User, reason: str
) -> Override:
    """Let a story be published in spite of these findings and of no other.

    Refused without the right to, or without a reason. The story's history shows who and why.
    """
    if not may_override(user):
        message = "Only a chief editor may publish in spite of what the checks found."
        raise PermissionDenied(message)
    if not reason.strip():
        message = "Give a reason: whoever reads the history will ask for it."
        raise ValueError(message)
    told = [f"{one.message} “{one.text}”" if one.text else one.message for one in findings]
    with one_write():
        made = Override.objects.create(
            story=story,
            marks=[one.mark for one in findings],
            findings=told,
            reason=reason.strip(),
            made_by=user,
        )
        log(
            instance=story,
            action=LOGGED,
            user=user,
            data={"reason": made.reason, "findings": told},
        )
    return made


def _told(story: ArticlePage, mark: str, outcome: Outcome, *, was: Outcome) -> None:
    rows = ReportedFinding.objects.filter(report__story=story.pk, mark=mark, outcome=was)
    rows.update(outcome=outcome)
