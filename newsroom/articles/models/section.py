from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import resolve
from wagtail.models import Page, PageManager

from newsroom.articles.choices import Accent
from newsroom.articles.fronts import LOADED_PER_SECTION, Front, on_tiles
from newsroom.articles.models.article import ArticlePage
from newsroom.articles.models.routing import PubliclyRouted
from newsroom.articles.permissions import FrontPermissions
from newsroom.articles.querysets import PublicPageQuerySet
from newsroom.kit.paging import KeyPaginator
from shows.models import Release

if TYPE_CHECKING:
    from django.http import HttpRequest

    from newsroom.users.models import User

STORIES_PER_PAGE = 15


class HomePage(PubliclyRouted):
    """The front of the title; its children are the sections."""

    tagline = models.CharField(max_length=140, blank=True)

    objects = PageManager.from_queryset(PublicPageQuerySet)()

    content_panels = [*Page.content_panels, "tagline"]
    max_count = 1
    subpage_types = ["articles.SectionPage"]
    template = "articles/home.html"

    class Meta:
        verbose_name = "home page"

    def permissions_for_user(self, user: User) -> FrontPermissions:
        return FrontPermissions(user, self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        sections = list(SectionPage.objects.public().in_menu_order())
        public = ArticlePage.objects.public()
        stories = public.newest_in_each_section(LOADED_PER_SECTION, sections)
        context["front"] = Front.of(stories.for_cards(), sections)
        context["premieres"], context["out_now"] = on_tiles(Release.objects.public())
        return context


class SectionPage(PubliclyRouted):
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

    def clean(self) -> None:
        super().clean()
        if self.slug and resolve(f"/{self.slug}/").view_name != "wagtail_serve":
            message = f"“{self.slug}” is an address of our own. Choose another slug."
            raise ValidationError({"slug": message})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        public = ArticlePage.objects.public()
        here = public.in_section(self).newest_first()
        pages = KeyPaginator(here, STORIES_PER_PAGE, drawn=public.for_cards(), is_narrowed=True)
        context["stories"] = pages.get_page(request.GET.get("page"))
        return context
