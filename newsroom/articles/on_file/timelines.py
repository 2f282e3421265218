"""The timelines of a body: turns that were reported, and lines that an editor adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.articles.choices import Direction
from newsroom.articles.on_file.shelves import Shelf
from shows.timelines import Turn, turns_of_any

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Iterable

TURNS: Shelf[int, list[Turn]] = Shelf(turns_of_any, nothing=list)


def told_between(
    turns: Iterable[Turn],
    *,
    kinds: Collection[str],
    first: datetime.date | None,
    last: datetime.date | None,
) -> list[Turn]:
    """Those of the chosen kinds, and of the days from ``first`` to ``last``, both included."""
    return [
        turn
        for turn in turns
        if (not kinds or turn.kind in kinds)
        and (first is None or turn.day >= first)
        and (last is None or turn.day <= last)
    ]


def in_direction(turns: Iterable[Turn], direction: str, most: int | None) -> list[Turn]:
    """In the order in which they are to be read; of too many, the latest."""
    latest = sorted(turns, key=lambda turn: turn.day, reverse=True)[:most]
    return latest if direction == Direction.NEWEST_FIRST else latest[::-1]
