from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.articles.recaps import labels_of
from newsroom.kit.paging import KeyPaginator

if TYPE_CHECKING:
    from django.core.paginator import Page
    from django.http import HttpRequest

    from newsroom.articles.models import ArticlePage
    from newsroom.articles.querysets import ArticleQuerySet
    from shows.models import Show

STORIES_PER_PAGE = 24


def page_of(
    request: HttpRequest, stories: ArticleQuerySet, *, beside: Show | None = None
) -> Page[ArticlePage]:
    """One query finds and counts them, since what they are about narrows them down.

    Each has the words of its link as ``told_as``: its headline, or where it stands in its show if
    it gives something away.
    """
    found = stories.newest_first()
    pages = KeyPaginator(found, STORIES_PER_PAGE, drawn=stories.for_cards(), is_narrowed=True)
    page = pages.get_page(request.GET.get("page"))
    labels = labels_of(list(page), beside=beside)
    for story in page:
        story.told_as = labels.get(story.pk, story.title)
    return page
