from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from newsroom.demo.scale.drops import shape
from newsroom.demo.scale.titling import episode_title, logline
from shows.choices import DropPattern
from shows.models import Episode, Season

if TYPE_CHECKING:
    from random import Random

    from newsroom.demo.scale.stock import Stock
    from shows.models import Show


def add_seasons(
    stock: Stock, random: Random, show: Show, *, is_serial: bool, premiere: datetime.date
) -> list[tuple[Season, datetime.date]]:
    """The seasons of a serial show with their episodes, a year or so apart, none far ahead."""
    made: list[tuple[Season, datetime.date]] = []
    count = min(int(random.expovariate(0.55)) + 1, 14) if is_serial else 0
    episodes_before = 0
    for number in range(1, count + 1):
        episodes = random.choice((4, 6, 6, 8, 8, 10, 10, 13, 22))
        pattern = random.choice(list(DropPattern))
        season = stock.put(
            Season(
                show=show,
                number=number,
                label=f"Series {number}" if show.original_language == "ga" else "",
                episode_count=episodes,
                pattern=pattern,
                live=random.random() > 0.01,
                **shape(random, pattern, episodes=episodes, premiere=premiere),
            )
        )
        _add_episodes(stock, random, season, count=episodes, before=episodes_before)
        episodes_before += episodes
        made.append((season, premiere))
        premiere += datetime.timedelta(days=random.randrange(300, 500))
    return made


def _add_episodes(stock: Stock, random: Random, season: Season, *, count: int, before: int) -> None:
    runtime = random.choice((22, 28, 42, 50, 58))
    for number in range(1, count + 1):
        stock.put(
            Episode(
                season=season,
                number=str(number),
                absolute_number=before + number,
                title=episode_title(random) if random.random() < 0.85 else "",
                title_spoils=random.random() < 0.01,
                runtime=runtime + random.randrange(4),
                logline=logline(random) if random.random() < 0.2 else "",
                sort_order=number,
            )
        )
