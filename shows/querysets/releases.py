from __future__ import annotations

import datetime
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db.models import DateField, DateTimeField, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce, TruncDate
from django.utils import timezone

from newsroom.kit.choices import DatePrecision
from newsroom.kit.dates import first_day
from newsroom.kit.querysets import lifted, public_record
from shows.choices import STANDING_STATES, DropPattern
from shows.querysets.facts import FactQuerySet

if TYPE_CHECKING:
    from shows.models import Organisation, Season

# How long after its release a show still counts as new.
RECENT = timedelta(days=45)


class ReleaseQuerySet(FactQuerySet):
    """Questions about many releases."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        """As for every fact, and the platform and the season named may be known too."""
        season = Q(season__isnull=True) | public_record(at, through="season__")
        platform = Q(platform__isnull=True) | public_record(at, through="platform__")
        return super().public(at).filter(season, platform)

    def public_in_bulk(self, at: datetime.datetime | None = None) -> Self:
        """``public`` for nearly all releases there are, of shows that are known to be public.

        The few seasons and platforms that are hidden are gathered once; ``public`` asks each row.
        """
        hidden = {
            name: self.model._meta.get_field(name).related_model._default_manager.exclude(
                public_record(at)
            )
            for name in ("season", "platform")
        }
        standing = self.filter(lifted(at)).standing()
        for name, records in hidden.items():
            standing = standing.exclude(**{f"{name}__in": records.order_by().values("pk")})
        return standing

    def in_order(self) -> Self:
        """Soonest first; a date counts as its first day."""
        return self.annotate(day=Coalesce("date", TruncDate("instant"))).order_by("day", "pk")

    def coming_up(self, today: datetime.date | None = None) -> Self:
        """Releases known to the day that are still ahead, soonest first, with show and place."""
        first = today or timezone.localdate()
        ahead = self.known_to_the_day().between(first, date.max).in_order()
        return ahead.select_related("show", "season__show").with_platform()

    def soonest(self, number: int, today: datetime.date | None = None) -> list[Any]:
        """Key, show and day of the next ``number`` known to the day; two queries.

        Each of the two columns tells its own in the order of its index, however much is announced.
        """
        first = today or timezone.localdate()
        dated = self.known_to_the_day().filter(date__gte=first).order_by("date", "pk")
        timed = self.filter(instant__gte=_midnight(first)).order_by("instant", "pk")
        found = [*dated.keys_and_days()[:number], *timed.keys_and_days()[:number]]
        return sorted(found, key=lambda row: (row.day, row.pk))[:number]

    def just_out(self, today: datetime.date | None = None) -> Self:
        """Releases of the last weeks, newest first, with show, poster and place."""
        last = today or timezone.localdate()
        return self.between(last - RECENT, last).for_calendar().order_by("-day", "pk")

    def keys_and_days(self) -> QuerySet[Any, Any]:
        """Of each its ``pk``, its ``show_id`` and its ``day``, in the order asked for."""
        days = self.annotate(day=Coalesce("date", TruncDate("instant")))
        return days.values_list("pk", "show_id", "day", named=True)

    def for_tiles(self) -> Self:
        """In order, with the season and the platform a tile names."""
        return self.in_order().select_related("season").with_platform()

    def in_region(self, code: str) -> Self:
        """Releases an audience in ``code`` can watch; twin of ``Release.in_region``."""
        worldwide = Q(regions="") & ~Q(excluded_regions__contains=code.upper())
        return self.filter(worldwide | Q(regions__contains=code.upper()))

    def known_to_the_day(self) -> Self:
        return self.filter(precision__in=(DatePrecision.DATE, DatePrecision.INSTANT))

    def of_season(self, season: Season) -> Self:
        return self.filter(season=season)

    def of_seasons(self) -> Self:
        """Those of a season, of a part of it or of one of its episodes."""
        return self.filter(season__isnull=False)

    def on_platform(self, platform: Organisation) -> Self:
        return self.filter(platform=platform)

    def sometime_in(self, month: datetime.date) -> Self:
        """Releases known to the month, the quarter or the year that ``month`` is in."""
        spans = (DatePrecision.MONTH, DatePrecision.QUARTER, DatePrecision.YEAR)
        asked = [Q(precision=span, date=first_day(month, span)) for span in spans]
        return self.filter(asked[0] | asked[1] | asked[2])

    def still_vague(self, today: datetime.date) -> Self:
        """Not known to the day, and not over yet: this year, this quarter, this month or later."""
        asked = Q(precision=DatePrecision.YEAR, date__gte=first_day(today, DatePrecision.YEAR))
        for span in (DatePrecision.QUARTER, DatePrecision.MONTH):
            asked |= Q(precision=span, date__gte=first_day(today, span))
        return self.filter(asked)

    def with_platform(self) -> Self:
        """The platform with every name it went by, for ``Release.platform_name``; a query more."""
        return self.select_related("platform").prefetch_related("platform__names")

    def for_calendar(self) -> Self:
        """In order, with show, poster, season and the platform's names; two queries more."""
        ordered = self.in_order().select_related("show__poster", "season__show")
        return ordered.with_platform().prefetch_related("show__poster__renditions")

    def between(self, first: datetime.date, last: datetime.date) -> Self:
        """Releases on the days from ``first`` to ``last``, both included.

        Asked of the two columns apart, which have an index each; ``day`` has none.
        """
        released = self.annotate(day=Coalesce("date", TruncDate("instant")))
        if first == date.min and last < date.max:
            return released._until(last)
        instants = Q(instant__isnull=False)
        if first > date.min:
            instants &= Q(instant__gte=_midnight(first))
        if last < date.max:
            instants &= Q(instant__lt=_midnight(last + timedelta(days=1)))
        return released.filter(Q(date__gte=first, date__lte=last) | instants)

    def last_day_before(self, day: datetime.date) -> datetime.date | None:
        """The latest day before ``day`` on which one of them comes out; two queries."""
        dated = self.filter(date__lt=day).order_by("-date").values_list("date", flat=True)
        timed = self.filter(instant__lt=_midnight(day)).order_by("-instant")
        days = _days(dated.first(), timed.values_list("instant", flat=True).first())
        return max(days, default=None)

    def first_day_after(self, day: datetime.date) -> datetime.date | None:
        """The soonest day after ``day`` on which one of them comes out; two queries."""
        dated = self.filter(date__gt=day).order_by("date").values_list("date", flat=True)
        timed = self.filter(instant__gte=_midnight(day + timedelta(days=1))).order_by("instant")
        days = _days(dated.first(), timed.values_list("instant", flat=True).first())
        return min(days, default=None)

    def _until(self, last: datetime.date) -> Self:
        """Nearly all there is: by the columns as they lie, for an index would take longer."""
        end = _midnight(last + timedelta(days=1))
        days = Coalesce("date", Value(date.max), output_field=DateField())
        instants = Coalesce("instant", Value(end), output_field=DateTimeField())
        known = self.alias(plain_day=days, plain_instant=instants)
        return known.filter(Q(plain_day__lte=last) | Q(plain_instant__lt=end))


def _days(day: datetime.date | None, instant: datetime.datetime | None) -> list[datetime.date]:
    days = [day, timezone.localdate(instant) if instant else None]
    return [known for known in days if known]


def _midnight(day: datetime.date) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time.min))


class EpisodeReleaseQuerySet(QuerySet[Any]):
    """Questions about when many episodes come out."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        """Rows that are free of embargo, as are their episode, release, season and platform."""
        episodes = apps.get_model("shows.Episode")._default_manager
        kept_back = episodes.exclude(lifted(at)).filter(
            season=OuterRef("season"), number=OuterRef("episode")
        )
        platform = Q(release__platform__isnull=True)
        return self.filter(
            lifted(at),
            lifted(at, through="release__"),
            platform | public_record(at, through="release__platform__"),
            public_record(at, through="season__"),
            public_record(at, through="season__show__"),
            ~Exists(kept_back),
            release__state__in=STANDING_STATES,
        )

    def of_season(self, season: Season) -> Self:
        return self.filter(season=season)

    def in_region(self, code: str) -> Self:
        """By releases an audience in ``code`` can watch; twin of ``ReleaseQuerySet.in_region``."""
        worldwide = Q(release__regions="") & ~Q(release__excluded_regions__contains=code.upper())
        return self.filter(worldwide | Q(release__regions__contains=code.upper()))

    def of_split_seasons(self) -> Self:
        """By releases of whole seasons that come in two parts."""
        return self.filter(season__pattern=DropPattern.SPLIT, release__part__isnull=True)

    def set_by_hand(self) -> Self:
        return self.filter(is_set_by_hand=True)

    def out(self, at: datetime.datetime | None = None) -> Self:
        """Those that have come by ``at``; a mere date has when the day has begun at the desk."""
        moment = at or timezone.now()
        day = timezone.localdate(moment)
        return self.filter(Q(instant__lte=moment) | Q(date__lte=day))

    def between(self, first: datetime.date, last: datetime.date) -> Self:
        """On the days from ``first`` to ``last`` by the desk's clock, both included."""
        end = _midnight(last + timedelta(days=1))
        return self.filter(
            Q(date__gte=first, date__lte=last) | Q(instant__gte=_midnight(first), instant__lt=end)
        )

    def in_turn(self) -> Self:
        return self.order_by("place", "release", "pk")

    def for_calendar(self) -> Self:
        """With release, season, show, poster and the platform's names; two queries more."""
        return self.select_related("release__platform", "season__show__poster").prefetch_related(
            "release__platform__names", "season__show__poster__renditions"
        )
