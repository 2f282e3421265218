from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.side_panels import BaseSidePanel

from newsroom.articles import gate
from newsroom.articles.outlines.filling import outline_of

if TYPE_CHECKING:
    from collections.abc import Mapping


class GuidanceSidePanel(BaseSidePanel):
    """What the desk asks of a story of this kind, and what it lacks to go live.

    Autosave draws it afresh, so it follows the kind and the text.
    """

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        icon_name = "help"
        aria_label = "Toggle guidance"
        has_counter = False

    class Media:
        css = {"all": ["admin/css/outlines.css"]}
        js = ["admin/js/story_notes.js"]

    name = "guidance"
    title = "Guidance"
    template_name = "wagtailadmin/side_panels/guidance.html"
    order = 145

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        story = self.object
        start = f"{reverse('outlines:start')}?story={story.pk}"
        # The embargo of a draft is no fault of whoever writes it.
        moment = max(filter(None, [timezone.now(), story.embargo_until]))
        return context | {
            "story": story,
            "outline": outline_of(story),
            "lacking": list(dict.fromkeys(why.message for why in gate.reasons(story, at=moment))),
            "start_url": start if story.pk and not story.body else "",
        }
