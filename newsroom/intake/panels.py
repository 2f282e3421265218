"""What the dashboard shows of documents that came in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wagtail.admin.ui.components import Component

from newsroom.intake.models import Arrival, Submission

if TYPE_CHECKING:
    from collections.abc import Mapping

SHOWN: Final = 5


class WaitingPanel(Component):
    """The documents that wait for a review, latest first; nothing at all where there are none."""

    name = "intake"
    template_name = "intake/waiting_panel.html"
    order = 115

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        waiting = Submission.objects.to_review()
        return {
            "waiting": waiting.for_list()[:SHOWN],
            "count": waiting.count(),
            "failed": Arrival.objects.failed().count(),
        }
