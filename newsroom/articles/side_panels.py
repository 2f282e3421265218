from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.forms import Media
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.side_panels import BaseSidePanel

from newsroom.articles import chips
from newsroom.articles.elsewhere import stories_elsewhere
from newsroom.articles.lengths import length_of
from newsroom.articles.sheets import mentioned_in, sheets_for, subject_keys
from newsroom.articles.styles import current_style

if TYPE_CHECKING:
    from collections.abc import Mapping


# The bridge reads Draft.js from Wagtail's bundle as it loads.
WRITING_JS: Final = (
    "wagtailadmin/js/draftail.js",
    "admin/js/editor_bridge.js",
    "admin/js/body_fields.js",
    "admin/js/lengths.js",
    "admin/js/find_text.js",
    "admin/js/find_hits.js",
    "admin/js/find_dialog.js",
)


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

    @property
    def media(self) -> Media:
        return Media(
            css={"all": [versioned_static("admin/css/beside_text.css")]},
            js=[versioned_static("admin/js/records_panel.js")],
        )

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        sheets = sheets_for(self.object, self.request.user)
        looks = chips.looks_of(self.object)
        return context | {
            "looks": looks,
            "findings": [look for look in looks if look.is_finding],
            "sheets": sheets,
            "warnings": sum(sheet.warnings for sheet in sheets),
            "mentioned": mentioned_in(self.object, self.request.user),
        }


class ElsewhereSidePanel(BaseSidePanel):
    """What else is told of the same shows and people, by whom, and how far it has come."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        icon_name = "copy"
        aria_label = "Toggle where else"
        has_counter = False

    name = "elsewhere"
    title = "Where else"
    template_name = "wagtailadmin/side_panels/elsewhere.html"
    order = 160

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        stories = stories_elsewhere(self.object, self.request.user)
        return context | {
            "stories": stories,
            "doubles": sum(story.looks_double for story in stories),
            "has_subjects": bool(subject_keys(self.object)),
        }


class WritingSidePanel(BaseSidePanel):
    """How long the story is against the plan, section by section, and what helps in writing it."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        icon_name = "pilcrow"
        aria_label = "Toggle writing help"
        has_counter = False

    name = "writing"
    title = "Writing help"
    template_name = "wagtailadmin/side_panels/writing.html"
    order = 170

    @property
    def media(self) -> Media:
        return Media(js=[versioned_static(path) for path in WRITING_JS])

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        length = length_of(self.object)
        words_per_minute = current_style().words_per_minute
        return context | {
            "length": length,
            "minutes": length.minutes(words_per_minute),
            "words_per_minute": words_per_minute,
            "planned": self.object.planned_words,
            "against": length.against(self.object.planned_words),
        }
