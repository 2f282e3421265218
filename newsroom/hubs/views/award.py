from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from newsroom.hubs.dossiers import AwardDossier, CeremonyDossier
from shows.models import Award, Ceremony

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from newsroom.articles.models import Quote

AWARDS_PER_PAGE = 60


@require_safe
def awards(request: HttpRequest) -> HttpResponse:
    given = Award.objects.public().alphabetical().for_index()
    page = Paginator(given, AWARDS_PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "hubs/awards.html", {"awards": page})


@require_safe
def award(request: HttpRequest, slug: str) -> HttpResponse:
    given = Award.objects.public().select_related("body")
    return preview_award(request, get_object_or_404(given, slug=slug))


@require_safe
def ceremony(request: HttpRequest, slug: str, ordinal: int) -> HttpResponse:
    held = Ceremony.objects.public().select_related("award").numbered(ordinal)
    found: Ceremony = get_object_or_404(held, award__slug=slug)
    return draw_ceremony(request, CeremonyDossier.of(found))


def draw_ceremony(request: HttpRequest, dossier: CeremonyDossier) -> HttpResponse:
    context = {"ceremony": dossier.ceremony, "dossier": dossier}
    return render(request, "hubs/ceremony.html", context)


def preview_award(request: HttpRequest, award: Award) -> HttpResponse:
    """The page of an award; its ceremonies are records of their own, asked for as readers do."""
    context = {"award": award, "dossier": AwardDossier.of(award)}
    return render(request, "hubs/award.html", context)


def preview_ceremony(request: HttpRequest, ceremony: Ceremony) -> HttpResponse:
    return draw_ceremony(request, CeremonyDossier.draft_of(ceremony))


def preview_quote(request: HttpRequest, quote: Quote) -> HttpResponse:
    context = {"record": quote.excerpt, "kind": "Quote", "quote": quote}
    return render(request, "hubs/record_preview.html", context)
