from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail.admin.ui.tables import Column, UpdatedAtColumn

from newsroom.kit.listings import RecordViewSet, StandingColumn
from shows.choosers import AwardChooserViewSet, CeremonyChooserViewSet
from shows.filters import AwardFilterSet, CeremonyFilterSet
from shows.models import Award, Ceremony
from shows.panels import AWARD, CEREMONY

if TYPE_CHECKING:
    from django.http import HttpRequest

    from shows.querysets import AwardQuerySet, CeremonyQuerySet


class AwardViewSet(RecordViewSet):
    model = Award
    icon = "pick"
    menu_label = "Awards"
    edit_handler = AWARD
    filterset_class = AwardFilterSet
    chooser_viewset_class = AwardChooserViewSet
    list_display = [
        "name",
        Column("body", label="Given by"),
        Column("ceremony_count", label="Ceremonies"),
        UpdatedAtColumn(),
        StandingColumn(sort_key="live"),
    ]
    list_export = ["name", "body", "slug", "live"]
    inspect_view_fields = ["name", "body", "categories", "slug", "embargo_until"]

    def get_queryset(self, request: HttpRequest) -> AwardQuerySet:
        return Award.objects.alphabetical().with_schedule().with_counts().select_related("body")


class CeremonyViewSet(RecordViewSet):
    model = Ceremony
    icon = "calendar-check"
    menu_label = "Ceremonies"
    edit_handler = CEREMONY
    filterset_class = CeremonyFilterSet
    chooser_viewset_class = CeremonyChooserViewSet
    list_display = [
        "__str__",
        Column("when", label="Held", sort_key="held_on"),
        "eligibility",
        Column("nomination_count", label="Nominations"),
        UpdatedAtColumn(),
        StandingColumn(sort_key="live"),
    ]
    list_export = ["award", "ordinal", "held_on", "eligibility", "live"]
    inspect_view_fields = [
        "award",
        "ordinal",
        "held_on",
        "eligibility",
        "nominations",
        "embargo_until",
    ]

    def get_queryset(self, request: HttpRequest) -> CeremonyQuerySet:
        return Ceremony.objects.latest_first().with_schedule().with_counts()
