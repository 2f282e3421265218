from __future__ import annotations

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models

from newsroom.imports.choices import ProviderName, RunState


class ImportRun(models.Model):
    """One document of another service that came in, until somebody has decided on its values.

    The document is kept only as long as it is needed: no longer than the terms of any source let.
    """

    provider = models.CharField("source", max_length=20, choices=ProviderName.choices)
    name = models.CharField(max_length=255, help_text="What the document calls its record.")
    address = models.URLField(max_length=500, blank=True, help_text="Where it was fetched.")
    document = models.JSONField(null=True, blank=True)
    fingerprint = models.CharField(max_length=64, db_index=True, help_text="SHA-256 of the text.")
    content_type = models.ForeignKey(
        ContentType, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    object_id = models.PositiveBigIntegerField(null=True, blank=True)
    record = GenericForeignKey("content_type", "object_id")
    state = models.CharField(max_length=10, choices=RunState.choices, default=RunState.WAITING)
    taken = models.PositiveIntegerField("values taken", default=0)
    kept = models.PositiveIntegerField("values refused", default=0)
    asked = models.PositiveIntegerField("tasks opened", default=0)
    brought_at = models.DateTimeField("brought in", auto_now_add=True)
    brought_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    decided_at = models.DateTimeField("decided", null=True, blank=True)

    class Meta:
        ordering = ["-brought_at", "-pk"]
        permissions = [("import_records", "Can bring records in from other services and sheets")]

    def __str__(self) -> str:
        return f"{self.name}, from {self.get_provider_display()}"
