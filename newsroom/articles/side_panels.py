from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.admin.ui.side_panels import BaseSidePanel

from newsroom.articles.sheets import mentioned_in, sheets_for

if TYPE_CHECKING:
    from collections.abc import Mapping


class RecordsSidePanel(BaseSidePanel):
    """The records a story is about, beside its text. Autosave draws it afresh each time."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        icon_name = "folder-open-1"
        aria_label = "Toggle records"
        # Wagtail does not draw the toggle again after autosave, so a number on it would be stale.
        has_counter = False

    name = "records"
    title = "Records"
    template_name = "wagtailadmin/side_panels/records.html"
    order = 150

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        sheets = sheets_for(self.object, self.request.user)
        return context | {
            "sheets": sheets,
            "warnings": sum(sheet.warnings for sheet in sheets),
            "mentioned": mentioned_in(self.object, self.request.user),
        }
