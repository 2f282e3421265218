from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator

if TYPE_CHECKING:
    from django.core.paginator import Page
    from django.http import HttpRequest

    from newsroom.articles.models import ArticlePage
    from newsroom.articles.querysets import ArticleQuerySet

STORIES_PER_PAGE = 24


def page_of(request: HttpRequest, stories: ArticleQuerySet) -> Page[ArticlePage]:
    ordered = stories.newest_first().for_cards()
    return Paginator(ordered, STORIES_PER_PAGE).get_page(request.GET.get("page"))
