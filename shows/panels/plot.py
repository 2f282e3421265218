from __future__ import annotations

from wagtail.admin.panels import FieldRowPanel

from shows.panels.fact import evidence

PLOT_ROW = [
    FieldRowPanel(["level", "language", "state"]),
    "text",
    FieldRowPanel(["spoils_season", "spoils_episode"]),
    evidence(),
]
