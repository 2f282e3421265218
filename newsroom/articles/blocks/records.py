from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from newsroom.articles.blocks.drafted import DraftedBlock
from newsroom.articles.choices import PlotGuard
from newsroom.articles.on_file import Want
from newsroom.articles.on_file.plots import PLOTS, tellings
from newsroom.articles.on_file.releases import RELEASES, airings, calendar_of
from newsroom.articles.on_file.scopes import scope_of
from newsroom.kit.chosen import RecordChooserBlock
from newsroom.kit.countries import COUNTRIES
from shows.choices import PlotLevel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.articles.blocks.drafted import Fault
    from newsroom.articles.on_file import Shelf
    from shows.models import Season, Show


class RecordValue(blocks.StructValue):
    """What the blocks that draw a record share: the show, if a reader may see it."""

    @property
    def public_show(self) -> Show | None:
        show: Show | None = self.get("show")
        return show if show is not None and show.is_public() else None

    @property
    def public_season(self) -> Season | None:
        season: Season | None = self.get("season")
        return season if season is not None and season.is_public() else None

    @property
    def is_told(self) -> bool:
        """Whether a reader may know of the show, and of the season where one was chosen."""
        hidden_season = self.get("season") is not None and self.public_season is None
        return self.public_show is not None and not hidden_season


class RecordBlock(DraftedBlock):
    """A block that draws one show, or one season of it, as its record has it today."""

    shelves: tuple[Shelf[int, Any], ...] = ()

    def wants(self, value: Any) -> Iterator[Want]:
        """What it will ask the shelves for, so that a body can have it all loaded at once."""
        if value.is_told:
            for shelf in self.shelves:
                yield Want(shelf, value["show"].pk)

    def faults(self, value: Any) -> Iterator[Fault]:
        yield from super().faults(value)
        season, show = value.get("season"), value.get("show")
        if season is not None and show is not None and season.show_id != show.pk:
            yield "season", f"“{season}” is no season of “{show.title}”. Choose one of its own."


class PlotBlock(RecordBlock):
    """What a show is about, as its record has it today; a spoiler only under a warning."""

    shelves = (PLOTS,)

    show = RecordChooserBlock("shows.Show")
    level = blocks.ChoiceBlock(
        choices=PlotLevel.choices, default=PlotLevel.PREMISE, label="How much of it"
    )
    season = RecordChooserBlock(
        "shows.Season", required=False, help_text="Left empty: the show as a whole."
    )
    each_season = blocks.BooleanBlock(
        required=False, label="Every season in turn", help_text="The show first, then each season."
    )
    guard = blocks.ChoiceBlock(
        choices=PlotGuard.choices,
        default=PlotGuard.LEFT_OUT,
        label="If it spoils more than the story does",
        help_text="What the story spoils is set among its particulars, under “Spoilers”.",
    )

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        context["tellings"] = list(self._tellings(value, context)) if value.is_told else []
        return context

    def _tellings(self, value: Any, context: dict[str, Any]) -> Any:
        season = value.get("season")
        return tellings(
            value["show"].pk,
            level=value["level"],
            season=season.pk if season else None,
            each_season=bool(value.get("each_season")),
            guard=value.get("guard") or PlotGuard.LEFT_OUT,
            is_covered=scope_of(context.get("page")),
        )

    class Meta:
        icon = "doc-full"
        label = "Plot"
        label_format = "{show}"
        template = "blocks/plot.html"
        value_class = RecordValue
        description = "What it is about: logline, synopsis, premise or the full plot, on file."
        preview_template = "blocks/plot_preview.html"
        form_layout = BlockGroup(
            children=["show", "level"], settings=["season", "each_season", "guard"]
        )


def read_regions(text: str) -> list[str]:
    """The country codes in what an editor typed, upper case, in that order."""
    return text.upper().replace(",", " ").split()


class WhenAndWhereBlock(RecordBlock):
    """When and where a show can be watched, as its record has it today."""

    shelves = (RELEASES,)

    show = RecordChooserBlock("shows.Show")
    season = RecordChooserBlock(
        "shows.Season", required=False, help_text="Left empty: all that is on file."
    )
    regions = blocks.CharBlock(
        required=False,
        max_length=120,
        help_text="Country codes, such as “US GB FR”; the first is told first."
        " Left empty: everywhere, the United States first.",
    )
    calendar = blocks.BooleanBlock(
        required=False,
        default=True,
        label="Offer the dates for a calendar",
        help_text="Only while there are dates to come.",
    )

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not self.is_deferred_validation:
            cleaned["regions"] = " ".join(dict.fromkeys(read_regions(cleaned["regions"])))
        return cleaned

    def faults(self, value: Any) -> Iterator[Fault]:
        yield from super().faults(value)
        codes = read_regions(value.get("regions") or "")
        wrong = next((code for code in codes if code not in COUNTRIES), "")
        if wrong:
            message = f"“{wrong}” is no country code. Use two letters, such as US or GB."
            yield "regions", message

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        if not value.is_told:
            return context | {"airings": []}
        regions = read_regions(value.get("regions") or "")
        told = airings(value["show"].pk, season=value.get("season"), regions=regions)
        coming = calendar_of(told) if value.get("calendar") else None
        if coming is not None:
            # Its address stands under that of its show.
            coming.show = value["show"]
        return context | {"airings": told, "season_ahead": coming}

    class Meta:
        icon = "date"
        label = "When and where"
        label_format = "{show}"
        template = "blocks/when_and_where.html"
        value_class = RecordValue
        description = "Dates, platforms and regions, with how the episodes come and a calendar."
        preview_template = "blocks/when_and_where_preview.html"
        form_layout = BlockGroup(children=["show"], settings=["season", "regions", "calendar"])
