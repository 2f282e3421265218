from __future__ import annotations

import zoneinfo
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from modelcluster.fields import ParentalKey

from newsroom.kit.choices import DatePrecision
from newsroom.kit.dates import first_day, last_day, say_date, say_when
from newsroom.kit.zones import day_in, say_clock
from shows.choices import EVENT_VERBS, IN_EPISODES, OUTLETS, ReleaseEvent
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
    def excluded_codes(self) -> list[str]:
        """Upper-case codes of the countries that a worldwide release leaves out."""
        return self.excluded_regions.split()

    def in_region(self, code: str) -> bool:
        """Whether an audience in ``code`` can watch it; twin of the queryset's ``in_region``."""
        if self.regions:
            return code.upper() in self.region_codes
        return code.upper() not in self.excluded_codes

    @property
    def is_known_to_the_day(self) -> bool:
        return self.precision in (DatePrecision.DATE, INSTANT)

    @property
    def is_dropped_in_episodes(self) -> bool:
        """Whether the pattern of its season says when each episode comes out by it."""
        return self.event in IN_EPISODES and self.is_known_to_the_day

    @property
    def local_date(self) -> datetime.date | None:
        """The day of the release where it was announced."""
        return self.day_in(self.zone)

    def day_in(self, zone: str) -> datetime.date | None:
        """The calendar day an audience in ``zone`` gets it. A mere date is never converted."""
        return self.date if self.instant is None else day_in(self.instant, zone)

    @property
    def clock(self) -> str:
        """The time of day where it was announced: "midnight PT". Nothing of a mere date."""
        return self.clock_in(self.zone)

    def clock_in(self, zone: str) -> str:
        return "" if self.instant is None else say_clock(self.instant, zone)

    @property
    def when(self) -> str:
        """The date in house style, no more exact than it is known."""
        return say_date(self.local_date, self.precision)

    def is_out(self, at: datetime.datetime) -> bool:
        """Whether it has come by ``at``; what is known to the month has when the month is over.

        A mere date has come when the day has begun at the desk.
        """
        if self.instant is not None:
            return self.instant <= at
        if self.date is None:
            return False
        day = timezone.localdate(at)
        ended = last_day(self.date, self.precision) < day
        return ended or (self.is_known_to_the_day and self.date <= day)

    def say(self, at: datetime.datetime, *, zone: str = "") -> str:
        """As a story says it at ``at``: "premieres April 24", "opened in theaters in May 2024".

        With ``zone``, on the day an audience there gets it.
        """
        day = self.day_in(zone or self.zone)
        if day is None:
            return ""
        coming, came = EVENT_VERBS[ReleaseEvent(self.event)]
        when = say_when(day, self.precision, today=timezone.localdate(at))
        return f"{came if self.is_out(at) else coming} {when}"

    def platform_name(self) -> str:
        """What the platform was called on the day; its names must be loaded."""
        return self.platform.name_on(self.local_date) if self.platform else ""
