from __future__ import annotations

from django.db.models import TextChoices


class SetLevel(TextChoices):
    """What a house does with the findings of a rule; the codes are those of `findings.Level`."""

    BLOCK = "block", "Stops publishing"
    WARN = "warn", "Warns"
    INFO = "info", "Mentions it"
    AUTO = "auto", "Is put right by itself"
    OFF = "off", "Is not asked"


class Outcome(TextChoices):
    """What became of a finding."""

    OPEN = "open", "Open"
    FIXED = "fixed", "Put right"
    DISMISSED = "dismissed", "Dismissed"
    GONE = "gone", "No longer there"


class DismissReason(TextChoices):
    """Why a finding is no fault; what is chosen often tells what is wrong with a rule."""

    RIGHT_AS_IT_IS = "right", "It is right as it is"
    RECORD_IS_WRONG = "record", "The record is wrong"
    ON_PURPOSE = "purpose", "It is meant so"
    NOT_HERE = "not_here", "The rule does not fit here"
    OTHER = "other", "Another reason"


class Version(TextChoices):
    """Of which version of a story something was read."""

    DRAFT = "draft", "Draft"
    LIVE = "live", "Live"


class StaleCause(TextChoices):
    RECORD = "record", "The record changed"
    TIME = "time", "Time has passed"


class StaleState(TextChoices):
    OPEN = "open", "Open"
    ACCEPTED = "accepted", "Put right"
    DISMISSED = "dismissed", "Left as it is"
    SETTLED = "settled", "Settled by itself"
