from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from newsroom.hubs.dossiers import OrganisationDossier
from newsroom.hubs.filters import OrganisationFilterSet
from newsroom.kit.paging import KeyPaginator
from shows.models import Organisation, Show

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

SHOWS_PER_PAGE = 24
ORGANISATIONS_PER_PAGE = 90


@require_safe
def organisations(request: HttpRequest) -> HttpResponse:
    public = Organisation.objects.public()
    found = OrganisationFilterSet(request.GET, queryset=public.alphabetical())
    matching = found.qs if found.is_valid() else found.queryset.none()
    pages = KeyPaginator(
        matching, ORGANISATIONS_PER_PAGE, drawn=public, is_narrowed=found.is_selective
    )
    page = pages.get_page(request.GET.get("page"))
    context = {"filter": found, "organisations": page}
    return render(request, "hubs/organisations.html", context)


@require_safe
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    found: Organisation = get_object_or_404(Organisation.objects.public().for_hub(), slug=slug)
    return draw_organisation(request, found)


def draw_organisation(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    shows = Show.objects.public().of_organisation(organisation).alphabetical().for_cards()
    context = {
        "organisation": organisation,
        "dossier": OrganisationDossier.of(organisation),
        "shows": Paginator(shows, SHOWS_PER_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "hubs/organisation.html", context)
