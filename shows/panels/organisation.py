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
            help_text=(
                "A name with dates is printed for what came out then: “Max” in 2024, “HBO Max”"
                " before and after. One without dates only helps to find it."
            ),
        ),
        RowsPanel(
            "parents",
            panels=["parent", FieldRowPanel(["from_on", "until_on"])],
            heading="Owned by",
            label="owner",
        ),
        "embargo_until",
        PublishingPanel(),
    ]
)
