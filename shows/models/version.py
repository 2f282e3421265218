from __future__ import annotations

from django.conf import settings
from django.db import models

from shows.models.evidence import Evidence
from shows.querysets import FactVersionQuerySet


class FactVersion(Evidence):
    """What a fact said until it was changed or struck out: a moved date, an old role.

    It keeps the evidence and the embargo of the row as they were then.
    """

    show = models.ForeignKey(
        "shows.Show",
        null=True,
        related_name="+",
        on_delete=models.CASCADE,
        help_text="Empty for a fact of no show, such as a quote.",
    )
    kind = models.CharField(max_length=40, help_text="The model of the row, such as “release”.")
    row = models.PositiveBigIntegerField(help_text="The key of the row.")
    values = models.JSONField(help_text="Its other fields by name; keys of records as numbers.")
    was_struck_out = models.BooleanField("struck out", default=False)
    replaced_at = models.DateTimeField("true until", db_index=True)
    replaced_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = FactVersionQuerySet.as_manager()

    class Meta:
        ordering = ["-replaced_at", "-pk"]
        indexes = [models.Index(fields=["show", "kind", "row"], name="fact_versions_of_row")]

    def __str__(self) -> str:
        return f"{self.kind} {self.row} until {self.replaced_at:%Y-%m-%d}"
