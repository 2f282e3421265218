from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone


class BackTest(models.Model):
    """One rule held against the archive, as far as that has come.

    It goes through the stories by their keys from the newest, a little at a time, so that it can
    be looked at meanwhile and goes on where it was left.
    """

    code = models.CharField("rule", max_length=60)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    started_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True, blank=True)
    total = models.PositiveIntegerField(default=0)
    stories = models.PositiveIntegerField(default=0)
    words = models.PositiveBigIntegerField(default=0)
    findings = models.PositiveIntegerField(default=0)
    with_findings = models.PositiveIntegerField(default=0)
    last_story = models.PositiveBigIntegerField(null=True, blank=True)
    samples = models.JSONField(default=list)

    class Meta:
        indexes = [models.Index(fields=["code", "-started_at"], name="back_tests_of_rule")]

    def __str__(self) -> str:
        return f"{self.code}, {self.started_at:%Y-%m-%d %H:%M}"

    @property
    def is_finished(self) -> bool:
        return self.finished_at is not None

    @property
    def per_thousand(self) -> float:
        """How many are found in a thousand words."""
        return round(1000 * self.findings / self.words, 2) if self.words else 0.0
