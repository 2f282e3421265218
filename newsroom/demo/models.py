from __future__ import annotations

from django.db import models

from newsroom.demo.querysets import LoadedQuerySet


class LoadedEntry(models.Model):
    """One entry of the demo's content that has been loaded, and is the desk's from then on."""

    key = models.CharField(max_length=200, unique=True)

    objects = LoadedQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "loaded entries"

    def __str__(self) -> str:
        return self.key
