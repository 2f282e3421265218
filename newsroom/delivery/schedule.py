"""Does what falls due, one item at a time: each whole or not at all, each exactly once.

Wagtail's own command loses a story for good when it dies or fails half way, lets one bad item
stop all the others, and publishes twice when it runs twice.
"""

from __future__ import annotations

import datetime
import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.dispatch import Signal
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from wagtail.models import Page, Revision

from newsroom.delivery.choices import ScheduledAction
from newsroom.delivery.models import ScheduledAttempt
from newsroom.delivery.outbox import draftable_models
from newsroom.delivery.tasks import one_write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet

logger = logging.getLogger(__name__)

FIRST_RETRY = datetime.timedelta(minutes=1)
LONGEST_RETRY = datetime.timedelta(hours=1)

# Sent with `item` and `error` the first time that something due could not be done.
held_up = Signal()


@dataclass(frozen=True, kw_only=True)
class Due:
    """One thing to be done by the clock, known by its keys: it is read anew when claimed."""

    action: str
    content_type_id: int
    object_id: str
    revision_id: int
    due_at: datetime.datetime

    def __str__(self) -> str:
        action = ScheduledAction(self.action).label
        kind = ContentType.objects.get_for_id(self.content_type_id).name
        return f"{action}: {kind} {self.object_id}, due {self.due_at:%Y-%m-%d %H:%M:%S %Z}"


@dataclass
class Round:
    """What one run did and what it could not do."""

    done: list[Due] = field(default_factory=list)
    failed: list[Due] = field(default_factory=list)


def run(*, at: datetime.datetime | None = None) -> Round:
    """Do all that is due at ``at`` and not waiting for its next try."""
    moment = at or timezone.now()
    outcome = Round()
    for item in due(at=moment):
        try:
            # The error must leave the transaction: caught inside, half of it would be kept.
            with one_write():
                is_ours = carry_out(item, at=moment)
        except Exception as error:
            logger.exception("%s. It stays scheduled.", item)
            record_failure(item, error, at=moment)
            outcome.failed.append(item)
        else:
            outcome.done += [item] if is_ours else []
    return outcome


def due(*, at: datetime.datetime) -> list[Due]:
    """What is to be done at ``at`` and not waiting for its next try."""
    waiting = {
        Due(
            action=row.action,
            content_type_id=row.content_type_id,
            object_id=row.object_id,
            revision_id=row.revision_id,
            due_at=row.due_at,
        )
        for row in ScheduledAttempt.objects.filter(done_at=None, next_retry_at__gt=at)
    }
    return [item for item in not_done(at=at) if item not in waiting]


def not_done(*, at: datetime.datetime) -> list[Due]:
    """What was due at ``at``: expiries, then whatever goes live, the longest due first."""
    return [*_expiries(at), *_go_lives(at)]


def carry_out(item: Due, *, at: datetime.datetime) -> bool:
    """Do ``item`` unless another process has, or is doing, it; whether it was done here."""
    was_done = _go_live(item, at) if item.action == ScheduledAction.GO_LIVE else _expire(item, at)
    if was_done:
        ScheduledAttempt.objects.update_or_create(
            **_key(item), defaults={"done_at": timezone.now(), "next_retry_at": None}
        )
    return was_done


def record_failure(item: Due, error: Exception, *, at: datetime.datetime) -> None:
    """Note why ``item`` was not done, and when to try again: after a minute, two, four, ..."""
    try:
        attempt, _ = ScheduledAttempt.objects.get_or_create(**_key(item))
        pause = min(FIRST_RETRY * 2**attempt.failures, LONGEST_RETRY)
        attempt.failures += 1
        attempt.message = f"{type(error).__name__}: {error}"
        attempt.next_retry_at = at + pause
        attempt.save()
        if attempt.failures == 1:
            held_up.send(sender=Due, item=item, error=error)
    except Exception:
        logger.exception("%s: its failure could not even be noted.", item)


# Going live


def _go_lives(at: datetime.datetime) -> Iterator[Due]:
    revisions = Revision.objects.filter(approved_go_live_at__lte=at)
    rows = revisions.order_by("approved_go_live_at", "pk").values_list(
        "base_content_type_id", "object_id", "pk", "approved_go_live_at"
    )
    for content_type_id, object_id, pk, moment in rows:
        yield Due(
            action=ScheduledAction.GO_LIVE.value,
            content_type_id=content_type_id,
            object_id=object_id,
            revision_id=pk,
            due_at=moment,
        )


def _go_live(item: Due, at: datetime.datetime) -> bool:
    still_due = Revision.objects.filter(pk=item.revision_id, approved_go_live_at__lte=at)
    revision = claimed(still_due)
    if revision is None:
        return False
    revision.publish(log_action="wagtail.publish.scheduled")
    _rows_of(item).update(go_live_at=None)
    return True


# Expiring


def _expiries(at: datetime.datetime) -> Iterator[Due]:
    found = []
    for model in draftable_models():
        if issubclass(model, Page) and model is not Page:
            continue  # A page is looked for once, as a page.
        content_type = ContentType.objects.get_for_model(model)
        rows = model._base_manager.filter(live=True, expire_at__lte=at)
        found += [
            Due(
                action=ScheduledAction.EXPIRE.value,
                content_type_id=content_type.pk,
                object_id=str(pk),
                revision_id=0,
                due_at=moment,
            )
            for pk, moment in rows.values_list("pk", "expire_at")
        ]
    yield from sorted(found, key=lambda item: item.due_at)


def _expire(item: Due, at: datetime.datetime) -> bool:
    row = claimed(_rows_of(item).filter(live=True, expire_at__lte=at))
    if row is None:
        return False
    subject = row.specific if isinstance(row, Page) else row
    # Wagtail forgets what is scheduled for later when it withdraws what is live.
    later = list(subject.revisions.filter(approved_go_live_at__gt=at))
    subject.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    for revision in later:
        moment = revision.approved_go_live_at
        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=moment)
    _rows_of(item).update(expire_at=None)
    _forget_expiry(_rows_of(item).get(), at)
    return True


def _forget_expiry(row: Any, at: datetime.datetime) -> None:
    """Give the draft no date that is over: no form can be saved with one.

    In a new revision, since the old one is what readers saw.
    """
    subject = row.specific if isinstance(row, Page) else row
    draft = subject.get_latest_revision()
    stale = parse_datetime((draft and draft.content.get("expire_at")) or "")
    if stale is None or stale > at or draft.approved_go_live_at is not None:
        return
    subject = draft.as_object()
    subject.expire_at = None
    subject.save_revision(clean=False, changed=False)


# Shared


def claimed(rows: QuerySet[Any]) -> Any:
    """Return the row if it is still there and nobody else is at it; it is ours until commit.

    SQLite lets one process at a time into a transaction, so being in one is the claim.
    """
    if connection.features.has_select_for_update_skip_locked:
        rows = rows.select_for_update(skip_locked=True, of=("self",))
    return rows.first()


def _rows_of(item: Due) -> QuerySet[Any]:
    model: Any = ContentType.objects.get_for_id(item.content_type_id).model_class()
    rows: QuerySet[Any] = model._base_manager.filter(pk=item.object_id)
    return rows


def _key(item: Due) -> dict[str, Any]:
    return {
        "action": item.action,
        "content_type_id": item.content_type_id,
        "object_id": item.object_id,
        "revision_id": item.revision_id,
        "due_at": item.due_at,
    }
