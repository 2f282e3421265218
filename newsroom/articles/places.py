"""Where in its shows a story stands, as far as a reader may know of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.articles.choices import SeasonStyle
from newsroom.articles.styles import current_style
from newsroom.prose.episodes import read_episodes
from newsroom.prose.spoilers import Place
from shows.models import Episode, Season, Show

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from newsroom.articles.models import StyleProfile, Subject

    Numbers = tuple[list[str], set[str]]


def public_places(
    subjects: Sequence[Subject], at: datetime.datetime | None = None
) -> list[Place | None]:
    """The place of each subject; None for a person and for a show that no reader may know of.

    A hidden season is left out of it, and so are the episodes where one of them is hidden. The
    rows may be unsaved; up to five queries, however many they are.
    """
    shows = Show.objects.public(at).in_bulk({row.show_id for row in subjects if row.show_id})
    asked = {row.season_id for row in subjects if row.season_id}
    seasons = Season.objects.public(at).in_bulk(asked) if asked else {}
    told = _numbers(seasons, at) if any(row.episodes for row in subjects) and seasons else {}
    style = current_style() if seasons else None
    return [_place(row, shows.get(row.show_id), seasons, told, style) for row in subjects]


def _place(
    row: Subject,
    show: Show | None,
    seasons: dict[int, Season],
    told: dict[int, Numbers],
    style: StyleProfile | None,
) -> Place | None:
    if show is None:
        return None
    season = seasons.get(row.season_id or 0)
    if season is None or style is None:
        return Place(show.title)
    on_file, public = told.get(season.pk, ([], set()))
    named = read_episodes(row.episodes, order=on_file).numbers
    return Place(
        show.title,
        season.label or style.say_season(season.number),
        row.episodes if public.issuperset(named) else "",
        capital=style.seasons == SeasonStyle.UPPER,
    )


def _numbers(seasons: dict[int, Season], at: datetime.datetime | None) -> dict[int, Numbers]:
    """By season its episodes on file in turn, and those of them that a reader may know of."""
    rows = Episode.objects.filter(season__in=seasons)
    public = set(rows.public(at).values_list("season", "number"))
    found: dict[int, Numbers] = {}
    for key in rows.in_order().values_list("season", "number"):
        on_file, known = found.setdefault(key[0], ([], set()))
        on_file.append(key[1])
        if key in public:
            known.add(key[1])
    return found
