from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from newsroom.articles.feeds import MEDIA_TYPE, atom
from newsroom.articles.models import ArticlePage
from newsroom.articles.sharing import Entry
from newsroom.kit.naming import title_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest


ENTRIES = 30


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The newest stories of all sections."""
    newest = ArticlePage.objects.public().newest_first().for_cards()
    entries = entries_of(request, newest[:ENTRIES])
    told = atom(request, entries, title=title_of(request), link="/")
    return HttpResponse(told, content_type=MEDIA_TYPE)


def entries_of(request: HttpRequest, stories: Iterable[ArticlePage]) -> list[Entry]:
    return [
        Entry.of(story, request, bylines=story.signatures, section=story.section_title)
        for story in stories
    ]
