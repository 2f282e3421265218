"""What the dashboard shows of imports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wagtail.admin.ui.components import Component

from newsroom.imports.models import Conflict

if TYPE_CHECKING:
    from collections.abc import Mapping

SHOWN: Final = 5


class ConflictsPanel(Component):
    """The disagreements that have been open longest; nothing at all where there are none."""

    name = "conflicts"
    template_name = "imports/conflicts_panel.html"
    order = 140

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        waiting = Conflict.objects.unsettled()
        return {"conflicts": waiting.longest_open_first()[:SHOWN], "count": waiting.count()}
