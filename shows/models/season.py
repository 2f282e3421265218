from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable
from wagtail.search import index

from newsroom.kit.fields import ExactField
from newsroom.kit.models import Embargoed, Record
from shows.choices import DropPattern
from shows.querysets import SeasonQuerySet


class Season(Record):
    """One season of a show, with its episodes in order."""

    show = models.ForeignKey("shows.Show", related_name="seasons", on_delete=models.CASCADE)
    number = models.PositiveSmallIntegerField(validators=[MinValueValidator(1)])
    label = models.CharField(
        max_length=60, blank=True, help_text="“Series 3”, “Volume 1”. Left empty: “Season 3”."
    )
    episode_count = models.PositiveSmallIntegerField(
        "episodes ordered", null=True, blank=True, help_text="As announced, aired or not."
    )
    pattern = models.CharField(
        "release pattern", max_length=20, choices=DropPattern.choices, blank=True
    )

    objects = SeasonQuerySet.as_manager()

    search_fields = [
        index.SearchField("label"),
        index.AutocompleteField("label"),
        index.RelatedFields("show", [index.SearchField("title"), index.AutocompleteField("title")]),
        index.FilterField("live"),
    ]

    class Meta:
        ordering = ["show", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["show", "number"],
                name="season_is_numbered_once",
                violation_error_message="This show already has a season of that number.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.show}, {self.name}"

    @property
    def name(self) -> str:
        return self.label or f"Season {self.number}"


class Episode(Embargoed, Orderable):
    """One episode, as numbered by whoever released it."""

    season = ParentalKey(Season, related_name="episodes", on_delete=models.CASCADE)
    number = models.CharField(max_length=10, help_text="“1”, “1a”, “Special”.")
    title = ExactField(max_length=200, blank=True)
    runtime = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="In minutes.", validators=[MinValueValidator(1)]
    )
    logline = models.CharField(max_length=300, blank=True)

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["season", "number"],
                name="episode_is_numbered_once",
                violation_error_message="This season already has an episode of that number.",
            ),
        ]

    def __str__(self) -> str:
        return f"Episode {self.number}: {self.title}" if self.title else f"Episode {self.number}"
