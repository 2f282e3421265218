from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db.models import F, Q, QuerySet

from newsroom.kit.querysets import lifted, public_record
from shows.choices import STANDING_STATES, FactState

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection

    from shows.models import Show


class FactQuerySet(QuerySet[Any]):
    """Questions every fact row answers."""

    def on_file_of(self, show: Show) -> Self:
        return self.filter(show=show)

    def on_file_of_any(self, shows: Collection[int]) -> Self:
        """Rows of any of the shows with these keys."""
        return self.filter(show__in=shows)

    def standing(self) -> Self:
        """Rows that are held to be true today."""
        return self.filter(state__in=STANDING_STATES)

    def disputed(self) -> Self:
        """Rows on which two sources disagree; no reader sees them until that is settled."""
        return self.filter(state=FactState.DISPUTED)

    def verified(self) -> Self:
        """Rows someone of the house checked; no import writes over them."""
        return self.filter(verified_at__isnull=False)

    def with_evidence(self) -> Self:
        """Each with its source and who of the house checked it; no query more."""
        return self.select_related("source", "verified_by")

    def public(self, at: datetime.datetime | None = None) -> Self:
        """Rows that stand, are free of embargo and hang on a public show at ``at``."""
        return self._public(at, STANDING_STATES)

    def _public(self, at: datetime.datetime | None, states: Collection[str]) -> Self:
        return self.filter(lifted(at), public_record(at, through="show__"), state__in=states)


class PlotQuerySet(FactQuerySet):
    """Questions about many plots."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        """As for every fact, and the season told of may be known too."""
        season = Q(season__isnull=True) | public_record(at, through="season__")
        return super().public(at).filter(season)

    def from_the_top(self) -> Self:
        """The show before its seasons, the shortest telling first, as the desk ordered them."""
        return self.select_related("season", "source").order_by(
            F("season__number").asc(nulls_first=True), "sort_order", "pk"
        )

    def safe_to_tease(self) -> Self:
        return self.filter(spoils_season__isnull=True)

    def at_level(self, level: str) -> Self:
        return self.filter(level=level)


class StatusEventQuerySet(FactQuerySet):
    """Questions about many status events."""

    def latest_first(self) -> Self:
        return self.order_by("-happened_on", "-sort_order", "-pk")

    def with_source(self) -> Self:
        """Each with what its line and its evidence name; no query more."""
        return self.select_related("source", "platform")
