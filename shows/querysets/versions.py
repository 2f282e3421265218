from __future__ import annotations

from typing import TYPE_CHECKING, Self

from shows.querysets.facts import FactQuerySet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import Model


class FactVersionQuerySet(FactQuerySet):
    """Questions about what facts said before."""

    def of_row(self, row: Model) -> Self:
        return self.filter(kind=row._meta.model_name, row=row.pk)

    def of_releases(self, keys: Iterable[int]) -> Self:
        return self.filter(kind="release", row__in=list(keys))

    def latest_first(self) -> Self:
        return self.order_by("-replaced_at", "-pk")

    def with_evidence(self) -> Self:
        """As for every fact, and with who changed it; no query more."""
        return super().with_evidence().select_related("replaced_by")
