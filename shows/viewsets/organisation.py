from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail.admin.ui.tables import UpdatedAtColumn

from newsroom.kit.listings import EditorColumn, RecordViewSet, StandingColumn
from shows.choosers import OrganisationChooserViewSet
from shows.filters import OrganisationFilterSet
from shows.models import Organisation
from shows.panels import ORGANISATION

if TYPE_CHECKING:
    from django.http import HttpRequest

    from shows.querysets import OrganisationQuerySet


class OrganisationViewSet(RecordViewSet):
    model = Organisation
    icon = "site"
    menu_label = "Organisations"
    edit_handler = ORGANISATION
    filterset_class = OrganisationFilterSet
    chooser_viewset_class = OrganisationChooserViewSet
    list_display = [
        "name",
        "kind",
        "website",
        UpdatedAtColumn(),
        EditorColumn(),
        StandingColumn(sort_key="live"),
    ]
    list_export = ["name", "kind", "website", "slug", "live"]
    inspect_view_fields = ["name", "kind", "names", "website", "slug", "embargo_until"]

    def get_queryset(self, request: HttpRequest) -> OrganisationQuerySet:
        return Organisation.objects.alphabetical().with_schedule().with_editor()
