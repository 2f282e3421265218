from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.admin.ui.side_panels import BaseSidePanel

from newsroom.desk.usage import uses_of

if TYPE_CHECKING:
    from collections.abc import Mapping


class UsedInSidePanel(BaseSidePanel):
    """Beside a record: every story and every other record that uses it."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        icon_name = "link"
        aria_label = "Toggle where this is used"
        has_counter = False

    name = "used-in"
    title = "Used in"
    template_name = "wagtailadmin/side_panels/used_in.html"
    order = 170

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        return context | {"uses": uses_of(self.object, self.request)}
