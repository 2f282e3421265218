from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.template.loader import render_to_string
from wagtail.admin.ui.tables import Column, UpdatedAtColumn
from wagtail.snippets.views.snippets import InspectView

from newsroom.kit.listings import EditorColumn, RecordViewSet, StandingColumn
from people.choosers import PersonChooserViewSet
from people.filters import PersonFilterSet
from people.models import Person
from people.panels import PERSON
from people.summaries import namesakes, trades, years

if TYPE_CHECKING:
    from django.http import HttpRequest

    from people.querysets import PersonQuerySet


class PersonInspectView(InspectView):
    """The record as it stands, with everybody else it could be taken for."""

    def get_field_label(self, field_name: str, field: Any) -> str:
        if field_name == "namesakes":
            return "Others of this name"
        return str(super().get_field_label(field_name, field))

    def get_namesakes_display_value(self) -> str:
        others = namesakes(Person.objects.same_name_as(self.object))
        return render_to_string("wagtailadmin/people/namesakes.html", {"namesakes": others})


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
        EditorColumn(),
        StandingColumn(sort_key="live"),
    ]
    # No other name is ever exported: a sheet goes from hand to hand, and a past name with it.
    list_export = [
        "name",
        "kind",
        "sort_name",
        "second_mention",
        "given_name",
        "family_first",
        "disambiguator",
        "slug",
        "born_on",
        "born_precision",
        "died_on",
        "died_precision",
        "live",
    ]
    inspect_view_class = PersonInspectView
    inspect_view_fields = [
        "name",
        "kind",
        "names",
        "disambiguator",
        "namesakes",
        "trades",
        "second_mention",
        "given_name",
        "sort_name",
        "family_first",
        "pronouns",
        "members",
        "born_on",
        "died_on",
        "biography",
        "portrait",
        "external_ids",
        "slug",
        "embargo_until",
    ]

    def get_queryset(self, request: HttpRequest) -> PersonQuerySet:
        return (
            Person.objects.alphabetical().with_schedule().with_editor().prefetch_related("trades")
        )
