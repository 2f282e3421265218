from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.urls import reverse
from wagtail.models import PreviewableMixin
from wagtail.search import index

from newsroom.articles.bylines.querysets import AuthorQuerySet
from newsroom.kit import previews
from newsroom.kit.fields import ExactField, FoldedField
from newsroom.kit.slugs import free_slug

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


class Author(PreviewableMixin, index.Indexed, models.Model):
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

    def get_absolute_url(self) -> str:
        return reverse("hubs:author", args=[self.slug])

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        return previews.draw(request, self)

    def clean(self) -> None:
        super().clean()
        if not self.slug:
            self.slug = free_slug(self, self.name)
