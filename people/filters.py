from __future__ import annotations

from typing import TYPE_CHECKING

from django.forms import CheckboxInput
from django_filters import BooleanFilter, ChoiceFilter

from newsroom.kit.filters import RecordFilterSet
from people.choices import PersonKind, Trade
from people.models import Person

if TYPE_CHECKING:
    from people.querysets import PersonQuerySet


class PersonFilterSet(RecordFilterSet):
    trade = ChoiceFilter(choices=Trade.choices, method="by_trade", label="Trade")

    kind = ChoiceFilter(choices=PersonKind.choices, label="Kind")
    unsaid = BooleanFilter(
        method="by_unsaid", label="No name for second mention", widget=CheckboxInput
    )

    class Meta:
        model = Person
        fields: list[str] = []

    def by_trade(self, people: PersonQuerySet, name: str, trade: str) -> PersonQuerySet:
        return people.trading_as(trade).distinct()

    def by_unsaid(self, people: PersonQuerySet, name: str, wanted: bool) -> PersonQuerySet:  # noqa: FBT001 - django-filter's signature
        return people.filter(second_mention="") if wanted else people
