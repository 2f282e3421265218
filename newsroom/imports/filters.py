from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django_filters import CharFilter, ChoiceFilter, DateFromToRangeFilter, ModelChoiceFilter
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from newsroom.imports.models import Conflict

OPEN, SETTLED = "open", "settled"


def kinds_in_conflict(request: Any) -> Any:
    told = Conflict.objects.order_by().values("content_type")
    return ContentType.objects.filter(pk__in=told)


class ConflictFilterSet(WagtailFilterSet):
    """What the list of disagreements can be narrowed by."""

    standing = ChoiceFilter(
        label="Standing",
        choices=[(OPEN, "Open"), (SETTLED, "Settled")],
        method="by_standing",
    )
    content_type = ModelChoiceFilter(label="Kind of record", queryset=kinds_in_conflict)
    record_name = CharFilter(label="Record", lookup_expr="icontains")
    opened_at = DateFromToRangeFilter(label="Open since", widget=DateRangePickerWidget)

    class Meta:
        model = Conflict
        fields = ["standing", "content_type", "record_name", "opened_at"]

    def by_standing(self, conflicts: Any, name: str, standing: str) -> Any:
        return conflicts.unsettled() if standing == OPEN else conflicts.settled()
