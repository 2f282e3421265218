from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from newsroom.checks.choices import DismissReason, Outcome, SetLevel
from newsroom.checks.querysets import DismissalQuerySet, FindingQuerySet


class Report(models.Model):
    """What the rules said of one version of a story.

    ``digest`` is that of all they read, so that a version is not read twice for nothing.
    """

    story = models.ForeignKey("articles.ArticlePage", related_name="+", on_delete=models.CASCADE)
    revision = models.OneToOneField(
        "wagtailcore.Revision", null=True, blank=True, related_name="+", on_delete=models.CASCADE
    )
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField(default=timezone.now)
    milliseconds = models.PositiveIntegerField(default=0)
    words = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["story", "-made_at"], name="reports_of_story")]

    def __str__(self) -> str:
        return f"{self.story}, {self.made_at:%Y-%m-%d %H:%M}"


class ReportedFinding(models.Model):
    """One finding of a report; ``start`` and ``end`` count into the words at its place."""

    report = models.ForeignKey(Report, related_name="findings", on_delete=models.CASCADE)
    check_code = models.CharField("rule", max_length=60, db_index=True)
    number = models.PositiveSmallIntegerField()
    level = models.CharField(max_length=10, choices=SetLevel.choices)
    message = models.TextField()
    field = models.CharField(max_length=60, default="body")
    block = models.CharField(max_length=64, blank=True)
    path = models.CharField(max_length=100, blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField(blank=True)
    has_fix = models.BooleanField(default=False)
    fix = models.TextField(blank=True, help_text="What to put for the words, where it has a fix.")
    evidence = models.JSONField(null=True, blank=True)
    mark = models.CharField(max_length=24, db_index=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, default=Outcome.OPEN)

    objects = FindingQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["check_code", "outcome"], name="findings_by_outcome")]

    def __str__(self) -> str:
        return f"{self.check_code}: {self.text}"


class Dismissal(models.Model):
    """A finding that an editor has waved through; it stays so while its passage does."""

    story = models.ForeignKey("articles.ArticlePage", related_name="+", on_delete=models.CASCADE)
    check_code = models.CharField("rule", max_length=60, db_index=True)
    mark = models.CharField(max_length=24)
    text = models.TextField(blank=True)
    passage = models.TextField(
        blank=True, help_text="The words around it, by which it is known again once one changes."
    )
    reason = models.CharField(max_length=20, choices=DismissReason.choices)
    note = models.CharField(max_length=300, blank=True)
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    dismissed_at = models.DateTimeField(default=timezone.now)

    objects = DismissalQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["story", "mark"],
                name="finding_is_dismissed_once",
                violation_error_message="This finding is dismissed already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.check_code}: {self.text}"


class Override(models.Model):
    """That somebody published a story in spite of what the checks said, and why.

    It holds for the findings it names and for no other, so that a new fault stops the story again.
    """

    story = models.ForeignKey("articles.ArticlePage", related_name="+", on_delete=models.CASCADE)
    marks = models.JSONField(default=list)
    findings = models.JSONField(default=list, help_text="What they said, in words.")
    reason = models.TextField(max_length=600)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["story", "-made_at"], name="overrides_of_story")]
        permissions = [("override_gate", "May publish in spite of blocking findings")]

    def __str__(self) -> str:
        return f"{self.story}: {self.reason[:60]}"
