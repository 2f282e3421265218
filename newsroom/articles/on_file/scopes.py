"""How far a story owns up to spoiling what it is about."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from django.db.models import prefetch_related_objects

from newsroom.articles.choices import SpoilerScope

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom.articles.models import ArticlePage, Subject
    from shows.models import Plot

_FIGURES: Final = re.compile(r"\d+")


def scope_of(story: ArticlePage | None) -> Callable[[Plot], bool]:
    """Whether ``story`` warns its readers of what a plot gives away; two queries at most.

    Whoever reads of an episode is taken to have seen those before it.
    """
    if story is None or story.spoiler_scope == SpoilerScope.NOTHING:
        return _nothing
    subjects: Any = story.subjects
    rows = [row for row in subjects.get_object_list() if row.show_id]
    prefetch_related_objects(rows, "season")
    return partial(_is_covered, story.spoiler_scope, rows)


def _nothing(plot: Plot) -> bool:
    return False


def _is_covered(scope: str, rows: list[Subject], plot: Plot) -> bool:
    mine = [row for row in rows if row.show_id == plot.show_id]
    if scope == SpoilerScope.ENDING:
        return bool(mine)
    return any(_is_within(scope, row, plot) for row in mine)


def _is_within(scope: str, row: Subject, plot: Plot) -> bool:
    if row.season is None or plot.spoils_season is None:
        return False
    if scope == SpoilerScope.SEASON or not row.episodes:
        return plot.spoils_season <= row.season.number
    if plot.spoils_season < row.season.number:
        return True
    last = max(map(int, _FIGURES.findall(row.episodes)), default=0)
    same = plot.spoils_season == row.season.number
    return same and plot.spoils_episode is not None and plot.spoils_episode <= last
