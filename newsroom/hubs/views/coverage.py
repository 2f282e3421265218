from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.articles.models import ArticlePage
from newsroom.kit.paging import KeyPaginator

if TYPE_CHECKING:
    from django.core.paginator import Page
    from django.http import HttpRequest

    from newsroom.articles.querysets import ArticleQuerySet

STORIES_PER_PAGE = 24


def page_of(request: HttpRequest, stories: ArticleQuerySet) -> Page[ArticlePage]:
    """One query finds and counts them, since what they are about narrows them down."""
    found = stories.newest_first()
    drawn = ArticlePage.objects.for_cards()
    pages = KeyPaginator(found, STORIES_PER_PAGE, drawn=drawn, is_narrowed=True)
    return pages.get_page(request.GET.get("page"))
