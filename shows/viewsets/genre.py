from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.kit.listings import RecordViewSet
from shows.choosers import GenreChooserViewSet
from shows.models import Genre
from shows.panels import GENRE

if TYPE_CHECKING:
    from django.http import HttpRequest

    from shows.querysets import GenreQuerySet


class GenreViewSet(RecordViewSet):
    model = Genre
    icon = "tag"
    menu_label = "Genres"
    edit_handler = GENRE
    chooser_viewset_class = GenreChooserViewSet
    list_display = ["name", "slug"]
    list_export = ["name", "slug"]

    def get_queryset(self, request: HttpRequest) -> GenreQuerySet:
        return Genre.objects.alphabetical()
