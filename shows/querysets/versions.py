from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Self

from django.db.models import Q

from shows.querysets.facts import FactQuerySet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import Model

    from shows.models import Credit


class FactVersionQuerySet(FactQuerySet):
    """Questions about what facts said before."""

    def of_row(self, row: Model) -> Self:
        return self.filter(kind=row._meta.model_name, row=row.pk)

    def of_releases(self, keys: Iterable[int]) -> Self:
        return self.filter(kind="release", row__in=list(keys))

    def of_credits(self, rows: Iterable[Credit]) -> Self:
        """What these credits said before; by their shows too, which the index begins with."""
        rows = list(rows)
        shows = {row.show_id for row in rows}
        return self.filter(show__in=shows, kind="credit", row__in=[row.pk for row in rows])

    def of_rows_of_no_show(self, rows: Iterable[Model]) -> Self:
        """What these rows said before, of kinds that hang on no show, such as quotes."""
        keys: defaultdict[str | None, list[int]] = defaultdict(list)
        for row in rows:
            keys[row._meta.model_name].append(row.pk)
        asked = Q(pk__in=())
        for kind, numbers in keys.items():
            asked |= Q(show__isnull=True, kind=kind, row__in=numbers)
        return self.filter(asked)

    def latest_first(self) -> Self:
        return self.order_by("-replaced_at", "-pk")

    def with_evidence(self) -> Self:
        """As for every fact, and with who changed it; no query more."""
        return super().with_evidence().select_related("replaced_by")
