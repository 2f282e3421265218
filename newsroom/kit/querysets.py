from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.search.queryset import SearchableQuerySetMixin

if TYPE_CHECKING:
    import datetime


def lifted(at: datetime.datetime | None, *, through: str = "") -> Q:
    """True where no embargo stands at ``at``; ``through`` is a path such as "person__"."""
    moment = at or timezone.now()
    never = Q(**{f"{through}embargo_until__isnull": True})
    return never | Q(**{f"{through}embargo_until__lte": moment})


def public_record(at: datetime.datetime | None, *, through: str = "") -> Q:
    """True where a record is live, not expired and not embargoed at ``at``.

    The one rule for what a reader may see of a record; rows that point at a record pass the
    path to it. ``Record.is_public`` says the same of one loaded row.
    """
    moment = at or timezone.now()
    kept = Q(**{f"{through}expire_at__isnull": True}) | Q(**{f"{through}expire_at__gt": moment})
    return Q(**{f"{through}live": True}) & kept & lifted(moment, through=through)


class RecordQuerySet(SearchableQuerySetMixin, QuerySet[Any]):
    """Questions every record answers."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        """What a reader may see at ``at`` (now, if none is given)."""
        return self.filter(public_record(at))
