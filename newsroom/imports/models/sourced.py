from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models

from newsroom.imports.choices import TMDB_DAYS, TMDB_TERMS
from newsroom.imports.querysets import AboutRecordQuerySet

if TYPE_CHECKING:
    import datetime


class SourcedValue(models.Model):
    """Where one value of a record comes from, under which licence, and who of the house checked it.

    It speaks of ``value`` and of nothing else: once the record says something different, by hand,
    neither the source nor the check covers it any more.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    record = GenericForeignKey("content_type", "object_id")
    field = models.CharField(max_length=255, help_text="“born_on”, “season 2: episode_count”.")
    value = models.TextField(blank=True)
    source = models.CharField(max_length=60, blank=True, help_text="Left empty: the desk.")
    licence = models.CharField(max_length=60, blank=True)
    address = models.URLField(max_length=500, blank=True)
    as_of = models.DateField("as of", null=True, blank=True)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    verified_at = models.DateTimeField("verified", null=True, blank=True)

    objects = AboutRecordQuerySet.as_manager()

    class Meta:
        ordering = ["field"]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "field"],
                name="value_has_one_source",
                violation_error_message="The source of this value is on file already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.field}: {self.source or 'the desk'}"

    def is_overdue(self, today: datetime.date) -> bool:
        """Whether the terms of its source ask to read it again."""
        if self.licence != TMDB_TERMS or self.as_of is None:
            return False
        return (today - self.as_of).days > TMDB_DAYS


class RefusedValue(models.Model):
    """A value that somebody did not want, so that it is not proposed again."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    field = models.CharField(max_length=255)
    value = models.TextField(blank=True)
    source = models.CharField(max_length=60)
    refused_at = models.DateTimeField(auto_now_add=True)
    refused_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = AboutRecordQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["content_type", "object_id"], name="refused_of_record")]

    def __str__(self) -> str:
        return f"{self.field}: {self.value} ({self.source})"
