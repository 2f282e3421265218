"""The other stories that a body leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from django.apps import apps

from newsroom.articles.on_file.shelves import Shelf

if TYPE_CHECKING:
    from collections.abc import Collection

    from newsroom.articles.models import ArticlePage

# More than that nobody reads on; a block asks for fewer.
MOST: Final = 12


def _stories() -> Any:
    return apps.get_model("articles.ArticlePage")._default_manager


def _load(keys: Collection[int]) -> dict[int, ArticlePage]:
    """Public stories by their own keys; six queries."""
    return {story.pk: story for story in _stories().public().filter(pk__in=keys).for_cards()}


class Asked(NamedTuple):
    """A story, and the shows and people it is about."""

    story: int
    shows: frozenset[int]
    people: frozenset[int]

    @classmethod
    def by(cls, story: ArticlePage) -> Asked:
        """As the story stands in memory, so that a preview of a draft is right; a query at most."""
        subjects: Any = story.subjects
        rows = subjects.get_object_list()
        return cls(
            story.pk or 0,
            frozenset(row.show_id for row in rows if row.show_id),
            frozenset(row.person_id for row in rows if row.person_id),
        )


def _load_sharing(asked: Collection[Asked]) -> dict[Asked, list[ArticlePage]]:
    """Public stories about any of the same records, newest first and never the story itself."""
    return {
        one: list(
            _stories()
            .public()
            .exclude(pk=one.story)
            .sharing_a_subject(shows=one.shows, people=one.people)
            .newest_first()
            .for_cards()[:MOST]
        )
        for one in asked
    }


def _load_ratings(shows: Collection[int]) -> dict[int, ArticlePage]:
    """The newest public review with a rating of each show it is mainly about; four queries."""
    told: dict[int, ArticlePage] = {}
    for review in _stories().public().rating_any_of(shows).newest_first():
        reviewed = next((row.show_id for row in review.subjects.all() if row.show_id), None)
        if reviewed is not None:
            told.setdefault(reviewed, review)
    return told


STORIES: Shelf[int, ArticlePage | None] = Shelf(_load, nothing=lambda: None)
SHARING: Shelf[Asked, list[ArticlePage]] = Shelf(_load_sharing, nothing=list)
RATINGS: Shelf[int, ArticlePage | None] = Shelf(_load_ratings, nothing=lambda: None)
