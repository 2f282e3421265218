"""What the page of a story tells machines, in the words of schema.org.

What travels without the page carries no dek of a story that spoils something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsroom.articles.choices import BylineRole
from shows.choices import ShowKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.http import HttpRequest

    from newsroom.articles.models import ArticlePage, Byline
    from newsroom.articles.notes import Notes
    from newsroom.articles.verdicts import Rating, Sheet
    from people.models import Person
    from shows.models import Season, Show

Node = dict[str, Any]

WROTE: Final = (BylineRole.BY, BylineRole.REPORTING)
FILMS: Final = (ShowKind.FILM, ShowKind.SPECIAL, ShowKind.SHORT)


def story_markup(
    request: HttpRequest,
    story: ArticlePage,
    *,
    masthead: str,
    card: str,
    bylines: Iterable[Byline],
    shows: Sequence[Show],
    people: Iterable[Person],
    season: Season | None,
    notes: Notes,
    sheet: Sheet | None,
) -> Node:
    """A NewsArticle; of a review also a Review, from the very sheet the page prints.

    ``shows``, ``people`` and ``season`` are those a reader may know of.
    """
    told: Node = {
        "@context": "https://schema.org",
        "@type": ["NewsArticle", "Review"] if sheet else "NewsArticle",
        "headline": story.title,
        "description": "" if story.spoils else story.dek,
        "url": request.build_absolute_uri(story.url),
        "image": request.build_absolute_uri(card),
        "datePublished": story.dated_on.isoformat(),
        "dateModified": notes.changed_at.isoformat() if notes.changed_at else "",
        "author": [_author(row) for row in bylines if row.role in WROTE],
        "publisher": {"@type": "NewsMediaOrganization", "name": masthead},
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
    }
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


def _author(byline: Byline) -> Node:
    return {"@type": "Person", "name": byline.author.name}
