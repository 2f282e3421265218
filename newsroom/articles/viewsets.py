from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.articles.choosers import AuthorChooserViewSet
from newsroom.articles.models import Author
from newsroom.articles.panels import AUTHOR
from newsroom.kit.listings import RecordViewSet

if TYPE_CHECKING:
    from django.http import HttpRequest

    from newsroom.articles.querysets import AuthorQuerySet


class AuthorViewSet(RecordViewSet):
    model = Author
    icon = "edit"
    menu_label = "Authors"
    edit_handler = AUTHOR
    chooser_viewset_class = AuthorChooserViewSet
    list_display = ["name", "title", "user"]
    list_export = ["name", "title", "slug"]
    inspect_view_fields = ["name", "title", "biography", "portrait", "user", "slug"]

    def get_queryset(self, request: HttpRequest) -> AuthorQuerySet:
        return Author.objects.alphabetical().select_related("user")
