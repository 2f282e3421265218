from __future__ import annotations

from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)

from newsroom.kit.panels import RowsPanel

NAME_ROW = [FieldRowPanel(["kind", "text"]), FieldRowPanel(["language", "is_sensitive"])]

PERSON = TabbedInterface(
    [
        ObjectList(
            [
                TitleFieldPanel("name", placeholder="Name as we print it"),
                FieldRowPanel(["disambiguator", "second_mention"]),
                RowsPanel(
                    "trades",
                    panels=["trade"],
                    heading="Trades",
                    label="trade",
                    help_text="The first is what we call them: “actor”, “writer”.",
                ),
                MultiFieldPanel(
                    [
                        FieldRowPanel(["born_on", "born_precision"]),
                        FieldRowPanel(["died_on", "died_precision"]),
                        "biography",
                        FieldPanel("portrait"),
                    ],
                    heading="Life",
                ),
            ],
            heading="Person",
        ),
        ObjectList(
            [
                HelpPanel(
                    "Every name listed here finds this person in the search of the desk. A past"
                    " name marked sensitive is shown to no reader anywhere.",
                    heading="What these are for",
                ),
                RowsPanel("names", panels=NAME_ROW, heading="Other names", label="name"),
                "sort_name",
            ],
            heading="Other names",
        ),
        ObjectList(
            [
                "slug",
                RowsPanel(
                    "external_ids",
                    panels=[FieldRowPanel(["scheme", "value"])],
                    heading="Identifiers elsewhere",
                    label="identifier",
                ),
                "embargo_until",
                PublishingPanel(),
            ],
            heading="Address and embargo",
        ),
    ]
)
