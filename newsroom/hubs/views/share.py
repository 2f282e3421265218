from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from newsroom.articles.cards import ShareCard
from newsroom.articles.models import ArticlePage, SectionPage
from newsroom.hubs.cards import png_of
from newsroom.kit.naming import title_of

if TYPE_CHECKING:
    from django.http import HttpRequest

CARD_AGE = 60 * 60


@require_safe
def share_card(request: HttpRequest, section: str, slug: str, digest: str) -> HttpResponse:
    """The card of a public story; an outdated address leads to the card of today."""
    stories = ArticlePage.objects.public().at(section, slug).select_related("lead_image")
    story = get_object_or_404(stories)
    place = SectionPage.objects.public().get(slug=section)
    card = ShareCard.of(story, section=place, masthead=title_of(request))
    if card.digest != digest:
        return redirect(card.url)
    response = HttpResponse(png_of(card), content_type="image/png")
    patch_cache_control(response, public=True, max_age=CARD_AGE)
    return response
