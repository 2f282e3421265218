from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wagtail.admin.panels import FieldRowPanel

from shows.panels.fact import OfThisShowPanel, evidence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LONGEST_LINE: Final = 90


def say_plot(plot: Any, below: Mapping[str, Sequence[Any]]) -> str:
    """A plot in one line: “Premise, season 2 — Two companies swap their stars.”."""
    del below
    season = plot.season.name.lower() if plot.season_id else ""
    head = ", ".join(filter(None, [str(plot.get_level_display()), season]))
    words = " ".join(plot.text.split())
    told = f"{words[:LONGEST_LINE].rstrip()}…" if len(words) > LONGEST_LINE else words
    spoils = f" (spoils season {plot.spoils_season})" if plot.spoils_season else ""
    return f"{head} — {told}{spoils}" if told else ""


PLOT_ROW = [
    FieldRowPanel(["level", "state"]),
    "text",
    FieldRowPanel(["spoils_season", "spoils_episode"]),
    OfThisShowPanel("season"),
    FieldRowPanel(["author", "licence", "language"]),
    evidence(),
]
