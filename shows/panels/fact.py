from __future__ import annotations

from typing import Any

from wagtail.admin.panels import FieldPanel, FieldRowPanel

from newsroom.kit.panels import FoldedPanel, ThisRecordPanel


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
