from __future__ import annotations

from typing import Any

from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)

from newsroom.kit.panels import RowsPanel
from people.forms import PersonForm
from people.summaries import STORED_PARTS, namesakes, readings


class NamesPanel(Panel):
    """Others of the name, and how it may be read; it follows the name as it is typed."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtailadmin/people/names_panel.html"

        class Media:
            js = ["admin/js/person_names.js"]
            css = {"all": ["admin/css/person_names.css"]}

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            person = self.instance
            people = type(person)._default_manager
            return context | {
                "namesakes": namesakes(people.same_name_as(person)) if person.pk else [],
                "readings": readings(
                    person.name,
                    kind=person.kind,
                    family_first=person.family_first,
                    stored={part: getattr(person, part) for part in STORED_PARTS},
                ),
            }


NAME_ROW = [
    FieldRowPanel(["kind", "text"]),
    FieldRowPanel(["language", "family_first"]),
    FieldRowPanel(["from_on", "until_on"]),
    "is_sensitive",
]
PRONOUNS_ROW = [
    FieldRowPanel(["text", "source_url", "source_note"]),
    FieldRowPanel(["from_on", "until_on"]),
]
MEMBER_ROW = [FieldPanel("person"), FieldRowPanel(["from_on", "until_on"])]

PERSON = TabbedInterface(
    [
        ObjectList(
            [
                TitleFieldPanel("name", placeholder="Name as we print it"),
                NamesPanel(),
                FieldRowPanel(["disambiguator", "kind"]),
                MultiFieldPanel(
                    [
                        FieldRowPanel(["second_mention", "given_name"]),
                        FieldRowPanel(["sort_name", "family_first"]),
                    ],
                    heading="How we say it and file it",
                ),
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
                RowsPanel(
                    "members",
                    panels=MEMBER_ROW,
                    heading="Members of the group",
                    label="member",
                    help_text="Only for a group: who is or was in it, and from when until when.",
                ),
            ],
            heading="Person",
        ),
        ObjectList(
            [
                HelpPanel(
                    "Every name listed here finds this person in the search of the desk. A past"
                    " name marked sensitive is shown to no reader anywhere: not on a page, not in"
                    " an old credit, not to a search engine.",
                    heading="What these are for",
                ),
                RowsPanel("names", panels=NAME_ROW, heading="Other names", label="name"),
                RowsPanel(
                    "pronouns",
                    panels=PRONOUNS_ROW,
                    heading="Pronouns",
                    label="pronouns",
                    help_text=(
                        "Only those the person has named as theirs, with the place where they say"
                        " so. Without a row, pages say none."
                    ),
                ),
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
    ],
    base_form_class=PersonForm,
)
