"""How a story that gives something away stands on the pages of the records it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.articles.models import Subject
from newsroom.articles.places import public_places
from newsroom.prose.episodes import read_episodes

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from newsroom.articles.models import ArticlePage
    from newsroom.prose.spoilers import Place
    from shows.models import Season, Show


def recaps_by_episode(
    season: Season, at: datetime.datetime | None = None
) -> dict[str, list[ArticlePage]]:
    """The public recaps of each episode of ``season``, the newest first; one query or two.

    Reads the episodes of the season where any recap is about it.
    """
    rows = Subject.objects.public(at).recapping(season)
    order = season.episode_numbers() if rows else []
    found: dict[str, list[ArticlePage]] = {}
    for row in rows:
        for number in read_episodes(row.episodes, order=order).numbers:
            found.setdefault(number, []).append(row.article)
    return found


def labels_of(stories: Sequence[ArticlePage], *, beside: Show | None = None) -> dict[int, str]:
    """What stands in lists of a record's page for each of ``stories`` that spoils something.

    Its headline may give away what it recaps, and whoever looks a show up may not have seen it.
    The title is left out ``beside`` the show itself. Up to five queries, and none where nothing
    spoils.
    """
    spoiling = {story.pk: story for story in stories if story.spoils}
    if not spoiling:
        return {}
    rows = list(Subject.objects.filter(article__in=spoiling, show__isnull=False).in_order())
    places: dict[int, str] = {}
    for row, place in zip(rows, public_places(rows), strict=True):
        if place is not None and row.article_id not in places:
            is_here = beside is not None and row.show_id == beside.pk
            places[row.article_id] = _label(place, named=not is_here)
    return {key: places.get(key) or story.get_kind_display() for key, story in spoiling.items()}


def _label(place: Place, *, named: bool) -> str:
    where = place.words
    told = f"{place.title}, {where}" if named and where else where or (place.title if named else "")
    return told[:1].upper() + told[1:]
