from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from newsroom.articles.models import ArticlePage
from newsroom.hubs.dossiers import PersonDossier, by_kind
from newsroom.hubs.dossiers.profile import profile_of
from newsroom.hubs.filters import PersonFilterSet
from newsroom.hubs.views.coverage import page_of
from newsroom.kit.paging import KeyPaginator
from people.models import Person

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

PEOPLE_PER_PAGE = 60
ON_THE_PAGE = ("portrait__renditions", "names")


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    public = Person.objects.public()
    found = PersonFilterSet(request.GET, queryset=public.alphabetical())
    matching = found.qs if found.is_valid() else found.queryset.none()
    pages = KeyPaginator(
        matching,
        PEOPLE_PER_PAGE,
        drawn=public.for_cards(),
        is_narrowed=found.is_selective,
    )
    page = pages.get_page(request.GET.get("page"))
    context = {"filter": found, "people": page, "letters": public.letters()}
    return render(request, "hubs/people.html", context)


@require_safe
def person(request: HttpRequest, slug: str) -> HttpResponse:
    public = Person.objects.public().select_related("portrait").prefetch_related(*ON_THE_PAGE)
    found: Person = get_object_or_404(public, slug=slug)
    return draw_person(request, PersonDossier.of(found))


def draw_person(request: HttpRequest, dossier: PersonDossier) -> HttpResponse:
    coverage = page_of(request, ArticlePage.objects.public().about_person(dossier.person))
    context = {
        "person": dossier.person,
        "dossier": dossier,
        "coverage": coverage,
        "kinds": by_kind(coverage),
        "markup": profile_of(request, dossier),
    }
    return render(request, "hubs/person.html", context)


def preview_person(request: HttpRequest, person: Person) -> HttpResponse:
    return draw_person(request, PersonDossier.draft_of(person))
