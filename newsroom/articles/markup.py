"""What the page of a story tells machines, in the words of schema.org.

What travels without the page carries no dek of a story that spoils something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsroom.articles.choices import BylineRole
from newsroom.articles.ledger.quoted import drawn_in
from shows.choices import ShowKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.http import HttpRequest

    from newsroom.articles.blocks.quotations import Drawn
    from newsroom.articles.models import ArticlePage, Author
    from newsroom.articles.notes import Notes
    from newsroom.articles.sharing import SharedLink
    from newsroom.articles.verdicts import Rating, Sheet
    from people.models import Person
    from shows.models import Season, Show

Node = dict[str, Any]

# Who did something else than write, by what schema.org calls it.
PARTS: Final = {
    "translator": (BylineRole.TRANSLATION,),
    "editor": (BylineRole.EDITING,),
    "contributor": (BylineRole.REPORTING, BylineRole.PHOTOGRAPHY, BylineRole.ILLUSTRATION),
}
FILMS: Final = (ShowKind.FILM, ShowKind.SPECIAL, ShowKind.SHORT)


def story_markup(
    request: HttpRequest,
    story: ArticlePage,
    link: SharedLink,
    *,
    shows: Sequence[Show],
    people: Iterable[Person],
    season: Season | None,
    notes: Notes,
    sheet: Sheet | None,
) -> Node:
    """A NewsArticle; of a review also a Review, from the very sheet the page prints.

    Its authors stand in the order of the byline, however many there are. ``shows``, ``people``
    and ``season`` are those a reader may know of.
    """
    told: Node = {
        "@context": "https://schema.org",
        "@type": ["NewsArticle", "Review"] if sheet else "NewsArticle",
        "headline": link.headline,
        "description": "" if story.spoils else link.search_description,
        "url": request.build_absolute_uri(link.path),
        "articleSection": link.section,
        "image": _image(request, link),
        "datePublished": story.dated_on.isoformat(),
        "dateModified": notes.changed_at.isoformat() if notes.changed_at else "",
        "author": [author_node(request, author) for author in link.writers],
        "publisher": {"@type": "NewsMediaOrganization", "name": link.site},
        "about": [
            *(work(request, show) for show in shows),
            *(_record(request, "Person", person.name, person) for person in people),
        ],
        "correction": [
            {
                "@type": "CorrectionComment",
                "text": row.note,
                "datePublished": row.noted_at.isoformat(),
            }
            for row in notes.corrections
        ],
        "hasPart": []
        if story.spoils
        else [_quotation(request, one) for one in drawn_in(story.body)],
    }
    for part, roles in PARTS.items():
        people_in_it = (row.author for role in roles for row in link.credits if row.role == role)
        told[part] = [author_node(request, author) for author in dict.fromkeys(people_in_it)]
    if sheet:
        reviewed = shows[0] if shows else None
        told["itemReviewed"] = _reviewed(request, reviewed, season) if reviewed else None
        told["reviewRating"] = _rating(sheet.rating) if sheet.rating else None
    return {name: value for name, value in told.items() if value}


def work(request: HttpRequest, show: Show) -> Node:
    return _record(request, kind_of_work(show), show.title, show)


def kind_of_work(show: Show) -> str:
    """The type schema.org has for it."""
    if show.kind == ShowKind.STAGE:
        return "CreativeWork"
    return "Movie" if show.kind in FILMS else "TVSeries"


def _reviewed(request: HttpRequest, show: Show, season: Season | None) -> Node:
    if season is None:
        return work(request, show)
    told = _record(request, "TVSeason", season.name, season)
    return told | {"seasonNumber": season.number, "partOfSeries": work(request, show)}


def _record(request: HttpRequest, kind: str, name: str, record: Any) -> Node:
    url = request.build_absolute_uri(record.get_absolute_url())
    return {"@type": kind, "name": name, "url": url}


def _rating(rating: Rating) -> Node:
    return {
        "@type": "Rating",
        "ratingValue": float(rating.value),
        "bestRating": rating.out_of,
        "worstRating": 0,
    }


def _quotation(request: HttpRequest, drawn: Drawn) -> Node:
    speaker = drawn.speaker
    told: Node = {
        "@type": "Quotation",
        "text": drawn.words,
        "inLanguage": drawn.language or "en",
        "creator": _record(request, "Person", speaker.name, speaker)
        if speaker
        else {"@type": "Person", "name": drawn.name},
    }
    if drawn.outlet or drawn.url:
        outlet = {"@type": "Organization", "name": drawn.outlet.name} if drawn.outlet else None
        based = {"@type": "CreativeWork", "url": drawn.url, "publisher": outlet}
        told["isBasedOn"] = {name: value for name, value in based.items() if value}
    return told


def author_node(request: HttpRequest, author: Author) -> Node:
    url = request.build_absolute_uri(author.get_absolute_url())
    told = {"@type": "Person", "name": author.name, "url": url, "jobTitle": author.title}
    return {name: value for name, value in told.items() if value}


def _image(request: HttpRequest, link: SharedLink) -> Node:
    """The card of the link, with whose picture is on it."""
    told = {
        "@type": "ImageObject",
        "url": request.build_absolute_uri(link.card.url),
        "width": 1200,
        "height": 630,
        "creditText": link.card.art.credit if link.card.art else "",
    }
    return {name: value for name, value in told.items() if value}
