from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from newsroom.articles.models import ArticlePage
from newsroom.hubs.dossiers import ShowDossier, by_kind, pictures_of
from newsroom.hubs.dossiers.series import series_of
from newsroom.hubs.filters import ShowFilterSet
from newsroom.hubs.views.coverage import page_of
from newsroom.kit.paging import KeyPaginator
from shows.models import Show

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

SHOWS_PER_PAGE = 24


@require_safe
def shows(request: HttpRequest) -> HttpResponse:
    public = Show.objects.public()
    found = ShowFilterSet(request.GET, queryset=public.alphabetical())
    matching = found.qs if found.is_valid() else found.queryset.none()
    pages = KeyPaginator(
        matching,
        SHOWS_PER_PAGE,
        drawn=public.for_cards(),
        is_narrowed=found.is_selective,
    )
    page = pages.get_page(request.GET.get("page"))
    return render(request, "hubs/shows.html", {"filter": found, "shows": page})


@require_safe
def show(request: HttpRequest, slug: str) -> HttpResponse:
    found: Show = get_object_or_404(Show.objects.public().for_hub(), slug=slug)
    return draw_show(request, ShowDossier.of(found))


def draw_show(request: HttpRequest, dossier: ShowDossier) -> HttpResponse:
    coverage = page_of(
        request, ArticlePage.objects.public().about(dossier.show), beside=dossier.show
    )
    context = {
        "show": dossier.show,
        "dossier": dossier,
        "coverage": coverage,
        "kinds": by_kind(coverage),
        "pictures": pictures_of(dossier.show, coverage),
        "markup": series_of(request, dossier),
    }
    return render(request, "hubs/show.html", context)


def preview_show(request: HttpRequest, show: Show) -> HttpResponse:
    return draw_show(request, ShowDossier.draft_of(show))
