from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.demo.scale.titling import episode_title, logline
from shows.choices import DropPattern
from shows.models import Episode, Season

if TYPE_CHECKING:
    from random import Random

    from newsroom.demo.scale.stock import Stock
    from shows.models import Show


def add_seasons(stock: Stock, random: Random, show: Show, *, is_serial: bool) -> Season | None:
    """The seasons of a serial show with their episodes; the first, since it is what premieres."""
    first = None
    count = min(int(random.expovariate(0.55)) + 1, 14) if is_serial else 0
    for number in range(1, count + 1):
        episodes = random.choice((4, 6, 6, 8, 8, 10, 10, 13, 22))
        season = stock.put(
            Season(
                show=show,
                number=number,
                label=f"Series {number}" if show.original_language == "ga" else "",
                episode_count=episodes,
                pattern=random.choice(list(DropPattern)),
            )
        )
        _add_episodes(stock, random, season, count=episodes)
        first = first or season
    return first


def _add_episodes(stock: Stock, random: Random, season: Season, *, count: int) -> None:
    runtime = random.choice((22, 28, 42, 50, 58))
    for number in range(1, count + 1):
        stock.put(
            Episode(
                season=season,
                number=str(number),
                title=episode_title(random) if random.random() < 0.85 else "",
                runtime=runtime + random.randrange(4),
                logline=logline(random) if random.random() < 0.2 else "",
                sort_order=number,
            )
        )
