from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wagtail.admin.ui.side_panels import BaseSidePanel

from newsroom.desk.usage import uses_of
from shows.histories import Change, changes_of, disputed_facts_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CHANGES_SHOWN: Final = 40


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


class FactsSidePanel(BaseSidePanel):
    """Beside a show: facts that two sources tell otherwise, and what each fact said before."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        icon_name = "history"
        aria_label = "Toggle what its facts said before"
        has_counter = False

    name = "facts"
    title = "Facts over time"
    template_name = "wagtailadmin/side_panels/facts.html"
    order = 165

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        is_new = self.object.pk is None
        changes: Sequence[Change] = [] if is_new else changes_of(self.object)
        return context | {
            "disputed": [] if is_new else disputed_facts_of(self.object),
            "changes": changes[:CHANGES_SHOWN],
            "more": max(len(changes) - CHANGES_SHOWN, 0),
        }
