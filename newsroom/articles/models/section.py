from __future__ import annotations

from django.db import models
from wagtail.models import Page


class HomePage(Page):
    """The front of the title; its children are the sections."""

    tagline = models.CharField(max_length=140, blank=True)

    content_panels = [*Page.content_panels, "tagline"]
    max_count = 1
    subpage_types = ["articles.SectionPage"]
    template = "articles/home.html"

    class Meta:
        verbose_name = "home page"


class SectionPage(Page):
    """A section of the title and the desk that fills it."""

    description = models.CharField(
        max_length=200, blank=True, help_text="One line under the name of the section."
    )

    content_panels = [*Page.content_panels, "description"]
    parent_page_types = ["articles.HomePage"]
    subpage_types = ["articles.ArticlePage"]
    template = "articles/section.html"

    class Meta:
        verbose_name = "section"
