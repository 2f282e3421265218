from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wagtail.admin.forms.models import registry
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)

from newsroom.kit.panels import RowsPanel, ThisRecordPanel
from shows.forms.ballot import CeremonyForm
from shows.panels.fact import FactsPanel, evidence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


# From the chooser of a nominee to that of the show in the same nomination.
SHOW_OF_NOMINATION: Final = {"match": r"^id_nominations-(?:\d+|__prefix__)-", "append": "show"}


class AmongPanel(FieldPanel):
    """Chooses only among the records that belong to what another field holds.

    ``among`` names the field they belong by, and where on the page its value stands.
    """

    def __init__(
        self, *args: Any, among: Mapping[str, str | Mapping[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.among = among

    def clone_kwargs(self) -> dict[str, Any]:
        kwargs: dict[str, Any] = super().clone_kwargs()
        return kwargs | {"among": self.among}

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        chooser = registry.get(self.db_field)["widget"]
        limited = chooser(linked_fields=dict(self.among), show_clear_link=True)
        return options | {"widgets": {self.field_name: limited}}


def say_nomination(nomination: Any, below: Mapping[str, Sequence[Any]]) -> str:
    """A place on the ballot in one line: “Lead Actor — Ada Reyes, Étoile, won”."""
    if nomination.category_id is None:
        return ""
    named = [row.person.name for row in below.get("nominees", ()) if row.person_id]
    work = nomination.show.title if nomination.show_id else ""
    told = [" and ".join(named), work, nomination.get_result_display().lower()]
    if not (named or work):
        return f"{nomination.category} — nobody yet"
    return f"{nomination.category} — {', '.join(filter(None, told))}"


NOMINATION_ROW = [
    FieldRowPanel([AmongPanel("category", among={"award": "#id_award"}), "result"]),
    FieldRowPanel(["show", "episode"]),
    RowsPanel(
        "nominees",
        panels=[
            FieldRowPanel(["person", AmongPanel("character", among={"show": SHOW_OF_NOMINATION})])
        ],
        heading="Named in it",
        label="person",
    ),
    "state",
    evidence(),
]

AWARD = ObjectList(
    [
        ThisRecordPanel(),
        TitleFieldPanel("name", placeholder="Lantern Awards"),
        FieldRowPanel(["body", "slug"]),
        RowsPanel(
            "categories",
            panels=[
                "name",
                FieldRowPanel(["first_ordinal", "last_ordinal"]),
                AmongPanel("follows", among={"award": f"#{ThisRecordPanel.element_id}"}),
            ],
            heading="Categories, in the order of the evening",
            label="category",
            help_text=(
                "A category that was renamed ends, and one of its new name begins and follows it."
            ),
        ),
        "embargo_until",
        PublishingPanel(),
    ]
)

CEREMONY = TabbedInterface(
    [
        ObjectList(
            [
                FieldRowPanel(["award", "ordinal"]),
                FieldRowPanel(["held_on", "held_precision"]),
                "eligibility",
                "embargo_until",
                PublishingPanel(),
            ],
            heading="Ceremony",
        ),
        ObjectList(
            [
                HelpPanel(
                    "A row is one place on the ballot. Readers see it once it names a show or a"
                    " person; an empty one is yours to fill.",
                    heading="How the ballot reads",
                ),
                FieldPanel("opens_ballot"),
                FactsPanel(
                    "nominations",
                    panels=NOMINATION_ROW,
                    heading="Nominations",
                    label="nomination",
                    say=say_nomination,
                ),
            ],
            heading="Ballot",
        ),
    ],
    base_form_class=CeremonyForm,
)
