from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail.admin.ui.tables import Column, UpdatedAtColumn

from newsroom.kit.listings import RecordViewSet, StandingColumn
from people.choosers import PersonChooserViewSet
from people.filters import PersonFilterSet
from people.models import Person
from people.panels import PERSON
from people.summaries import trades, years

if TYPE_CHECKING:
    from django.http import HttpRequest

    from people.querysets import PersonQuerySet


class PersonViewSet(RecordViewSet):
    model = Person
    icon = "user"
    menu_label = "People"
    edit_handler = PERSON
    filterset_class = PersonFilterSet
    chooser_viewset_class = PersonChooserViewSet
    list_display = [
        "name",
        Column("trades", label="Trades", accessor=trades),
        Column("disambiguator", label="Told apart by"),
        Column("years", label="Years", accessor=years),
        UpdatedAtColumn(),
        StandingColumn(sort_key="live"),
    ]
    list_export = [
        "name",
        "sort_name",
        "second_mention",
        "disambiguator",
        "slug",
        "born_on",
        "born_precision",
        "died_on",
        "died_precision",
        "live",
    ]
    inspect_view_fields = [
        "name",
        "names",
        "trades",
        "second_mention",
        "disambiguator",
        "born_on",
        "died_on",
        "biography",
        "portrait",
        "external_ids",
        "slug",
        "embargo_until",
    ]

    def get_queryset(self, request: HttpRequest) -> PersonQuerySet:
        return Person.objects.alphabetical().with_schedule().prefetch_related("trades")
