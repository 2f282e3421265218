from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from newsroom.articles.models import ArticlePage
from newsroom.hubs.dossiers import by_kind
from newsroom.hubs.dossiers.character import CharacterDossier
from newsroom.hubs.views.coverage import page_of
from shows.models import Character

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def character(request: HttpRequest, show: str, slug: str) -> HttpResponse:
    known = Character.objects.public().safe_to_tease()
    found: Character = get_object_or_404(known.at(show, slug))
    return draw_character(request, CharacterDossier.of(found))


def draw_character(request: HttpRequest, dossier: CharacterDossier) -> HttpResponse:
    stories = ArticlePage.objects.public().about(dossier.character.show)
    coverage = page_of(request, stories.about_any_of(dossier.people))
    context = {
        "character": dossier.character,
        "show": dossier.character.show,
        "dossier": dossier,
        "coverage": coverage,
        "kinds": by_kind(coverage),
    }
    return render(request, "hubs/character.html", context)


def preview_character(request: HttpRequest, character: Character) -> HttpResponse:
    return draw_character(request, CharacterDossier.draft_of(character))
