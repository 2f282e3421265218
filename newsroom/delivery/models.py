from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from django.db import models

from newsroom.delivery.choices import LiveEvent, ScheduledAction

if TYPE_CHECKING:
    import datetime


class OutboxEvent(models.Model):
    """One change of what readers see, written in the transaction that made it.

    Whoever tells others of it (a cache, a feed, a partner) reads from here and never from
    Wagtail's signals: those fire when something is only scheduled, and in code not at all.
    """

    event = models.CharField(max_length=20, choices=LiveEvent.choices)
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=255)
    revision_id = models.BigIntegerField(
        default=0, help_text="The revision that went live or was withdrawn; 0 where none was."
    )
    happened_at = models.DateTimeField(db_index=True)
    told_at = models.DateTimeField(null=True, blank=True, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "revision_id", "event"],
                name="event_is_told_once",
                violation_error_message="This has been noted already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_event_display()}: {self.content_type} {self.object_id}"


class ScheduledAttempt(models.Model):
    """What became of one thing that fell due: how often it was tried, when it was done.

    While ``done_at`` is empty it is still to be done, and ``message`` says what keeps it.
    """

    action = models.CharField(max_length=20, choices=ScheduledAction.choices)
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=255)
    revision_id = models.BigIntegerField(default=0)
    due_at = models.DateTimeField()
    failures = models.PositiveIntegerField(default=0)
    message = models.TextField(blank=True)
    next_retry_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["action", "content_type", "object_id", "revision_id", "due_at"],
                name="due_item_has_one_record",
                violation_error_message="This has been noted already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_action_display()} {self.content_type} {self.object_id}"

    @property
    def lateness(self) -> datetime.timedelta | None:
        """How long after its moment it was done; None while it is not."""
        return self.done_at - self.due_at if self.done_at else None
