from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from newsroom.prose.facts import EpisodeFacts, SeasonFacts
from shows.models import Episode, EpisodeRelease, Season

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection


def seasons_of(keys: Collection[int]) -> dict[int, list[SeasonFacts]]:
    """The seasons of each show with their episodes and the first day of each; three queries."""
    days, episodes = _days(keys), defaultdict(list)
    rows: Any = Episode.objects.filter(season__show__in=keys).order_by("season", "sort_order", "pk")
    for season, number, key, title, counted in rows.values_list(
        "season", "number", "pk", "title", "season__number"
    ):
        day = days.get((season, number))
        episodes[season].append(
            EpisodeFacts(number=number, id=key, title=title, season=counted, day=day)
        )
    found: dict[int, list[SeasonFacts]] = defaultdict(list)
    for row in Season.objects.filter(show__in=keys).order_by("show", "number"):
        found[row.show_id].append(
            SeasonFacts(
                number=row.number,
                id=row.pk,
                name=row.name,
                episode_count=row.episode_count,
                episodes=tuple(episodes[row.pk]),
            )
        )
    return found


def minutes_of(keys: Collection[int]) -> dict[int, tuple[int, ...]]:
    """The running times on file, each once; one query."""
    found: dict[int, set[int]] = defaultdict(set)
    rows: Any = Episode.objects.filter(season__show__in=keys, runtime__isnull=False).order_by()
    for show, runtime in rows.values_list("season__show", "runtime").distinct():
        found[show].add(runtime)
    return {show: tuple(sorted(told)) for show, told in found.items()}


def _days(keys: Collection[int]) -> dict[tuple[int, str], datetime.date]:
    found: dict[tuple[int, str], datetime.date] = {}
    rows = EpisodeRelease.objects.filter(season__show__in=keys, date__isnull=False)
    for season, number, day in rows.order_by("-date").values_list("season", "episode", "date"):
        if day is not None:
            found[season, number] = day
    return found
