from __future__ import annotations

from wagtail.snippets.views.snippets import SnippetViewSet

from newsroom.articles.models import Author


class AuthorViewSet(SnippetViewSet):
    model = Author
    icon = "edit"
    list_display = ["name", "title"]
