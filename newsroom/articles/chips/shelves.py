"""The rows that the facts of many chips rest on, in one query for each kind of row."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Prefetch, prefetch_related_objects
from django.utils import timezone

from newsroom.articles.chips.registry import find_fact
from people.models import Person
from shows.models import (
    Credit,
    Episode,
    EpisodeRelease,
    Release,
    Season,
    Show,
    ShowCompany,
    StatusEvent,
)

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Mapping

    from newsroom.articles.chips.chip import Question

MODELS: Final[dict[str, Any]] = {"show": Show, "person": Person}

_Keys = set[int]
_Moment = "datetime.datetime | None"


class Shelves:
    """Records and rows by what they hang on: those a reader may see at ``at``, or all there are."""

    def __init__(
        self, questions: Iterable[Question], *, at: datetime.datetime, everything: bool = False
    ) -> None:
        self.at = at
        self.everything = everything
        asked: dict[str, _Keys] = defaultdict(set)
        needed: dict[str, _Keys] = defaultdict(set)
        for question in questions:
            fact = find_fact(question)
            if fact is None or not question.id:
                continue
            asked[question.kind].add(question.id)
            for shelf in fact.needs:
                needed[shelf].add(question.id)
        self._records = {
            (kind, record.pk): record
            for kind, keys in asked.items()
            for record in self._of(MODELS[kind].objects).among(keys)
        }
        self._rows = {shelf: self._fill(shelf, keys) for shelf, keys in needed.items()}

    def record(self, question: Question) -> Any:
        """The show or person that is asked about; None where it is kept or gone."""
        return self._records.get((question.kind, question.id))

    def rows(self, shelf: str, question: Question) -> list[Any]:
        """The rows of that shelf that hang on the record."""
        return self._rows.get(shelf, {}).get(question.id, [])

    def _fill(self, shelf: str, keys: _Keys) -> Mapping[int, list[Any]]:
        found: dict[int, list[Any]] = defaultdict(list)
        # A record that is kept from readers has no rows for them either.
        known = {key for _, key in self._records}
        for key, row in _FILL[shelf](self, keys & known):
            found[key].append(row)
        return found

    def _of(self, objects: Any) -> Any:
        return objects.all() if self.everything else objects.public(self.at)


def _releases(shelves: Shelves, keys: _Keys) -> Iterable[tuple[int, Any]]:
    rows = shelves._of(Release.objects).filter(show__in=keys).in_order()
    for row in rows.select_related("season", "source").with_platform():
        yield row.show_id, row


def _status_events(shelves: Shelves, keys: _Keys) -> Iterable[tuple[int, Any]]:
    rows = shelves._of(StatusEvent.objects).filter(show__in=keys)
    for row in rows.latest_first().with_source():
        yield row.show_id, row


def _seasons(shelves: Shelves, keys: _Keys) -> Iterable[tuple[int, Any]]:
    """Each with its ``listed_episodes``; one query more."""
    seasons = list(shelves._of(Season.objects).filter(show__in=keys).order_by("number"))
    episodes = Prefetch("episodes", shelves._of(Episode.objects).in_order(), "listed_episodes")
    prefetch_related_objects(seasons, episodes)
    for row in seasons:
        yield row.show_id, row


def _episode_releases(shelves: Shelves, keys: _Keys) -> Iterable[tuple[int, Any]]:
    rows = shelves._of(EpisodeRelease.objects).filter(season__show__in=keys)
    for row in rows.in_turn().select_related("release__source", "season"):
        yield row.season.show_id, row


def _credits(shelves: Shelves, keys: _Keys) -> Iterable[tuple[int, Any]]:
    """By person, in the original only; a part that spoils is kept from readers."""
    rows = shelves._of(Credit.objects).filter(person__in=keys).in_the_original()
    if not shelves.everything:
        rows = rows.safe_to_tease().true_on(timezone.localdate(shelves.at))
    rows = rows.in_billing_order().select_related("show", "source", "season", "last_season")
    if shelves.everything:
        rows = rows.prefetch_related("characters__character")
    else:
        rows = rows.for_cast_list(shelves.at)
    for row in rows:
        yield row.person_id, row


def _companies(shelves: Shelves, keys: _Keys) -> Iterable[tuple[int, Any]]:
    rows = ShowCompany.objects.filter(show__in=keys).select_related("organisation")
    for row in rows.order_by("sort_order", "pk"):
        if shelves.everything or row.organisation.is_public(shelves.at):
            yield row.show_id, row


_FILL: Final[dict[str, Callable[[Shelves, _Keys], Iterable[tuple[int, Any]]]]] = {
    "releases": _releases,
    "status_events": _status_events,
    "seasons": _seasons,
    "episode_releases": _episode_releases,
    "credits": _credits,
    "companies": _companies,
}
