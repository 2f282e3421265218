from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q
from django_filters import ChoiceFilter

from newsroom.kit.filters import ONLY, RecordFilterSet
from people.choices import PersonKind, Trade
from people.models import Person

if TYPE_CHECKING:
    from people.querysets import PersonQuerySet


class PersonFilterSet(RecordFilterSet):
    gaps = {
        "portrait": ("a portrait", Q(portrait__isnull=True)),
        "sort_name": ("a sort name", Q(sort_name="")),
        "external_id": ("an identifier elsewhere", Q(external_ids__isnull=True)),
        "trade": ("a trade", Q(trades__isnull=True)),
        "birth": ("a date of birth", Q(born_on__isnull=True)),
        "biography": ("a biography", Q(biography="")),
    }
    trade = ChoiceFilter(choices=Trade.choices, method="by_trade", label="Trade")

    kind = ChoiceFilter(choices=PersonKind.choices, label="Kind")
    unsaid = ChoiceFilter(choices=ONLY, method="by_unsaid", label="No name for second mention")

    class Meta:
        model = Person
        fields: list[str] = []

    def by_trade(self, people: PersonQuerySet, name: str, trade: str) -> PersonQuerySet:
        return people.trading_as(trade)

    def by_unsaid(self, people: PersonQuerySet, name: str, only: str) -> PersonQuerySet:
        return people.filter(second_mention="")
