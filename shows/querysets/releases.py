from __future__ import annotations

import datetime
from datetime import date, timedelta
from typing import Self

from django.db.models import DateField, DateTimeField, Q, Value
from django.db.models.functions import Coalesce, TruncDate
from django.utils import timezone

from newsroom.kit.choices import DatePrecision
from newsroom.kit.querysets import public_record
from shows.querysets.facts import FactQuerySet

# How long after its release a show still counts as new.
RECENT = timedelta(days=45)


class ReleaseQuerySet(FactQuerySet):
    """Questions about many releases."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        """As for every fact, and the platform and the season named may be known too."""
        season = Q(season__isnull=True) | public_record(at, through="season__")
        platform = Q(platform__isnull=True) | public_record(at, through="platform__")
        return super().public(at).filter(season, platform)

    def in_order(self) -> Self:
        """Soonest first; a date counts as its first day."""
        return self.annotate(day=Coalesce("date", TruncDate("instant"))).order_by("day", "pk")

    def coming_up(self, today: datetime.date | None = None) -> Self:
        """Releases known to the day that are still ahead, soonest first, with show and place."""
        known = Q(precision=DatePrecision.DATE) | Q(precision=DatePrecision.INSTANT)
        first = today or timezone.localdate()
        ahead = self.filter(known).between(first, date.max).in_order()
        return ahead.select_related("show", "platform", "season")

    def just_out(self, today: datetime.date | None = None) -> Self:
        """Releases of the last weeks, newest first, with show, poster and place."""
        last = today or timezone.localdate()
        return (
            self.between(last - RECENT, last)
            .select_related("show__poster", "platform", "season")
            .prefetch_related("show__poster__renditions")
            .order_by("-day", "pk")
        )

    def for_tiles(self) -> Self:
        """In order, with the season and the platform a tile names."""
        return self.in_order().select_related("season", "platform")

    def in_region(self, code: str) -> Self:
        """Releases an audience in ``code`` (such as "US") can watch."""
        return self.filter(Q(regions="") | Q(regions__contains=code.upper()))

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

    def _until(self, last: datetime.date) -> Self:
        """Nearly all there is: by the columns as they lie, for an index would take longer."""
        end = _midnight(last + timedelta(days=1))
        days = Coalesce("date", Value(date.max), output_field=DateField())
        instants = Coalesce("instant", Value(end), output_field=DateTimeField())
        known = self.alias(plain_day=days, plain_instant=instants)
        return known.filter(Q(plain_day__lte=last) | Q(plain_instant__lt=end))


def _midnight(day: datetime.date) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time.min))
