from __future__ import annotations

from typing import Any

from wagtail.admin.panels import FieldPanel, FieldRowPanel

from newsroom.kit.panels import FoldedPanel, RowsPanel, ThisRecordPanel
from shows.forms.fact import FactForm


class OfThisShowPanel(FieldPanel):
    """Chooses among the seasons or characters of the show that is being edited."""

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        viewset = self.db_field.remote_field.model.snippet_viewset.chooser_viewset
        chooser = viewset.widget_class(
            linked_fields={"show": f"#{ThisRecordPanel.element_id}"}, show_clear_link=True
        )
        return options | {"widgets": {self.field_name: chooser}}


class FactsPanel(RowsPanel):
    """Rows that are facts: each says who told it, and who of the house checked it."""

    fact_form: type[FactForm] = FactForm

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        rows = {"form": self.fact_form, "inherit_kwargs": ["for_user"]}
        options["formsets"][self.relation_name] |= rows
        return options


class VerificationPanel(FieldPanel):
    """Who checked a fact and when, and for those who may, the press to check it."""

    def __init__(self, field_name: str = "is_checked", **kwargs: Any) -> None:
        super().__init__(field_name, **kwargs)

    class BoundPanel(FieldPanel.BoundPanel):
        template_name = "wagtailadmin/panels/verification.html"

        @property
        def may_verify(self) -> bool:
            return not self.bound_field.field.disabled


def evidence() -> FoldedPanel:
    """Where a fact comes from, folded away until it is wanted. Its rows are a ``FactsPanel``."""
    return FoldedPanel(
        [
            VerificationPanel(),
            FieldRowPanel(["source", "source_url"]),
            FieldRowPanel(["source_note", "as_of"]),
            "embargo_until",
        ],
        heading="Source and embargo",
    )
