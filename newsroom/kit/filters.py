from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.utils import timezone
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet

PUBLIC, DRAFT, CHANGED, EMBARGOED = "public", "draft", "changed", "embargoed"

STANDINGS = [
    (PUBLIC, "On the site"),
    (DRAFT, "Draft"),
    (CHANGED, "With unpublished changes"),
    (EMBARGOED, "Under embargo"),
]


def by_standing(records: Any, standing: str) -> Any:
    """The records that stand so towards the reader at this moment."""
    if standing == PUBLIC:
        return records.public()
    if standing == DRAFT:
        return records.filter(live=False)
    if standing == CHANGED:
        return records.filter(live=True, has_unpublished_changes=True)
    return records.filter(Q(embargo_until__gt=timezone.now()))


class RecordFilterSet(WagtailFilterSet):
    """What any list of records can be narrowed by."""

    standing = ChoiceFilter(choices=STANDINGS, method="by_standing", label="Standing")

    def by_standing(self, records: Any, name: str, standing: str) -> Any:
        return by_standing(records, standing)
