from __future__ import annotations

from django.db import models

from newsroom.kit.slugs import free_slug
from shows.querysets import GenreQuerySet


class Genre(models.Model):
    """One word of the desk's controlled list, such as “Dance drama”."""

    name = models.CharField(max_length=60, unique=True)
    slug = models.SlugField(max_length=80, unique=True, blank=True)

    objects = GenreQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if not self.slug:
            self.slug = free_slug(self, self.name)
