from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from newsroom.articles.cards import ShareCard
from newsroom.articles.models import ArticlePage, SectionPage
from newsroom.hubs.cards import png_of
from newsroom.hubs.dossiers import PersonDossier, ShowDossier, by_kind, pictures_of
from newsroom.hubs.filters import PersonFilterSet, ShowFilterSet
from newsroom.kit.naming import title_of
from people.models import Person
from shows.models import Show

if TYPE_CHECKING:
    from django.core.paginator import Page
    from django.db.models import Model
    from django.http import HttpRequest

    from newsroom.articles.querysets import ArticleQuerySet
    from shows.models import Season

SHOWS_PER_PAGE = 24
PEOPLE_PER_PAGE = 60
STORIES_PER_PAGE = 24
CARD_AGE = 60 * 60


@require_safe
def shows(request: HttpRequest) -> HttpResponse:
    found = ShowFilterSet(request.GET, queryset=Show.objects.public().alphabetical())
    matching = found.qs.for_cards() if found.is_valid() else found.queryset.none()
    page = Paginator(matching, SHOWS_PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "hubs/shows.html", {"filter": found, "shows": page})


@require_safe
def show(request: HttpRequest, slug: str) -> HttpResponse:
    found: Show = get_object_or_404(Show.objects.public().for_hub(), slug=slug)
    return draw_show(request, ShowDossier.of(found))


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    public = Person.objects.public()
    found = PersonFilterSet(request.GET, queryset=public.alphabetical())
    matching = found.qs.for_cards() if found.is_valid() else found.queryset.none()
    page = Paginator(matching, PEOPLE_PER_PAGE).get_page(request.GET.get("page"))
    context = {"filter": found, "people": page, "letters": public.letters()}
    return render(request, "hubs/people.html", context)


@require_safe
def person(request: HttpRequest, slug: str) -> HttpResponse:
    found: Person = get_object_or_404(Person.objects.public().select_related("portrait"), slug=slug)
    return draw_person(request, PersonDossier.of(found))


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


def draw_show(request: HttpRequest, dossier: ShowDossier) -> HttpResponse:
    coverage = _page(request, ArticlePage.objects.public().about(dossier.show))
    context = {
        "show": dossier.show,
        "dossier": dossier,
        "coverage": coverage,
        "kinds": by_kind(coverage),
        "pictures": pictures_of(dossier.show, coverage),
    }
    return render(request, "hubs/show.html", context)


def draw_person(request: HttpRequest, dossier: PersonDossier) -> HttpResponse:
    coverage = _page(request, ArticlePage.objects.public().about_person(dossier.person))
    context = {
        "person": dossier.person,
        "dossier": dossier,
        "coverage": coverage,
        "kinds": by_kind(coverage),
    }
    return render(request, "hubs/person.html", context)


def draw_record(request: HttpRequest, record: Model) -> HttpResponse:
    """The preview of a record without a page of its own: it stands on the pages of others."""
    context = {"record": record, "kind": str(record._meta.verbose_name).capitalize()}
    return render(request, "hubs/record_preview.html", context)


def preview_season(request: HttpRequest, season: Season) -> HttpResponse:
    season.public_episodes = [
        episode for episode in season.episodes.order_by("sort_order") if not episode.is_embargoed()
    ]
    context = {"record": season, "kind": "Season", "season": season}
    return render(request, "hubs/record_preview.html", context)


def preview_show(request: HttpRequest, show: Show) -> HttpResponse:
    return draw_show(request, ShowDossier.draft_of(show))


def preview_person(request: HttpRequest, person: Person) -> HttpResponse:
    return draw_person(request, PersonDossier.of(person))


def _page(request: HttpRequest, stories: ArticleQuerySet) -> Page[ArticlePage]:
    ordered = stories.newest_first().for_cards()
    return Paginator(ordered, STORIES_PER_PAGE).get_page(request.GET.get("page"))
