from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils import timezone
from modelcluster.fields import ParentalKey

from newsroom.kit.models import Embargoed
from newsroom.kit.zones import day_in, say_clock
from shows.models.season import Season
from shows.querysets import EpisodeReleaseQuerySet

if TYPE_CHECKING:
    import datetime


class EpisodeRelease(Embargoed):
    """When one episode of a season comes out by one of its releases.

    Worked out from the pattern of the season and worked out anew when that changes; a row an
    editor set by hand stays as it is.
    """

    season = ParentalKey(Season, related_name="episode_releases", on_delete=models.CASCADE)
    release = models.ForeignKey("shows.Release", related_name="+", on_delete=models.CASCADE)
    episode = models.CharField(max_length=10, help_text="“1”, “Special”.")
    place = models.PositiveSmallIntegerField(help_text="Its turn in the season, from 1.")
    date = models.DateField(null=True, blank=True)
    instant = models.DateTimeField("exact time", null=True, blank=True)
    is_set_by_hand = models.BooleanField("set by hand", default=False)

    objects = EpisodeReleaseQuerySet.as_manager()

    class Meta:
        ordering = ["release", "place"]
        indexes = [
            models.Index(fields=["date", "season"], name="episode_releases_by_date"),
            models.Index(fields=["instant", "season"], name="episode_releases_by_instant"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["release", "episode"],
                name="episode_is_released_once",
                violation_error_message="This release already has that episode.",
            ),
            models.CheckConstraint(
                condition=Q(date__isnull=False, instant__isnull=True)
                | Q(date__isnull=True, instant__isnull=False),
                name="episode_release_is_a_date_or_an_instant",
                violation_error_message="Give a date or an exact time; not both.",
            ),
        ]

    def __str__(self) -> str:
        return f"Episode {self.episode}, {self.release}"

    @property
    def local_date(self) -> datetime.date | None:
        """The day where it was announced."""
        return self.day_in(self.release.zone)

    def day_in(self, zone: str) -> datetime.date | None:
        """The calendar day an audience in ``zone`` gets it. A mere date is never converted."""
        if self.instant is None or not zone:
            return self.date
        return day_in(self.instant, zone)

    def clock_in(self, zone: str) -> str:
        """The time of day there: "midnight PT". Nothing of a mere date."""
        return "" if self.instant is None or not zone else say_clock(self.instant, zone)

    def is_out(self, at: datetime.datetime) -> bool:
        """Whether it has come by ``at``; the row's twin of ``EpisodeReleaseQuerySet.out``."""
        if self.instant is not None:
            return self.instant <= at
        return self.date is not None and self.date <= timezone.localdate(at)
