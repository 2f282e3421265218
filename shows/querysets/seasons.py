from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db.models import Prefetch, Q

from newsroom.kit.querysets import RecordQuerySet, begins_words, lifted, public_record

if TYPE_CHECKING:
    import datetime

    from shows.models import Show


class SeasonQuerySet(RecordQuerySet):
    """Questions about many seasons."""

    def with_episodes(self, at: datetime.datetime | None = None) -> Self:
        """Each season's ``public_episodes``, in one query more."""
        episodes = self.model._meta.get_field("episodes").related_model.objects
        lifted_ones = episodes.filter(lifted(at)).order_by("sort_order", "pk")
        return self.prefetch_related(Prefetch("episodes", lifted_ones, "public_episodes"))

    def public(self, at: datetime.datetime | None = None) -> Self:
        return super().public(at).filter(public_record(at, through="show__"))

    def of(self, show: Show) -> Self:
        return self.filter(show=show).order_by("number")

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
