"""What stands around the text on a story's page, loaded in a constant number of queries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.db.models import prefetch_related_objects

from newsroom.articles.markup import story_markup
from newsroom.articles.notes import Notes
from newsroom.articles.places import public_places
from newsroom.articles.sharing import SharedLink
from newsroom.articles.verdicts import Sheet
from newsroom.kit.naming import title_of
from newsroom.prose.spoilers import say_spoilers
from people.models import Person
from shows.models import Season, Show

if TYPE_CHECKING:
    from django.http import HttpRequest

    from newsroom.articles.models import ArticlePage, Subject
    from newsroom.articles.querysets import ArticleQuerySet

RELATED: Final = 4
LATEST: Final = 4


def around(story: ArticlePage, request: HttpRequest, *, others: ArticleQuerySet) -> dict[str, Any]:
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
    spoilers = _spoilers(story, subjects)
    link = SharedLink.of(
        story, section=section, bylines=bylines, masthead=title_of(request), spoilers=spoilers
    )
    shows.sort(key=lambda show: show_ids.index(show.pk))
    people = list(Person.objects.public().among(person_ids).for_cards())
    notes, sheet = Notes.of(story), Sheet.of(story, subjects)
    return {
        "section": section,
        "link": link,
        "bylines": bylines,
        "shows": shows,
        "people": people,
        "spoilers": spoilers,
        "notes": notes,
        "sheet": sheet,
        "places_verdict": any(block.block_type == "verdict" for block in story.body),
        "markup": story_markup(
            request,
            story,
            link,
            shows=shows,
            people=people,
            season=_season(subjects, shows) if sheet else None,
            notes=notes,
            sheet=sheet,
        ),
        "related": related,
        "latest": [other for other in latest if other not in related][:LATEST],
    }


def _spoilers(story: ArticlePage, subjects: list[Subject]) -> str:
    """What the reader is told before reading on; up to four queries, where there is something."""
    if not story.spoils:
        return ""
    places = [place for place in public_places(subjects) if place is not None]
    return say_spoilers(story.spoiler_scope, places)


def _season(subjects: list[Subject], shows: list[Show]) -> Season | None:
    """The season that the first of ``shows`` is told of, if a reader may know of it."""
    named = {subject.show_id: subject.season_id for subject in subjects if subject.season_id}
    key = named.get(shows[0].pk) if shows else None
    found = Season.objects.public().filter(pk=key).select_related("show") if key else None
    return found.first() if found is not None else None
