from __future__ import annotations

from wagtail.admin.panels import FieldRowPanel

from newsroom.kit.panels import RowsPanel
from shows.panels.fact import OfThisShowPanel, evidence

CREDIT_ROW = [
    FieldRowPanel(["person", "job"]),
    RowsPanel(
        "characters",
        panels=[OfThisShowPanel("character")],
        heading="Characters",
        label="character",
    ),
    FieldRowPanel(["tier", "state"]),
    FieldRowPanel(["credited_as", "note"]),
    OfThisShowPanel("season"),
    evidence(),
]
