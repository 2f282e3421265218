from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from shows.models import Season


def preview_season(request: HttpRequest, season: Season) -> HttpResponse:
    season.public_episodes = [
        episode for episode in season.episodes.order_by("sort_order") if not episode.is_embargoed()
    ]
    context = {"record": season, "kind": "Season", "season": season}
    return render(request, "hubs/record_preview.html", context)
