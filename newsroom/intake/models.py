from __future__ import annotations

from django.conf import settings
from django.db import models


class FiledPiece(models.Model):
    """One text that came in and the story it became; the same text never comes in twice."""

    fingerprint = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the text.")
    name = models.CharField(max_length=255, help_text="The file it came in.")
    story = models.OneToOneField("articles.ArticlePage", on_delete=models.CASCADE, related_name="+")
    filed_at = models.DateTimeField(auto_now_add=True)
    filed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    def __str__(self) -> str:
        return self.name
