from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail.admin.ui.tables import Column, UpdatedAtColumn

from newsroom.kit.listings import EditorColumn, RecordViewSet, StandingColumn
from shows.choosers import CharacterChooserViewSet
from shows.filters import CharacterFilterSet
from shows.models import Character
from shows.panels import CHARACTER

if TYPE_CHECKING:
    from django.http import HttpRequest

    from shows.querysets import CharacterQuerySet


class CharacterViewSet(RecordViewSet):
    model = Character
    icon = "group"
    menu_label = "Characters"
    edit_handler = CHARACTER
    filterset_class = CharacterFilterSet
    chooser_viewset_class = CharacterChooserViewSet
    list_display = [
        "name",
        Column("show", label="Show", sort_key="show__sort_folded"),
        "kind",
        "description",
        UpdatedAtColumn(),
        EditorColumn(),
        StandingColumn(sort_key="live"),
    ]
    list_export = ["name", "show", "kind", "description", "live"]
    inspect_view_fields = ["show", "name", "kind", "description", "embargo_until"]

    def get_queryset(self, request: HttpRequest) -> CharacterQuerySet:
        return Character.objects.alphabetical().with_schedule().with_editor()
