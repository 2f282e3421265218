from __future__ import annotations

from wagtail.admin.panels import FieldRowPanel

from shows.panels.fact import evidence

STATUS_ROW = [
    FieldRowPanel(["status", "state"]),
    FieldRowPanel(["happened_on", "precision"]),
    FieldRowPanel(["seasons_ordered", "platform"]),
    FieldRowPanel(["old_kind", "new_kind"]),
    "note",
    evidence(),
]
