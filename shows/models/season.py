from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models
from django.urls import reverse
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable
from wagtail.search import index

from newsroom.kit.fields import ExactField
from newsroom.kit.models import Embargoed, Record
from shows.choices import DropPattern
from shows.querysets import EpisodeQuerySet, SeasonQuerySet


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

    first_batch = models.PositiveSmallIntegerField(
        "episodes on the first day",
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text="For “Several, then weekly” and for the first of two parts.",
    )
    second_part_on = models.DateField(
        "second part on", null=True, blank=True, help_text="For a season in two parts."
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

    def get_absolute_url(self) -> str:
        return reverse("hubs:season", args=[self.show.slug, self.number])

    @property
    def name(self) -> str:
        return self.label or f"Season {self.number}"


class SkippedWeek(Orderable):
    """A day on which a season takes a break, so that all that follows comes one turn later."""

    season = ParentalKey(Season, related_name="skipped_weeks", on_delete=models.CASCADE)
    day = models.DateField()
    note = models.CharField(max_length=100, blank=True, help_text="“Thanksgiving”.")

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["season", "day"],
                name="week_is_skipped_once",
                violation_error_message="That day is already skipped.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day:%B} {self.day.day}, {self.day.year}"


class SeasonPart(Orderable):
    """A part of a split season. “Part 2” is never a season 2."""

    season = ParentalKey(Season, related_name="parts", on_delete=models.CASCADE)
    number = models.PositiveSmallIntegerField(validators=[MinValueValidator(1)])
    label = models.CharField(max_length=60, blank=True, help_text="“Volume 2”.")
    first_episode = models.CharField("from episode", max_length=10, blank=True)
    last_episode = models.CharField("to episode", max_length=10, blank=True)

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["season", "number"],
                name="part_is_numbered_once",
                violation_error_message="This season already has a part of that number.",
            ),
        ]

    def __str__(self) -> str:
        return self.label or f"Part {self.number}"


class Episode(Embargoed, Orderable):
    """One episode, as numbered by whoever released it."""

    season = ParentalKey(Season, related_name="episodes", on_delete=models.CASCADE)
    number = models.CharField(max_length=10, help_text="“1”, “1a”, “Special”.")
    title = ExactField(max_length=200, blank=True)
    runtime = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="In minutes.", validators=[MinValueValidator(1)]
    )
    logline = models.CharField(max_length=300, blank=True)
    original_title = ExactField(max_length=200, blank=True)
    title_spoils = models.BooleanField(
        "title is a spoiler", default=False, help_text="Shown only once the episode is out."
    )
    absolute_number = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Counted from the first episode of the first season."
    )
    production_number = models.CharField(
        max_length=10, blank=True, help_text="Where it was made in another order than it aired."
    )

    objects = EpisodeQuerySet.as_manager()

    # Known where `EpisodeQuerySet.knowing_if_out` asked; a title that spoils is else kept back.
    is_out = False

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

    @property
    def safe_title(self) -> str:
        """The title, unless it would spoil what is not out yet."""
        return "" if self.title_spoils and not self.is_out else self.title
