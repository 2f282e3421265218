from __future__ import annotations

from wagtail.admin.panels import FieldRowPanel, ObjectList, PublishingPanel

from newsroom.kit.panels import RowsPanel

SEASON = ObjectList(
    [
        "show",
        FieldRowPanel(["number", "label"]),
        FieldRowPanel(["episode_count", "pattern"]),
        RowsPanel(
            "episodes",
            panels=[
                FieldRowPanel(["number", "title"]),
                FieldRowPanel(["runtime", "logline"]),
                "embargo_until",
            ],
            heading="Episodes",
            label="episode",
        ),
        "embargo_until",
        PublishingPanel(),
    ]
)
