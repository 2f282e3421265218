from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django_filters import ChoiceFilter, NumberFilter
from wagtail.admin.filters import WagtailFilterSet

from newsroom.identity.choices import DoubleReason, PairState, RecordKind
from newsroom.identity.models import DoublePair, Merger

if TYPE_CHECKING:
    from newsroom.identity.querysets import MergerQuerySet

UNDONE = [("standing", "Standing"), ("undone", "Undone")]


class DoubleFilterSet(WagtailFilterSet):
    kind = ChoiceFilter(choices=RecordKind.choices, label="Kind")
    reason = ChoiceFilter(choices=DoubleReason.choices, label="Reason")
    score = NumberFilter(
        lookup_expr="gte",
        label="Likeness of at least",
        widget=forms.NumberInput(attrs={"min": 0, "max": 100, "inputmode": "numeric"}),
    )
    state = ChoiceFilter(choices=PairState.choices, label="Decision", empty_label="Either")

    class Meta:
        model = DoublePair
        fields: list[str] = []


class MergerFilterSet(WagtailFilterSet):
    kind = ChoiceFilter(choices=RecordKind.choices, label="Kind")
    standing = ChoiceFilter(choices=UNDONE, method="by_standing", label="Standing")

    class Meta:
        model = Merger
        fields: list[str] = []

    def by_standing(self, mergers: MergerQuerySet, name: str, standing: str) -> MergerQuerySet:
        return mergers.filter(undone_at__isnull=standing == "standing")
