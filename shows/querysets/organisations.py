from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.apps import apps
from django.db.models import OuterRef, Q, Subquery

from newsroom.kit.folding import fold
from newsroom.kit.querysets import RecordQuerySet

if TYPE_CHECKING:
    import datetime


class OrganisationQuerySet(RecordQuerySet):
    """Questions about many organisations."""

    def called(self, name: str) -> Self:
        return self.filter(self.any_name(Q(folded=fold(name)), "names"))

    def of_kind(self, *kinds: str) -> Self:
        return self.filter(kind__in=kinds)

    def with_releases(self, at: datetime.datetime | None = None) -> Self:
        """Organisations that at least one public release is on."""
        releases = apps.get_model("shows.Release")._default_manager.public(at)
        # A row and not EXISTS, which PostgreSQL turns into a join over every release there is.
        one = Subquery(releases.filter(platform=OuterRef("pk")).order_by().values("pk")[:1])
        return self.alias(one_release=one).filter(one_release__isnull=False)

    def with_names(self) -> Self:
        """Every name each of them went by, in one query more."""
        return self.prefetch_related("names")

    def for_hub(self) -> Self:
        """Every name and every owner of each, in three queries more."""
        return self.with_names().prefetch_related("parents__parent")

    def alphabetical(self) -> Self:
        return self.order_by("folded", "pk")

    def named_like(self, words: str) -> Self:
        return self.filter(self.begins_words_of(words, "names"))
