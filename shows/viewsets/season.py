from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail.admin.ui.tables import UpdatedAtColumn

from newsroom.kit.listings import EditorColumn, RecordViewSet, StandingColumn
from shows.choosers import SeasonChooserViewSet
from shows.filters import SeasonFilterSet
from shows.models import Season
from shows.panels import SEASON

if TYPE_CHECKING:
    from django.http import HttpRequest

    from shows.querysets import SeasonQuerySet


class SeasonViewSet(RecordViewSet):
    model = Season
    icon = "list-ol"
    menu_label = "Seasons"
    edit_handler = SEASON
    filterset_class = SeasonFilterSet
    chooser_viewset_class = SeasonChooserViewSet
    list_display = [
        "__str__",
        "number",
        "episode_count",
        "pattern",
        UpdatedAtColumn(),
        EditorColumn(),
        StandingColumn(sort_key="live"),
    ]
    list_export = ["show", "number", "label", "episode_count", "pattern", "live"]
    inspect_view_fields = [
        "show",
        "number",
        "label",
        "episode_count",
        "pattern",
        "episodes",
        "embargo_until",
    ]

    def get_queryset(self, request: HttpRequest) -> SeasonQuerySet:
        return Season.objects.alphabetical().with_schedule().with_editor()
