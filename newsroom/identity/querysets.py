from __future__ import annotations

from typing import Any, Self

from django.db.models import Q, QuerySet

from newsroom.identity.choices import PairState


class MergerQuerySet(QuerySet[Any]):
    """Questions about records that became one."""

    def standing(self) -> Self:
        """Those that nobody has undone."""
        return self.filter(undone_at__isnull=True)

    def latest_first(self) -> Self:
        return self.order_by("-merged_at", "-pk")

    def of_kinds(self, kinds: list[str]) -> Self:
        return self.filter(kind__in=kinds)

    def leaving(self, slug: str, *, kind: str) -> Self:
        """Those whose removed record readers knew by this address."""
        return self.standing().filter(kind=kind, removed_slug=slug, was_public=True)


class DoublePairQuerySet(QuerySet[Any]):
    """Questions about records that may be one."""

    def to_decide(self) -> Self:
        return self.filter(state=PairState.OPEN)

    def of_kinds(self, kinds: list[str]) -> Self:
        return self.filter(kind__in=kinds)

    def likeliest_first(self) -> Self:
        return self.order_by("-score", "kind", "first_id", "second_id")

    def naming(self, kind: str, keys: list[int]) -> Self:
        """Those in which one of these records is a part."""
        return self.filter(Q(first_id__in=keys) | Q(second_id__in=keys), kind=kind)
