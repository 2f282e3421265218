from __future__ import annotations

from wagtail.admin.panels import FieldRowPanel, ObjectList, PublishingPanel, TitleFieldPanel

from newsroom.kit.panels import RowsPanel

ORGANISATION = ObjectList(
    [
        TitleFieldPanel("name", placeholder="Present name"),
        FieldRowPanel(["kind", "slug"]),
        "website",
        RowsPanel(
            "names",
            panels=["text", FieldRowPanel(["from_on", "until_on"])],
            heading="Other names",
            label="name",
        ),
        "embargo_until",
        PublishingPanel(),
    ]
)
