from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wagtail.admin.ui.side_panels import BaseSidePanel

from newsroom.articles.models import Quote
from newsroom.desk.usage import uses_of
from shows.histories import Change, changes_of, changes_of_rows, disputed_facts_of

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    """Beside a show or a quote: what is disputed, and what each fact said before."""

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
        changes, disputed = self._history()
        return context | {
            "disputed": disputed,
            "noun": self.object._meta.verbose_name,
            "changes": changes[:CHANGES_SHOWN],
            "more": max(len(changes) - CHANGES_SHOWN, 0),
        }

    def _history(self) -> tuple[list[Change], list[Any]]:
        """What changed and what is disputed; a quote is its own only fact."""
        record = self.object
        if record.pk is None:
            return [], []
        if isinstance(record, Quote):
            return changes_of_rows([record]), []
        quotes = list(Quote.objects.about(record).only("pk"))
        return changes_of(record, besides=quotes), disputed_facts_of(record)
