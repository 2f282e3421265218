from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from wagtail.models import Page, PageManager

from newsroom.articles import reading
from newsroom.articles.choices import Accent
from newsroom.articles.models.routing import PubliclyRouted
from newsroom.articles.querysets import PublicPageQuerySet

if TYPE_CHECKING:
    from django.http import HttpRequest


class HomePage(PubliclyRouted, Page):
    """The front of the title; its children are the sections."""

    tagline = models.CharField(max_length=140, blank=True)

    objects = PageManager.from_queryset(PublicPageQuerySet)()

    content_panels = [*Page.content_panels, "tagline"]
    max_count = 1
    subpage_types = ["articles.SectionPage"]
    template = "articles/home.html"

    class Meta:
        verbose_name = "home page"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | reading.home()


class SectionPage(PubliclyRouted, Page):
    """A section of the title and the desk that fills it."""

    description = models.CharField(
        max_length=200, blank=True, help_text="One line under the name of the section."
    )
    accent = models.CharField(
        "color",
        max_length=20,
        choices=Accent.choices,
        default=Accent.VERMILION,
        help_text="Marks the section’s stories wherever they stand.",
    )

    objects = PageManager.from_queryset(PublicPageQuerySet)()

    content_panels = [*Page.content_panels, "description", "accent"]
    parent_page_types = ["articles.HomePage"]
    subpage_types = ["articles.ArticlePage"]
    template = "articles/section.html"

    class Meta:
        verbose_name = "section"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | reading.section(self, page_number=request.GET.get("page"))
