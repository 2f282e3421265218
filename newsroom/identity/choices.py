from __future__ import annotations

from django.db.models import TextChoices


class RecordKind(TextChoices):
    PERSON = "person", "Person"
    SHOW = "show", "Show"


class Act(TextChoices):
    """What happened to one row while two records became one."""

    CHANGED = "changed", "Changed"
    MADE = "made", "Made"
    REMOVED = "removed", "Removed"


class DoubleReason(TextChoices):
    SAME_NAME = "same_name", "Same name"
    SAME_ALIAS = "same_alias", "One is another name of the other"
    SAME_ID = "same_id", "Same identifier elsewhere"
    NEAR_NAME = "near_name", "Nearly the same name"


class PairState(TextChoices):
    OPEN = "open", "To be decided"
    DISMISSED = "dismissed", "Not the same"
