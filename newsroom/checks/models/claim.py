from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from newsroom.checks.choices import StaleCause, StaleState, Version
from newsroom.checks.querysets import ClaimQuerySet, StaleQuerySet


class Claim(models.Model):
    """A fact that a story states in plain text, as one of its versions has it.

    ``record_kind`` and ``record_id`` are the record it is about, ``fact`` says what of it
    ("release", "platform", "role" ...), ``value`` what the story holds to be true, in a form that
    can be compared with the records.
    """

    story = models.ForeignKey("articles.ArticlePage", related_name="+", on_delete=models.CASCADE)
    version = models.CharField(max_length=10, choices=Version.choices)
    record_kind = models.CharField(max_length=20)
    record_id = models.PositiveBigIntegerField()
    fact = models.CharField(max_length=40)
    value = models.JSONField()
    sentence = models.TextField()
    text = models.TextField()
    field = models.CharField(max_length=60, default="body")
    block = models.CharField(max_length=64, blank=True)
    path = models.CharField(max_length=100, blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    is_future = models.BooleanField(default=False, help_text="Said of something yet to come.")
    turns_on = models.DateField(
        null=True, blank=True, db_index=True, help_text="The day on which time makes it untrue."
    )
    mark = models.CharField(max_length=24)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["record_kind", "record_id", "version"], name="claims_of_record"),
            models.Index(fields=["story", "version"], name="claims_of_story"),
        ]

    def __str__(self) -> str:
        return self.sentence


class StaleClaim(models.Model):
    """A live sentence that no longer agrees with the records, until somebody decides."""

    story = models.ForeignKey("articles.ArticlePage", related_name="+", on_delete=models.CASCADE)
    claim = models.ForeignKey(
        Claim, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    mark = models.CharField(max_length=24)
    record_kind = models.CharField(max_length=20)
    record_id = models.PositiveBigIntegerField()
    fact = models.CharField(max_length=40)
    cause = models.CharField(max_length=10, choices=StaleCause.choices)
    sentence = models.TextField()
    text = models.TextField()
    old = models.TextField(help_text="What the story says, in words.")
    new = models.TextField(blank=True, help_text="What the records say, in words.")
    proposed = models.TextField(
        blank=True, help_text="What to put for the words; empty where a person must write."
    )
    found_at = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=10, choices=StaleState.choices, default=StaleState.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)

    objects = StaleQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["story", "mark", "new"],
                condition=models.Q(state="open"),
                name="stale_claim_is_open_once",
                violation_error_message="This sentence is in the queue already.",
            ),
        ]
        indexes = [models.Index(fields=["state", "-found_at"], name="stale_by_state")]

    def __str__(self) -> str:
        return self.sentence
