from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from newsroom.kit.querysets import RecordQuerySet, begins_words, lifted, public_record

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from shows.models import Show


class SeasonQuerySet(RecordQuerySet):
    """Questions about many seasons."""

    def with_episodes(self, at: datetime.datetime | None = None) -> Self:
        """Each season's ``public_episodes``, and whether each is out, in one query more."""
        episodes = self.model._meta.get_field("episodes").related_model.objects.public(at)
        told = episodes.knowing_if_out(at).order_by("sort_order", "pk")
        return self.prefetch_related(Prefetch("episodes", told, "public_episodes"))

    def public(self, at: datetime.datetime | None = None) -> Self:
        return super().public(at).filter(public_record(at, through="show__"))

    def of(self, show: Show) -> Self:
        return self.filter(show=show).order_by("number")

    def of_shows(self, shows: Iterable[Show]) -> Self:
        return self.filter(show__in=[show.pk for show in shows])

    def numbered(self, number: int) -> Self:
        return self.filter(number=number)

    def handed_out(self) -> Self:
        """Seasons of which it is known how their episodes come out."""
        return self.exclude(pattern="")

    def alphabetical(self) -> Self:
        return self.order_by("show__sort_folded", "show", "number").select_related("show")

    def named_like(self, words: str) -> Self:
        """Every season of a show so titled; a number at the end may be the season's own."""
        *title, last = words.split() or [""]
        asked = begins_words(words, "show__folded", "show__titles__folded")
        if last.isascii() and last.isdigit():
            titled = begins_words(" ".join(title), "show__folded", "show__titles__folded")
            asked |= titled & Q(number=min(int(last), 32767))
        return self.filter(asked).distinct()


class EpisodeQuerySet(QuerySet[Any]):
    """Questions about many episodes."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        """Free of embargo, and so are season and show."""
        return self.filter(
            lifted(at),
            public_record(at, through="season__"),
            public_record(at, through="season__show__"),
        )

    def knowing_if_out(self, at: datetime.datetime | None = None) -> Self:
        """Each with ``is_out``: whether an audience anywhere has been given it; same query."""
        released = apps.get_model("shows.EpisodeRelease")._default_manager.public(at).out(at)
        here = released.filter(season=OuterRef("season"), episode=OuterRef("number"))
        return self.annotate(is_out=Exists(here))
