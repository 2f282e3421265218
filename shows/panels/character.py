from __future__ import annotations

from wagtail.admin.panels import FieldRowPanel, ObjectList, PublishingPanel

CHARACTER = ObjectList(
    [
        "show",
        FieldRowPanel(["name", "kind"]),
        "description",
        "embargo_until",
        PublishingPanel(),
    ]
)
