from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wagtail.admin.ui.components import Component

from newsroom.checks.radar.views import stale_for
from newsroom.checks.radar.wording import FACTS, part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest

SHOWN: Final = 4


class RadarPanel(Component):
    """The newest sentences that no longer agree with the records; nothing while all do."""

    name = "radar"
    order = 95
    template_name = "wagtailadmin/home/radar.html"

    def __init__(self, request: HttpRequest) -> None:
        self._rows = list(stale_for(request.user).open()[: SHOWN + 1])
        self._request = request

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        for row in self._rows:
            row.parted = part(row)
            row.fact_name = FACTS.get(row.fact, row.fact)
        return {"rows": self._rows[:SHOWN], "has_more": len(self._rows) > SHOWN}

    def render_html(self, parent_context: Mapping[str, Any] | None = None) -> str:
        return str(super().render_html(parent_context)) if self._rows else ""
