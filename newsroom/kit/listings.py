"""How the desk lists its records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail import hooks
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.snippets.views.snippets import (
    CreateView,
    EditView,
    IndexView,
    SnippetViewSet,
)

from newsroom.kit.exports import RecordExport
from newsroom.kit.histories import RecordCompareView, RecordHistoryView
from newsroom.kit.paging import DeskPaginator
from newsroom.kit.rows import load_rows_of_rows

if TYPE_CHECKING:
    from newsroom.kit.models import Record


def say_standing(record: Record) -> str:
    """How a record stands towards the reader; it must come from `with_schedule`."""
    if not record.live:
        return "scheduled" if record.is_scheduled else "draft"
    if record.is_embargoed():
        return "embargoed"
    if not record.is_public():
        return "expired"
    if record.is_scheduled:
        return "live + scheduled"
    return "live + draft" if record.has_unpublished_changes else "live"


class StandingColumn(StatusTagColumn):
    """Draft, live or between the two. Wagtail's own asks the database twice for each row."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs = {"label": "Status", "accessor": say_standing, "primary": is_shown} | kwargs
        super().__init__("standing", **kwargs)


def is_shown(record: Record) -> bool:
    return record.is_public()


class EditorColumn(Column):
    """Who saved the latest version; the list must come from ``with_editor``."""

    def __init__(self) -> None:
        super().__init__("edited_by", label="By", accessor=say_editor)


def say_editor(record: Record) -> str:
    revision = record.latest_revision
    user = revision.user if revision else None
    return str(user.get_short_name() or user.get_username()) if user else ""


class RecordIndexView(RecordExport, IndexView):
    """Searches by the beginning of any word of any name, accents and case aside."""

    is_searchable = True

    def search_queryset(self, queryset: Any) -> Any:
        return queryset.named_like(self.search_query) if self.search_query else queryset

    def get_paginator(self, queryset: Any, per_page: int, **_: Any) -> DeskPaginator:
        return DeskPaginator(queryset, per_page, is_narrowed=bool(self.search_query))


class HangsPanels:
    """Wagtail’s side panels, and those that packages above hang beside a record.

    Beside a new one too: once autosave has stored it, the form goes on as that of the stored one,
    and what is drawn anew needs the place it stood in.
    """

    def get_side_panels(self: Any) -> MediaContainer:
        panels = [*super().get_side_panels()]  # type: ignore[misc] # What a mixin stands left of.
        for hang in hooks.get_hooks("register_record_side_panels"):
            panels += hang(self.form.instance, self.request)
        return MediaContainer(sorted(panels, key=lambda panel: panel.order))


class RecordAddView(HangsPanels, CreateView):
    """Starts a record."""


class RecordEditView(HangsPanels, EditView):
    """Reads a record with all its rows at once, however many it has."""

    def get_object(self, queryset: Any = None) -> Any:
        record = super().get_object(queryset)
        load_rows_of_rows(record)
        return record

    def get_header_more_buttons(self) -> list[Any]:
        """Wagtail’s, and those that packages above offer for a record."""
        buttons = [*super().get_header_more_buttons()]
        for offer in hooks.get_hooks("register_record_buttons"):
            buttons += offer(self.object, self.request)
        return sorted(buttons)


class RecordViewSet(SnippetViewSet):
    """What the lists of all records share."""

    index_view_class = RecordIndexView
    add_view_class = RecordAddView
    edit_view_class = RecordEditView
    history_view_class = RecordHistoryView
    revisions_compare_view_class = RecordCompareView
    inspect_view_enabled = True
    list_per_page = 30
