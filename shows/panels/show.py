from __future__ import annotations

from wagtail.admin.panels import (
    FieldRowPanel,
    HelpPanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)

from newsroom.kit.panels import RowsPanel, ThisRecordPanel
from shows.panels.credit import CREDIT_ROW, CREDIT_TOOLS, say_credit
from shows.panels.fact import FactsPanel
from shows.panels.plot import PLOT_ROW, say_plot
from shows.panels.release import RELEASES
from shows.panels.status import STATUS_ROW, say_status
from shows.panels.title import TITLE_ROW

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
                FactsPanel(
                    "credits",
                    panels=CREDIT_ROW,
                    heading="Credits",
                    label="credit",
                    say=say_credit,
                    tools=CREDIT_TOOLS,
                ),
            ],
            heading="Cast and credits",
        ),
        ObjectList(
            [FactsPanel("plots", panels=PLOT_ROW, label="plot", say=say_plot)], heading="Plot"
        ),
        ObjectList(RELEASES, heading="Releases"),
        ObjectList(
            [
                HelpPanel(
                    "Each turn is a row of its own and stays: an order for two seasons, then the"
                    " end of it. The page says the last one, and counts the seasons itself.",
                    heading="How the status reads",
                ),
                FactsPanel(
                    "status_events",
                    panels=STATUS_ROW,
                    heading="Status",
                    label="status",
                    say=say_status,
                ),
            ],
            heading="Status",
        ),
        ObjectList(
            [
                FieldRowPanel(["original_title", "original_language"]),
                FieldRowPanel(["sort_title", "slug"]),
                RowsPanel(
                    "titles",
                    panels=TITLE_ROW,
                    heading="Other titles",
                    label="title",
                    help_text=(
                        "Readers find a show by any of them but a working title. Working titles,"
                        " abbreviations and misspellings are never printed."
                    ),
                ),
                RowsPanel("languages", panels=["language"], heading="Languages", label="language"),
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
