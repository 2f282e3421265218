from __future__ import annotations

from django.db import models
from modelcluster.fields import ParentalKey

from shows.choices import PlotLevel
from shows.models.fact import Fact
from shows.models.show import LANGUAGE_TAG, Show
from shows.models.spoiling import Spoiling, spoiled_episode_has_a_season
from shows.querysets import PlotQuerySet


class Plot(Spoiling, Fact):
    """What happens, told at one level of detail, and how far one must have watched to read it."""

    show = ParentalKey(Show, related_name="plots", on_delete=models.CASCADE)
    level = models.CharField(max_length=20, choices=PlotLevel.choices, default=PlotLevel.PREMISE)
    text = models.TextField()
    language = models.CharField(max_length=35, default="en", validators=[LANGUAGE_TAG])
    season = models.ForeignKey(
        "shows.Season",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Left empty, it tells the whole show.",
    )
    author = models.CharField(
        "written by", max_length=100, blank=True, help_text="“Us”, “The studio”, a name."
    )
    licence = models.CharField(
        max_length=60, blank=True, help_text="“CC BY-SA 4.0”. Left empty: ours, or free to quote."
    )

    objects = PlotQuerySet.as_manager()

    class Meta(Fact.Meta):
        constraints = [
            spoiled_episode_has_a_season("spoiled_episode_has_a_season"),
        ]

    def __str__(self) -> str:
        return f"{self.get_level_display()}: {self.text[:60]}"
