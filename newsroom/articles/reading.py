"""What stands around the text on a story's page, loaded in a constant number of queries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.db.models import prefetch_related_objects

from newsroom.articles.cards import ShareCard
from people.models import Person
from shows.models import Show

if TYPE_CHECKING:
    from newsroom.articles.models import ArticlePage
    from newsroom.articles.querysets import ArticleQuerySet

RELATED: Final = 4
LATEST: Final = 4


def around(story: ArticlePage, *, masthead: str, others: ArticleQuerySet) -> dict[str, Any]:
    """Its section, bylines, the records it is about, and what to read next out of ``others``.

    The rows are read from the story in memory, so that an unsaved preview is drawn as it stands;
    whatever they point at is shown only if it is public.
    """
    bylines = list(story.bylines.order_by("sort_order"))
    prefetch_related_objects(bylines, "author")
    subjects = list(story.subjects.order_by("sort_order"))
    show_ids = [subject.show_id for subject in subjects if subject.show_id]
    person_ids = [subject.person_id for subject in subjects if subject.person_id]
    told = others.besides(story).newest_first()
    related = list(told.sharing_a_subject(shows=show_ids, people=person_ids).for_lines()[:RELATED])
    latest = told.beside(story).for_lines()[: LATEST + RELATED]
    shows = list(Show.objects.public().among(show_ids).for_cards())
    section = story.get_parent().specific
    card = ShareCard.of(story, section=section, masthead=masthead)
    return {
        "section": section,
        "share_card": card.url,
        "bylines": bylines,
        "shows": sorted(shows, key=lambda show: show_ids.index(show.pk)),
        "people": list(Person.objects.public().among(person_ids).for_cards()),
        "related": related,
        "latest": [other for other in latest if other not in related][:LATEST],
    }
