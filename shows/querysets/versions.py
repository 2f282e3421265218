from __future__ import annotations

from typing import TYPE_CHECKING, Self

from shows.querysets.facts import FactQuerySet

if TYPE_CHECKING:
    from django.db.models import Model


class FactVersionQuerySet(FactQuerySet):
    """Questions about what facts said before."""

    def of_row(self, row: Model) -> Self:
        return self.filter(kind=row._meta.model_name, row=row.pk)

    def latest_first(self) -> Self:
        return self.order_by("-replaced_at", "-pk")
