from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.admin.ui.side_panels import BaseSidePanel

from newsroom.articles.ledger.review import review
from newsroom.articles.ledger.uses import uses_of

if TYPE_CHECKING:
    from collections.abc import Mapping


class QuotesSidePanel(BaseSidePanel):
    """Beside a story: each of its quotations against the ledger. Autosave draws it afresh."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        icon_name = "openquote"
        aria_label = "Toggle quotes"
        has_counter = False

    name = "quotes"
    title = "Quotes"
    template_name = "wagtailadmin/side_panels/quotes.html"
    order = 155

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        looks = review(self.object, self.request.user)
        return context | {"looks": looks, "faulty": sum(bool(look.faults) for look in looks)}


class QuoteUsesSidePanel(BaseSidePanel):
    """Beside an entry of the ledger: the stories that use it, with its words as they have them."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        icon_name = "link"
        aria_label = "Toggle where this is used"
        has_counter = False

    name = "used-in"
    title = "Used in"
    template_name = "wagtailadmin/side_panels/quote_uses.html"
    order = 170

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        is_new = self.object.pk is None
        return context | {"uses": [] if is_new else uses_of(self.object, self.request.user)}
