from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.forms import Media
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.side_panels import BaseSidePanel

from newsroom.checks.actions import may_override
from newsroom.checks.told import REASONS, addresses

if TYPE_CHECKING:
    from collections.abc import Mapping

# The bridge reads Draft.js from Wagtail's bundle as it loads.
CHECKS_JS: Final = (
    "wagtailadmin/js/draftail.js",
    "admin/js/editor_bridge.js",
    "admin/js/body_fields.js",
    "admin/js/find_text.js",
    "admin/js/find_hits.js",
    "admin/js/checks_places.js",
    "admin/js/checks_list.js",
    "admin/js/checks.js",
)


class ChecksSidePanel(BaseSidePanel):
    """Beside a story: what the rules find while one writes. The list is filled in by a script."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        icon_name = "tasks"
        aria_label = "Toggle checks of the copy"
        has_counter = False

    name = "copy-checks"
    title = "Copy checks"
    template_name = "wagtailadmin/side_panels/copy_checks.html"
    order = 145

    @property
    def media(self) -> Media:
        return Media(
            css={"all": [versioned_static("admin/css/checks.css")]},
            js=[versioned_static(path) for path in CHECKS_JS],
        )

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        return context | {
            "addresses": addresses(self.object),
            "reasons": REASONS,
            "may_override": may_override(self.request.user),
        }
