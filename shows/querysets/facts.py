from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db.models import Prefetch, Q, QuerySet

from newsroom.kit.querysets import lifted, public_record
from shows.choices import ABOVE_THE_LINE, ON_SCREEN, STANDING_STATES

if TYPE_CHECKING:
    import datetime

    from people.models import Person
    from shows.models import Show


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


class StatusEventQuerySet(FactQuerySet):
    """Questions about many status events."""

    def latest_first(self) -> Self:
        return self.order_by("-happened_on", "-sort_order", "-pk")

    def with_source(self) -> Self:
        return self.select_related("source")
