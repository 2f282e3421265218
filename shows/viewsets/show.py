from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail.admin.ui.tables import Column, UpdatedAtColumn

from newsroom.kit.listings import EditorColumn, RecordViewSet, StandingColumn
from shows.choosers import ShowChooserViewSet
from shows.filters import ShowFilterSet
from shows.models import Show
from shows.panels import SHOW

if TYPE_CHECKING:
    from django.http import HttpRequest

    from shows.querysets import ShowQuerySet


def platforms(show: Show) -> str:
    """Where it can be seen; the releases and their platforms must be loaded."""
    names = [release.platform.name for release in show.releases.all() if release.platform]
    return ", ".join(dict.fromkeys(names))


class ShowViewSet(RecordViewSet):
    model = Show
    icon = "media"
    menu_label = "Shows"
    edit_handler = SHOW
    filterset_class = ShowFilterSet
    chooser_viewset_class = ShowChooserViewSet
    list_display = [
        "title",
        "kind",
        "year_label",
        Column("platforms", label="Platform", accessor=platforms),
        UpdatedAtColumn(),
        EditorColumn(),
        StandingColumn(sort_key="live"),
    ]
    list_export = [
        "title",
        "kind",
        "year_label",
        "original_title",
        "original_language",
        "logline",
        "setting",
        "slug",
        "live",
    ]
    inspect_view_fields = [
        "title",
        "kind",
        "year_label",
        "original_title",
        "titles",
        "logline",
        "setting",
        "genres",
        "countries",
        "companies",
        "credits",
        "plots",
        "releases",
        "status_events",
        "key_art",
        "poster",
        "external_ids",
        "slug",
        "embargo_until",
    ]

    def get_queryset(self, request: HttpRequest) -> ShowQuerySet:
        return (
            Show.objects.alphabetical()
            .with_schedule()
            .with_editor()
            .prefetch_related("releases__platform")
        )
