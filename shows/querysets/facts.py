from __future__ import annotations

import datetime
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db.models import DateField, DateTimeField, Prefetch, Q, QuerySet, Value
from django.db.models.functions import Coalesce, TruncDate
from django.utils import timezone

from newsroom.kit.choices import DatePrecision
from newsroom.kit.querysets import lifted, public_record
from shows.choices import ABOVE_THE_LINE, ON_SCREEN, STANDING_STATES

if TYPE_CHECKING:
    from people.models import Person
    from shows.models import Show

# How long after its release a show still counts as new.
RECENT = timedelta(days=45)


class FactQuerySet(QuerySet[Any]):
    """Questions every fact row answers."""

    def on_file_of(self, show: Show) -> Self:
        return self.filter(show=show)

    def public(self, at: datetime.datetime | None = None) -> Self:
        """Rows that stand, are free of embargo and hang on a public show at ``at``."""
        return self.filter(
            lifted(at), public_record(at, through="show__"), state__in=STANDING_STATES
        )


class CreditQuerySet(FactQuerySet):
    """Questions about many credits."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        """As for every fact, and the person and the season named may be known too."""
        season = Q(season__isnull=True) | public_record(at, through="season__")
        return super().public(at).filter(public_record(at, through="person__"), season)

    def of(self, person: Person) -> Self:
        return self.filter(person=person)

    def on_screen(self) -> Self:
        return self.filter(job__in=ON_SCREEN)

    def behind_the_screen(self) -> Self:
        return self.exclude(job__in=ON_SCREEN)

    def above_the_line(self) -> Self:
        return self.filter(job__in=ABOVE_THE_LINE)

    def in_billing_order(self) -> Self:
        return self.order_by("sort_order", "pk")

    def for_filmography(self, at: datetime.datetime | None = None) -> Self:
        """Each credit with its show, public characters and first release; two queries more."""
        from_below = self.model._meta.get_field("characters").related_model
        characters = from_below.objects.filter(public_record(at, through="character__"))
        releases = apps.get_model("shows.Release")._default_manager.public(at)
        return self.select_related("show__poster", "season").prefetch_related(
            Prefetch("characters", characters.select_related("character"), "public_characters"),
            Prefetch("show__releases", releases.in_order(), "public_releases"),
        )

    def for_cast_list(self, at: datetime.datetime | None = None) -> Self:
        """Each credit with its person, portrait and public characters; three queries more."""
        from_below = self.model._meta.get_field("characters").related_model
        characters = from_below.objects.filter(public_record(at, through="character__"))
        return self.select_related("person__portrait", "season").prefetch_related(
            Prefetch("characters", characters.select_related("character"), "public_characters")
        )


class PlotQuerySet(FactQuerySet):
    """Questions about many plots."""

    def safe_to_tease(self) -> Self:
        return self.filter(spoils_season__isnull=True)

    def at_level(self, level: str) -> Self:
        return self.filter(level=level)


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


class StatusEventQuerySet(FactQuerySet):
    """Questions about many status events."""

    def latest_first(self) -> Self:
        return self.order_by("-happened_on", "-sort_order", "-pk")

    def with_source(self) -> Self:
        return self.select_related("source")
