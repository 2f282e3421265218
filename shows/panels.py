from __future__ import annotations

from typing import Any

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

from newsroom.kit.panels import FoldedPanel, RowsPanel, ThisRecordPanel


class OfThisShowPanel(FieldPanel):
    """Chooses among the seasons or characters of the show that is being edited."""

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        viewset = self.db_field.remote_field.model.snippet_viewset.chooser_viewset
        chooser = viewset.widget_class(
            linked_fields={"show": f"#{ThisRecordPanel.element_id}"}, show_clear_link=True
        )
        return options | {"widgets": {self.field_name: chooser}}


def evidence() -> FoldedPanel:
    """Where a fact comes from, folded away until it is wanted."""
    return FoldedPanel(
        [
            FieldRowPanel(["source", "source_url"]),
            FieldRowPanel(["source_note", "as_of"]),
            "embargo_until",
        ],
        heading="Source and embargo",
    )


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
PLOT_ROW = [
    FieldRowPanel(["level", "language", "state"]),
    "text",
    FieldRowPanel(["spoils_season", "spoils_episode"]),
    evidence(),
]
RELEASE_ROW = [
    FieldRowPanel(["event", "platform"]),
    FieldRowPanel(["precision", "date"]),
    FieldRowPanel(["instant", "zone"]),
    FieldRowPanel(["regions", "state"]),
    OfThisShowPanel("season"),
    evidence(),
]
STATUS_ROW = [
    FieldRowPanel(["status", "state"]),
    FieldRowPanel(["happened_on", "precision"]),
    "note",
    evidence(),
]

SHOW = TabbedInterface(
    [
        ObjectList(
            [
                ThisRecordPanel(),
                TitleFieldPanel("title", placeholder="Title, with its accents"),
                FieldRowPanel(["kind", "year_label"]),
                "logline",
                "setting",
                RowsPanel("genres", panels=["genre"], heading="Genres", label="genre"),
                RowsPanel(
                    "countries", panels=["country"], heading="Countries of origin", label="country"
                ),
                RowsPanel(
                    "companies",
                    panels=[FieldRowPanel(["organisation", "role"])],
                    heading="Companies",
                    label="company",
                ),
                MultiFieldPanel([FieldRowPanel(["key_art", "poster"])], heading="Art"),
            ],
            heading="Show",
        ),
        ObjectList(
            [
                HelpPanel(
                    "The order of the credits is the billing. Only an announced, confirmed or"
                    " billed credit reaches a reader; an exit stays here as history.",
                    heading="How credits read",
                ),
                RowsPanel("credits", panels=CREDIT_ROW, heading="Credits", label="credit"),
            ],
            heading="Cast and credits",
        ),
        ObjectList([RowsPanel("plots", panels=PLOT_ROW, label="plot")], heading="Plot"),
        ObjectList(
            [
                HelpPanel(
                    "A date stays a date, wherever it is read. Choose “Exact time” only where an"
                    " hour and its time zone were announced.",
                    heading="Dates and times",
                ),
                RowsPanel("releases", panels=RELEASE_ROW, label="release"),
            ],
            heading="Releases",
        ),
        ObjectList(
            [RowsPanel("status_events", panels=STATUS_ROW, heading="Status", label="status")],
            heading="Status",
        ),
        ObjectList(
            [
                FieldRowPanel(["original_title", "original_language"]),
                FieldRowPanel(["sort_title", "slug"]),
                RowsPanel(
                    "titles",
                    panels=["text", FieldRowPanel(["kind", "language"])],
                    heading="Other titles",
                    label="title",
                ),
                RowsPanel(
                    "external_ids",
                    panels=[FieldRowPanel(["scheme", "value"])],
                    heading="Identifiers elsewhere",
                    label="identifier",
                ),
                "embargo_until",
                PublishingPanel(),
            ],
            heading="Titles and address",
        ),
    ]
)

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

CHARACTER = ObjectList(
    [
        "show",
        FieldRowPanel(["name", "kind"]),
        "description",
        "embargo_until",
        PublishingPanel(),
    ]
)

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

GENRE = ObjectList([TitleFieldPanel("name", placeholder="Name"), "slug"])
