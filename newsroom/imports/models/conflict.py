from __future__ import annotations

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q

from newsroom.imports.querysets import ConflictQuerySet


class Conflict(models.Model):
    """Two sources that do not agree about one value of one record: a single task for the desk.

    Each of ``values`` names what was said, by whom, under which licence, where and when.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    record = GenericForeignKey("content_type", "object_id")
    record_name = models.CharField(max_length=255)
    field = models.CharField(max_length=255)
    label = models.CharField("about", max_length=255)
    place = models.JSONField(default=dict, help_text="The row and the column it is about.")
    values = models.JSONField(default=list)
    opened_at = models.DateTimeField("opened", auto_now_add=True)
    settled_at = models.DateTimeField("settled", null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    chosen = models.TextField("settled as", blank=True)

    objects = ConflictQuerySet.as_manager()

    class Meta:
        ordering = ["-opened_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "field"],
                condition=Q(settled_at__isnull=True),
                name="conflict_is_one_task",
                violation_error_message="There is a task for this already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.record_name}: {self.label}"

    @property
    def is_open(self) -> bool:
        return self.settled_at is None
