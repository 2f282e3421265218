"""The plots of a body, and how far each goes beyond what the story owns up to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsroom.articles.choices import PlotGuard
from newsroom.articles.on_file.shelves import Shelf
from shows.models import Plot

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

# The page is in English; a plot in another language is for when there is no other.
_OURS: Final = "en"


def _load(shows: Collection[int]) -> dict[int, list[Plot]]:
    """Every public plot, those that spoil too; one query."""
    told: defaultdict[int, list[Plot]] = defaultdict(list)
    for plot in Plot.objects.public().on_file_of_any(shows).from_the_top():
        told[plot.show_id].append(plot)
    return told


PLOTS: Shelf[int, list[Plot]] = Shelf(_load, nothing=list)


@dataclass(frozen=True, slots=True)
class Telling:
    """A plot as a story prints it; with a ``warning`` it is folded away under that."""

    plot: Plot
    warning: str = ""


def tellings(
    show: int,
    *,
    level: str,
    season: int | None,
    each_season: bool,
    guard: str,
    is_covered: Callable[[Plot], bool],
) -> Iterator[Telling]:
    """The plots of that level, each as the guard has it.

    ``is_covered`` says whether the story owns up to spoiling what a plot spoils. What spoils
    nothing is always told as it is.
    """
    told: set[int | None] = set()
    for plot in _of_level(show, level):
        wanted = each_season or plot.season_id == season or (season is None and not told)
        if not wanted or plot.season_id in told:
            continue
        if plot.is_safe_to_tease or is_covered(plot):
            told.add(plot.season_id)
            yield Telling(plot)
        elif guard == PlotGuard.FOLDED:
            told.add(plot.season_id)
            yield Telling(plot, warning=warning_of(plot))


def _of_level(show: int, level: str) -> list[Plot]:
    fitting = [plot for plot in PLOTS.of(show) if plot.level == level]
    ours = [plot for plot in fitting if plot.language.startswith(_OURS)]
    return ours or fitting


def warning_of(plot: Plot) -> str:
    """What a reader is told before they open it."""
    if plot.spoils_season is None:
        return ""
    season = f"season {plot.spoils_season}"
    if plot.spoils_episode:
        return f"Spoils {season}, up to episode {plot.spoils_episode}"
    return f"Spoils all of {season}"
