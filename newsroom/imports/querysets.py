from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet

if TYPE_CHECKING:
    from django.db.models import Model


class AboutRecordQuerySet(QuerySet[Any]):
    """Questions about what is noted beside records."""

    def about(self, record: Model) -> Self:
        kind = ContentType.objects.get_for_model(type(record))
        return self.filter(content_type=kind, object_id=record.pk)


class ConflictQuerySet(AboutRecordQuerySet):
    """Questions about many conflicts."""

    def unsettled(self) -> Self:
        return self.filter(settled_at__isnull=True)

    def settled(self) -> Self:
        return self.filter(settled_at__isnull=False)

    def longest_open_first(self) -> Self:
        return self.order_by("opened_at", "pk")
