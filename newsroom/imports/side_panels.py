from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from django.utils import timezone
from wagtail.admin.ui.side_panels import BaseSidePanel

from newsroom.imports.comparing.values import read_column, say_column
from newsroom.imports.models import Conflict, SourcedValue
from people.models import Person
from shows.models import Show

if TYPE_CHECKING:
    from collections.abc import Mapping

# What has no row of its own, and so no room for evidence.
PLAIN_FIELDS: Final[dict[Any, tuple[str, ...]]] = {
    Person: ("name", "born_on", "died_on", "biography"),
    Show: (
        "title",
        "kind",
        "year_label",
        "original_title",
        "original_language",
        "logline",
        "setting",
    ),
}


class Shown(NamedTuple):
    """A value as it stands, with what is noted of it."""

    field: str
    label: str
    text: str
    note: SourcedValue | None
    is_overdue: bool


class SourcesSidePanel(BaseSidePanel):
    """Where each value of a record comes from, who checked it, and what sources disagree about."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        icon_name = "clipboard-list"
        aria_label = "Toggle sources"

        def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"count": self.panel.conflicts().count()}

    name = "sources"
    title = "Where this comes from"
    template_name = "imports/sources.html"
    order = 160

    def conflicts(self) -> Any:
        return Conflict.objects.about(self.object).unsettled().longest_open_first()

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        noted = SourcedValue.objects.about(self.object).select_related("verified_by")
        notes = {one.field: one for one in noted}
        plain = PLAIN_FIELDS[type(self.object)]
        return context | {
            "shown": [self._shown(name, notes.get(name)) for name in plain],
            "rows": [one for name, one in notes.items() if name not in plain],
            "conflicts": self.conflicts(),
            "model": type(self.object)._meta.model_name,
            "may_check": self.request.user.has_perm("imports.import_records"),
        }

    def _shown(self, field: str, note: SourcedValue | None) -> Shown:
        """A note about an earlier value says nothing of the one that stands now."""
        value = read_column(self.object, field)
        kept = note if note is not None and note.value == value else None
        model = type(self.object)
        return Shown(
            field=field,
            label=str(model._meta.get_field(field).verbose_name),
            text=say_column(model, field, value) if value else "",
            note=kept,
            is_overdue=kept is not None and kept.is_overdue(timezone.localdate()),
        )
