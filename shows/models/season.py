from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.core.validators import MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.text import slugify
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable
from wagtail.search import index

from newsroom.kit.fields import ExactField, FoldedField
from newsroom.kit.models import Embargoed, Record
from shows.choices import DropPattern
from shows.drops import Pattern, Turn, moments, numbers
from shows.querysets import EpisodeQuerySet, SeasonQuerySet

if TYPE_CHECKING:
    import datetime

    from shows.models.release import Release


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

    def is_public(self, at: datetime.datetime | None = None) -> bool:
        """As for every record, and so is its show, which must be loaded."""
        return super().is_public(at) and self.show.is_public(at)

    def serializable_data(self) -> dict[str, Any]:
        """Without the dates that follow from the pattern: a version holds what editors decided."""
        data: dict[str, Any] = super().serializable_data()
        rows = data.get("episode_releases", [])
        return data | {"episode_releases": [row for row in rows if row["is_set_by_hand"]]}

    @property
    def name(self) -> str:
        return self.label or f"Season {self.number}"

    @property
    def words(self) -> str:
        """The name within a sentence: “season 1”; a label of its own stays as it is."""
        return self.label or f"season {self.number}"

    def episode_numbers(self) -> list[str]:
        """All its episodes in turn, on file or only announced; reads ``episodes``."""
        on_file = sorted(self.episodes.all(), key=lambda row: (row.sort_order or 0, row.pk or 0))
        return numbers([row.number for row in on_file], self.episode_count)

    def turns(self, release: Release) -> list[Turn]:
        """When each episode comes out by ``release``; nothing where that is not known to the day.

        Reads ``episodes``, ``parts`` and ``skipped_weeks``.
        """
        first = release.local_date
        if not (self.pattern and first and release.is_dropped_in_episodes):
            return []
        told = self.episode_numbers()
        given = self._given_by(release, told)
        days = self._pattern(release, told).days(first, len(given))
        places = {number: place for place, number in enumerate(told, start=1)}
        turns = [
            Turn(number, places.get(number, 1), date=day)
            for number, day in zip(given, days, strict=False)
        ]
        if release.instant is None:
            return turns
        at = moments(days, release.instant, release.zone)
        return [
            replace(turn, date=None, instant=moment) for turn, moment in zip(turns, at, strict=True)
        ]

    def _pattern(self, release: Release, told: list[str]) -> Pattern:
        split = self.pattern == DropPattern.SPLIT
        return Pattern(
            # One part of a split season, or one episode, is all there at once.
            DropPattern.ALL_AT_ONCE if release.part and split else self.pattern,
            first_batch=len(self._first_part(told)) if split else self.first_batch or 1,
            second_part_on=self.second_part_on,
            skipped={row.day for row in self.skipped_weeks.all()},
        )

    def _given_by(self, release: Release, told: list[str]) -> list[str]:
        """The episodes that ``release`` is of: one, those of a part, or all."""
        if release.episode:
            return [release.episode]
        if release.part is None:
            return told
        rows = {row.number: row for row in self.parts.all()}
        if release.part in rows:
            return rows[release.part].among(told)
        first = self._first_part(told)
        return first if release.part == 1 else told[len(first) :]

    def _first_part(self, told: list[str]) -> list[str]:
        """The episodes before those of the second part, by the rows of parts or by their count."""
        rows = {row.number: row for row in self.parts.all()}
        if 1 in rows and rows[1].last_episode in told:
            return told[: told.index(rows[1].last_episode) + 1]
        if 2 in rows and rows[2].first_episode in told:
            return told[: told.index(rows[2].first_episode)]
        return told[: self.first_batch or (len(told) + 1) // 2]


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

    def among(self, numbers: list[str]) -> list[str]:
        """Those of ``numbers`` from its first episode to its last."""
        if self.first_episode not in numbers:
            return []
        first = numbers.index(self.first_episode)
        if self.last_episode not in numbers:
            return numbers[first:]
        return numbers[first : numbers.index(self.last_episode) + 1]


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
    folded = FoldedField(source="title")

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

    def get_absolute_url(self) -> str:
        """Its line on the page of its season; season and show must be loaded."""
        return f"{self.season.get_absolute_url()}#{self.anchor}"

    def is_public(self, at: datetime.datetime | None = None) -> bool:
        """Whether a reader may see it at ``at``; the row's twin of ``EpisodeQuerySet.public``.

        Season and show must be loaded.
        """
        return not self.is_embargoed(at) and self.season.is_public(at)

    @property
    def anchor(self) -> str:
        return f"episode-{slugify(self.number)}"

    @property
    def safe_title(self) -> str:
        """The title, unless it would spoil what is not out yet."""
        return "" if self.title_spoils and not self.is_out else self.title
