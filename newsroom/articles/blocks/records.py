from __future__ import annotations

from typing import Any

from django.utils import timezone
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from newsroom.articles.choices import CastScope
from shows.choices import ON_SCREEN, PlotLevel
from shows.models import Credit, Plot, Release, Show


class RecordValue(blocks.StructValue):
    """What the blocks that draw a record share: the show, if a reader may see it."""

    @property
    def public_show(self) -> Show | None:
        show: Show | None = self.get("show")
        return show if show is not None and show.is_public() else None


class CastListBlock(blocks.StructBlock):
    """The cast of a show, as its record has it today."""

    show = SnippetChooserBlock("shows.Show")
    scope = blocks.ChoiceBlock(choices=CastScope.choices, default=CastScope.ON_SCREEN)

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        show = value.public_show
        known = Credit.objects.public().safe_to_tease().in_the_original()
        current = known.true_on(timezone.localdate()).in_billing_order()
        loaded = list(current.on_file_of(show).for_cast_list()) if show else []
        scope = value["scope"]
        on_screen = [credit for credit in loaded if credit.job in ON_SCREEN]
        behind = [credit for credit in loaded if credit.job not in ON_SCREEN]
        context["cast"] = on_screen if scope != CastScope.BEHIND else []
        context["crew"] = behind if scope != CastScope.ON_SCREEN else []
        return context

    class Meta:
        icon = "group"
        label = "Cast list"
        template = "blocks/cast_list.html"
        value_class = RecordValue
        description = "The cast of a show, drawn from its record."
        preview_template = "blocks/cast_list_preview.html"


class PlotBlock(blocks.StructBlock):
    """What a show is about, as its record has it today; never more than is safe to tease."""

    show = SnippetChooserBlock("shows.Show")
    level = blocks.ChoiceBlock(choices=PlotLevel.choices, default=PlotLevel.PREMISE)

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        plots = Plot.objects.public().safe_to_tease().filter(show=value["show"])
        shown = plots.at_level(value["level"]) if value.public_show else plots.none()
        context["plot"] = shown.first()
        return context

    class Meta:
        icon = "doc-full"
        label = "Plot"
        template = "blocks/plot.html"
        value_class = RecordValue
        description = "The premise or synopsis of a show, drawn from its record."
        preview_template = "blocks/plot_preview.html"


class WhenAndWhereBlock(blocks.StructBlock):
    """When and where a show can be watched, as its record has it today."""

    show = SnippetChooserBlock("shows.Show")

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        releases = Release.objects.public().filter(show=value["show"]).in_order()
        shown = releases if value.public_show else releases.none()
        context["releases"] = list(shown.select_related("platform", "season"))
        return context

    class Meta:
        icon = "date"
        label = "When and where"
        template = "blocks/when_and_where.html"
        value_class = RecordValue
        description = "Dates, platforms and regions of a show, drawn from its record."
        preview_template = "blocks/when_and_where_preview.html"
