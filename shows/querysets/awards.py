from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db.models import Q

from newsroom.kit.querysets import RecordQuerySet, begins_words, lifted, public_record
from shows.choices import STANDING_STATES
from shows.querysets.facts import FactQuerySet

if TYPE_CHECKING:
    import datetime


class AwardQuerySet(RecordQuerySet):
    """Questions about many awards."""

    def alphabetical(self) -> Self:
        return self.order_by("folded", "pk")

    def named_like(self, words: str) -> Self:
        return self.filter(begins_words(words, "folded"))


class CeremonyQuerySet(RecordQuerySet):
    """Questions about many ceremonies."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        return super().public(at).filter(public_record(at, through="award__"))

    def latest_first(self) -> Self:
        return self.order_by("award__folded", "award", "-ordinal").select_related("award")

    def named_like(self, words: str) -> Self:
        """Every ceremony of an award so named; a number at the end is its ordinal."""
        *name, last = words.split() or [""]
        asked = begins_words(words, "award__folded")
        if last.isascii() and last.isdigit():
            named = begins_words(" ".join(name), "award__folded")
            asked |= named & Q(ordinal=min(int(last), 32767))
        return self.filter(asked)


class NominationQuerySet(FactQuerySet):
    """Questions about many nominations."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        """Rows that stand and are free of embargo, at a public ceremony, for a public show."""
        show = Q(show__isnull=True) | public_record(at, through="show__")
        return self.filter(
            lifted(at),
            public_record(at, through="ceremony__"),
            public_record(at, through="ceremony__award__"),
            show,
            state__in=STANDING_STATES,
        )
