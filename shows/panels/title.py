from __future__ import annotations

from wagtail.admin.panels import FieldRowPanel

TITLE_ROW = [
    "text",
    FieldRowPanel(["kind", "language", "region"]),
    FieldRowPanel(["from_on", "until_on"]),
]
