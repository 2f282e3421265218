from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from newsroom.kit.folding import fold
from newsroom.kit.querysets import RecordQuerySet, lifted, public_record
from shows.querysets.records import words_of_titles

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from shows.models import Season, Show


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

    def at(self, slug: str, number: int) -> Self:
        """The season that has this address."""
        return self.filter(show__slug=slug, number=number)

    def for_hub(self) -> Self:
        return self.select_related("show__poster").prefetch_related("show__poster__renditions")

    def handed_out(self) -> Self:
        """Seasons of which it is known how their episodes come out."""
        return self.exclude(pattern="")

    def alphabetical(self) -> Self:
        return self.order_by("show__sort_folded", "show", "number").select_related("show")

    def named_like(self, words: str) -> Self:
        """Every season of a show so titled; a number at the end may be the season's own."""
        *title, last = words.split() or [""]
        if not fold(words):
            return self
        asked = Q(show__in=words_of_titles().beginning(words).records())
        if last.isascii() and last.isdigit():
            titled = words_of_titles().beginning(" ".join(title)).records()
            numbered = Q(number=min(int(last), 32767))
            asked |= numbered & Q(show__in=titled) if title else numbered
        return self.filter(asked)


class EpisodeQuerySet(QuerySet[Any]):
    """Questions about many episodes."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        """Free of embargo, and so are season and show."""
        return self.filter(
            lifted(at),
            public_record(at, through="season__"),
            public_record(at, through="season__show__"),
        )

    def of(self, season: Season) -> Self:
        return self.filter(season=season)

    def in_order(self) -> Self:
        return self.order_by("sort_order", "pk")

    def named_like(self, words: str) -> Self:
        """Episodes in whose title each of ``words`` begins a word; for the desk, spoilers too."""
        kept = apps.get_model("shows.EpisodeWord")._default_manager.all()
        return self.filter(pk__in=kept.beginning(words).records()) if fold(words) else self

    def knowing_if_out(self, at: datetime.datetime | None = None) -> Self:
        """Each with ``is_out``: whether an audience anywhere has been given it; same query."""
        released = apps.get_model("shows.EpisodeRelease")._default_manager.public(at).out(at)
        here = released.filter(season=OuterRef("season"), episode=OuterRef("number"))
        return self.annotate(is_out=Exists(here))
