from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db.models import Prefetch, Q, QuerySet
from django.db.models.functions import Coalesce, TruncDate

from newsroom.kit.folding import fold
from newsroom.kit.querysets import RecordQuerySet, lifted, public_record
from shows.choices import ABOVE_THE_LINE, ON_SCREEN, STANDING_STATES

if TYPE_CHECKING:
    import datetime

    from people.models import Person
    from shows.models import Show


class OrganisationQuerySet(RecordQuerySet):
    """Questions about many organisations."""

    def called(self, name: str) -> Self:
        folded = fold(name)
        return self.filter(Q(folded=folded) | Q(names__folded=folded)).distinct()

    def of_kind(self, *kinds: str) -> Self:
        return self.filter(kind__in=kinds)

    def alphabetical(self) -> Self:
        return self.order_by("folded", "pk")


class ShowQuerySet(RecordQuerySet):
    """Questions about many shows."""

    def alphabetical(self) -> Self:
        return self.order_by("sort_folded", "pk")

    def called(self, title: str) -> Self:
        """Every show whose title or other title, accents and case aside, is ``title``."""
        folded = fold(title)
        return self.filter(Q(folded=folded) | Q(titles__folded=folded)).distinct()

    def titled_like(self, words: str) -> Self:
        """Every show with a title in which each of ``words`` begins a word."""
        found = self
        for word in fold(words).split()[:8]:
            own = Q(folded__startswith=word) | Q(folded__contains=f" {word}")
            other = Q(titles__folded__startswith=word) | Q(titles__folded__contains=f" {word}")
            found = found.filter(own | other)
        return found.distinct()


class SeasonQuerySet(RecordQuerySet):
    """Questions about many seasons."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        return super().public(at).filter(public_record(at, through="show__"))

    def of(self, show: Show) -> Self:
        return self.filter(show=show).order_by("number")


class CharacterQuerySet(RecordQuerySet):
    """Questions about many characters."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        return super().public(at).filter(public_record(at, through="show__"))

    def called(self, name: str) -> Self:
        return self.filter(folded=fold(name))


class FactQuerySet(QuerySet[Any]):
    """Questions every fact row answers."""

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

    def in_region(self, code: str) -> Self:
        """Releases an audience in ``code`` (such as "US") can watch."""
        return self.filter(Q(regions="") | Q(regions__contains=code.upper()))

    def between(self, first: datetime.date, last: datetime.date) -> Self:
        """Releases on the days from ``first`` to ``last``, both included."""
        return self.annotate(day=Coalesce("date", TruncDate("instant"))).filter(
            day__gte=first, day__lte=last
        )


class StatusEventQuerySet(FactQuerySet):
    """Questions about many status events."""

    def latest_first(self) -> Self:
        return self.order_by("-happened_on", "-sort_order", "-pk")
