from __future__ import annotations

import zoneinfo
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from modelcluster.fields import ParentalKey

from newsroom.kit.choices import DatePrecision
from newsroom.kit.dates import first_day, say_date
from shows.choices import OUTLETS, ReleaseEvent
from shows.models.fact import Fact
from shows.models.show import Show
from shows.querysets import ReleaseQuerySet

if TYPE_CHECKING:
    import datetime

INSTANT = DatePrecision.INSTANT


def check_zone(value: str) -> None:
    """Refuse what is no IANA time zone."""
    if value not in zoneinfo.available_timezones():
        message = f"“{value}” is no time zone. Use a name such as America/New_York."
        raise ValidationError(message)


class Release(Fact):
    """When and where an audience first gets a show, as exactly as it is known.

    A date stays a date: only the precision "exact time" has an instant, and that one carries
    the zone it was announced in.
    """

    show = ParentalKey(Show, related_name="releases", on_delete=models.CASCADE)
    season = models.ForeignKey(
        "shows.Season", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    event = models.CharField(
        max_length=20, choices=ReleaseEvent.choices, default=ReleaseEvent.STREAMING
    )
    platform = models.ForeignKey(
        "shows.Organisation",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to={"kind__in": OUTLETS},
    )
    regions = models.CharField(
        max_length=200,
        blank=True,
        help_text="Country codes, such as “US GB FR”. Left empty, it is worldwide.",
    )
    excluded_regions = models.CharField(
        "worldwide except",
        max_length=200,
        blank=True,
        help_text="Country codes that are left out of a worldwide release.",
    )
    part = models.PositiveSmallIntegerField(
        "part of the season", null=True, blank=True, validators=[MinValueValidator(1)]
    )
    episode = models.CharField(
        max_length=10, blank=True, help_text="“1”, “Special”. Left empty: the season or the show."
    )
    drop_rule = models.CharField(
        "as announced", max_length=100, blank=True, help_text="“midnight PT”, “9 p.m. ET Thursday”."
    )
    precision = models.CharField(
        "known to the", max_length=10, choices=DatePrecision.choices, default=DatePrecision.DATE
    )
    date = models.DateField(null=True, blank=True)
    instant = models.DateTimeField("exact time", null=True, blank=True)
    zone = models.CharField(
        "time zone",
        max_length=60,
        blank=True,
        validators=[check_zone],
        help_text="The zone the exact time was announced in: “America/Los_Angeles”.",
    )

    objects = ReleaseQuerySet.as_manager()

    class Meta(Fact.Meta):
        indexes = [
            models.Index(fields=["date", "show"], name="releases_by_date"),
            models.Index(fields=["instant", "show"], name="releases_by_instant"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(precision=INSTANT, instant__isnull=False, date__isnull=True)
                & ~Q(zone="")
                | ~Q(precision=INSTANT) & Q(date__isnull=False, instant__isnull=True, zone=""),
                name="release_is_a_date_or_an_instant",
                violation_error_message=(
                    "Give a date, or choose “Exact time” and give the time and its zone; not both."
                ),
            ),
            models.CheckConstraint(
                condition=Q(regions="") | Q(excluded_regions=""),
                name="release_is_in_some_regions_or_all_but_some",
                violation_error_message=(
                    "Name the regions it is in, or those it leaves out; not both."
                ),
            ),
            models.CheckConstraint(
                condition=Q(part__isnull=True, episode="") | Q(season__isnull=False),
                name="released_part_has_a_season",
                violation_error_message="Say which season the part or the episode is of.",
            ),
        ]

    def __str__(self) -> str:
        where = f" on {self.platform}" if self.platform else ""
        return f"{self.get_event_display()}{where}, {self.when}"

    def clean(self) -> None:
        super().clean()
        for field in ("regions", "excluded_regions"):
            codes = getattr(self, field).upper().replace(",", " ").split()
            setattr(self, field, " ".join(codes))
            wrong = [code for code in codes if len(code) != 2 or not code.isalpha()]
            if wrong:
                message = f"“{wrong[0]}” is no country code. Use two letters, such as US or GB."
                raise ValidationError({field: message})
        if self.date and self.precision != INSTANT:
            self.date = first_day(self.date, self.precision)

    @property
    def region_codes(self) -> list[str]:
        """Upper-case country codes; an empty list means the whole world."""
        return self.regions.split()

    @property
    def local_date(self) -> datetime.date | None:
        """The day of the release where it was announced."""
        if self.instant is not None:
            return self.instant.astimezone(zoneinfo.ZoneInfo(self.zone)).date()
        return self.date

    @property
    def when(self) -> str:
        """The date in house style, no more exact than it is known."""
        precision = DatePrecision.DATE if self.precision == INSTANT else self.precision
        return say_date(self.local_date, precision)
