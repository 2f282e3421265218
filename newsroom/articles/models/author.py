from __future__ import annotations

from django.conf import settings
from django.db import models
from wagtail.search import index

from newsroom.articles.querysets import AuthorQuerySet
from newsroom.kit.fields import ExactField, FoldedField
from newsroom.kit.slugs import free_slug


class Author(index.Indexed, models.Model):
    """Someone whose name stands over a story; not everyone who writes has an account."""

    name = ExactField(max_length=200)
    slug = models.SlugField(max_length=100, unique=True, blank=True)
    title = models.CharField(max_length=100, blank=True, help_text="“Senior television writer”.")
    biography = models.TextField("short biography", max_length=600, blank=True)
    portrait = models.ForeignKey(
        "images.Picture", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="account",
    )
    folded = FoldedField(source="name")

    objects = AuthorQuerySet.as_manager()

    search_fields = [
        index.SearchField("name"),
        index.SearchField("folded"),
        index.AutocompleteField("name"),
        index.AutocompleteField("folded"),
    ]

    class Meta:
        ordering = ["folded"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if not self.slug:
            self.slug = free_slug(self, self.name)
