from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from newsroom.hubs.dossiers import SeasonDossier
from newsroom.hubs.feeds import season_calendar
from newsroom.hubs.forms import RegionForm, region_of
from newsroom.hubs.markup import season_markup
from shows.models import Season

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def season(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    return draw_season(request, _dossier(request, slug, number))


@require_safe
def season_dates(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    return season_calendar(request, _dossier(request, slug, number))


def draw_season(request: HttpRequest, dossier: SeasonDossier) -> HttpResponse:
    context = {
        "season": dossier.season,
        "show": dossier.season.show,
        "dossier": dossier,
        "form": RegionForm({"region": dossier.region}),
        "markup": season_markup(request, dossier),
    }
    return render(request, "hubs/season.html", context)


def preview_season(request: HttpRequest, season: Season) -> HttpResponse:
    return draw_season(request, SeasonDossier.draft_of(season))


def _dossier(request: HttpRequest, slug: str, number: int) -> SeasonDossier:
    seasons = Season.objects.public().at(slug, number).for_hub()
    found: Season = get_object_or_404(seasons)
    return SeasonDossier.of(found, region=region_of(request))
