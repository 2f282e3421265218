from __future__ import annotations

from wagtail.admin.panels import FieldRowPanel, ObjectList, PublishingPanel

CHARACTER = ObjectList(
    [
        "show",
        FieldRowPanel(["name", "kind"]),
        FieldRowPanel(["description", "slug"]),
        "embargo_until",
        PublishingPanel(),
    ]
)
