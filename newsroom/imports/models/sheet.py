from __future__ import annotations

from django.conf import settings
from django.db import models

from newsroom.imports.choices import SheetState


class CreditSheet(models.Model):
    """A table of credits that came in: which column says what, and how far its check has come."""

    name = models.CharField(max_length=255)
    headers = models.JSONField(default=list)
    columns = models.JSONField(default=dict, help_text="Which of our columns each of theirs is.")
    makes_people = models.BooleanField(
        "make drafts of people who are not on file",
        default=False,
        help_text="Otherwise a name nobody has is an error of its row.",
    )
    state = models.CharField(max_length=10, choices=SheetState.choices, default=SheetState.MAPPING)
    written = models.PositiveIntegerField("credits written", default=0)
    brought_at = models.DateTimeField("brought in", auto_now_add=True)
    brought_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        ordering = ["-brought_at", "-pk"]

    def __str__(self) -> str:
        return self.name


class SheetRow(models.Model):
    """One row of a sheet, as it stands there, and what its check found."""

    sheet = models.ForeignKey(CreditSheet, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(help_text="As the spreadsheet counts it.")
    cells = models.JSONField(default=list)
    problems = models.JSONField(default=list)
    is_checked = models.BooleanField(default=False)
    is_known = models.BooleanField("already on file", default=False)
    person = models.PositiveBigIntegerField(
        null=True, blank=True, help_text="Whom somebody chose among several of one name."
    )

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["sheet", "number"],
                name="row_is_numbered_once",
                violation_error_message="This row is on file already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sheet}, row {self.number}"
