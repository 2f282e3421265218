from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from newsroom.articles.feeds import MEDIA_TYPE, atom
from newsroom.articles.markup import author_node
from newsroom.articles.models import ArticlePage, Author
from newsroom.hubs.dossiers.author import AuthorDossier
from newsroom.hubs.views.feed import ENTRIES, entries_of
from newsroom.kit.naming import title_of
from newsroom.kit.paging import KeyPaginator

if TYPE_CHECKING:
    from django.http import HttpRequest

AUTHORS_PER_PAGE = 60
STORIES_PER_PAGE = 20


@require_safe
def authors(request: HttpRequest) -> HttpResponse:
    public = Author.objects.public().alphabetical().for_cards()
    page = Paginator(public, AUTHORS_PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "hubs/authors.html", {"authors": page})


@require_safe
def author(request: HttpRequest, slug: str) -> HttpResponse:
    """Whoever has no public story yet has no page: nobody is announced before that."""
    found: Author = get_object_or_404(Author.objects.public().for_cards(), slug=slug)
    return draw_author(request, AuthorDossier.of(found))


@require_safe
def author_feed(request: HttpRequest, slug: str) -> HttpResponse:
    found: Author = get_object_or_404(Author.objects.public(), slug=slug)
    stories = ArticlePage.objects.public().signed_by(found).newest_first().for_cards()
    told = atom(
        request,
        entries_of(request, stories[:ENTRIES]),
        title=f"{found.name} — {title_of(request)}",
        link=found.get_absolute_url(),
        subtitle=found.biography,
    )
    return HttpResponse(told, content_type=MEDIA_TYPE)


def draw_author(request: HttpRequest, dossier: AuthorDossier) -> HttpResponse:
    part = dossier.part(request.GET.get("part", ""))
    stories = None
    if part is not None:
        public = ArticlePage.objects.public()
        told = public.signed_by(dossier.author, part.roles).newest_first()
        pages = KeyPaginator(told, STORIES_PER_PAGE, drawn=public.for_cards(), is_narrowed=True)
        stories = pages.get_page(request.GET.get("page"))
    context = {
        "author": dossier.author,
        "dossier": dossier,
        "part": part,
        "stories": stories,
        "markup": profile_page(request, dossier.author),
    }
    return render(request, "hubs/author.html", context)


def preview_author(request: HttpRequest, author: Author) -> HttpResponse:
    return draw_author(request, AuthorDossier.of(author))


def profile_page(request: HttpRequest, author: Author) -> dict[str, Any]:
    """What the page of an author tells machines."""
    person = author_node(request, author) | {
        "description": author.biography,
        "worksFor": {"@type": "NewsMediaOrganization", "name": title_of(request)},
    }
    return {
        "@context": "https://schema.org",
        "@type": "ProfilePage",
        "mainEntity": {name: value for name, value in person.items() if value},
    }
