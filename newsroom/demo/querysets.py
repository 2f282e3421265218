from __future__ import annotations

from typing import Any

from django.db.models import QuerySet


class LoadedQuerySet(QuerySet[Any]):
    """Questions about what the demo has loaded."""

    def keys(self) -> set[str]:
        return set(self.values_list("key", flat=True))
