"""How the desk lists its records."""

from __future__ import annotations

from typing import Any

from wagtail.snippets.views.snippets import IndexView, SnippetViewSet


class RecordIndexView(IndexView):
    """Searches by the beginning of any word of any name, accents and case aside."""

    is_searchable = True

    def search_queryset(self, queryset: Any) -> Any:
        return queryset.named_like(self.search_query) if self.search_query else queryset


class RecordViewSet(SnippetViewSet):
    """What the lists of all records share."""

    index_view_class = RecordIndexView
    inspect_view_enabled = True
    list_per_page = 30
