from __future__ import annotations

from wagtail.admin.panels import FieldRowPanel

from shows.panels.fact import OfThisShowPanel, evidence

RELEASE_ROW = [
    FieldRowPanel(["event", "platform"]),
    FieldRowPanel(["precision", "date"]),
    FieldRowPanel(["instant", "zone"]),
    FieldRowPanel(["regions", "state"]),
    OfThisShowPanel("season"),
    evidence(),
]
