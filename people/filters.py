from __future__ import annotations

from typing import TYPE_CHECKING

from django_filters import ChoiceFilter

from newsroom.kit.filters import RecordFilterSet
from people.choices import Trade
from people.models import Person

if TYPE_CHECKING:
    from people.querysets import PersonQuerySet


class PersonFilterSet(RecordFilterSet):
    trade = ChoiceFilter(choices=Trade.choices, method="by_trade", label="Trade")

    class Meta:
        model = Person
        fields: list[str] = []

    def by_trade(self, people: PersonQuerySet, name: str, trade: str) -> PersonQuerySet:
        return people.trading_as(trade).distinct()
