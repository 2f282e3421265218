from __future__ import annotations

from django.db.models import TextChoices


class LiveEvent(TextChoices):
    """What readers see changed in one of these ways."""

    WENT_LIVE = "went_live", "Went live"
    WITHDRAWN = "withdrawn", "Withdrawn"


class ScheduledAction(TextChoices):
    """What the scheduler does by the clock."""

    GO_LIVE = "go_live", "Go live"
    EXPIRE = "expire", "Expire"
