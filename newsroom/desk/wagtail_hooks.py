from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.templatetags.static import static
from django.urls import URLResolver, include, path
from django.utils.html import format_html_join
from wagtail import hooks
from wagtail.admin.views.home import (
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
)
from wagtail.snippets.models import register_snippet

from newsroom.articles.ledger.side_panels import QuoteUsesSidePanel
from newsroom.articles.models import Quote
from newsroom.desk.bulk import ACTIONS
from newsroom.desk.deletion import obstacles
from newsroom.desk.panels import COUNTS, PANELS
from newsroom.desk.side_panels import FactsSidePanel, UsedInSidePanel
from newsroom.desk.views.deletion import refused_deletion
from newsroom.desk.viewsets import RecordsViewSetGroup
from newsroom.desk.wording import say_versions
from shows.models import Show

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from django.utils.safestring import SafeString
    from wagtail.admin.menu import MenuItem
    from wagtail.admin.ui.side_panels import BaseSidePanel

# What Wagtail offers and this desk has no use for: its help speaks of Wagtail, not of the house.
HIDDEN_ITEMS = ("help",)
HIDDEN_REPORTS = ("aging-pages", "page-types-usage")
RENAMED_ITEMS = {"images": "Pictures"}

# Our own panels say the same, and where nothing waits they say that too.
REPLACED_PANELS = (RecentEditsPanel, UserObjectsInWorkflowModerationPanel)

# Each a style sheet and a script of that name.
ASSETS = ("desk", "rows", "casts", "choosers")

register_snippet(RecordsViewSetGroup)

for action in ACTIONS:
    hooks.register("register_bulk_action", action)


@hooks.register("register_admin_urls")
def form_urls() -> list[URLResolver]:
    return [path("forms/", include("newsroom.desk.urls"))]


@hooks.register("insert_global_admin_css")
def desk_style() -> SafeString:
    return _each('<link rel="stylesheet" href="{}">', *(f"admin/css/{name}.css" for name in ASSETS))


@hooks.register("insert_global_admin_js")
def desk_script() -> SafeString:
    return _each('<script src="{}" defer></script>', *(f"admin/js/{name}.js" for name in ASSETS))


def _each(tag: str, *names: str) -> SafeString:
    return format_html_join("", tag, ([static(name)] for name in names))


@hooks.register("construct_main_menu")
def desk_menu(request: HttpRequest, items: list[MenuItem]) -> None:
    items[:] = [item for item in items if item.name not in HIDDEN_ITEMS]
    for item in items:
        item.label = RENAMED_ITEMS.get(item.name, item.label)


@hooks.register("construct_reports_menu")
def desk_reports(request: HttpRequest, items: list[MenuItem]) -> None:
    items[:] = [item for item in items if item.name not in HIDDEN_REPORTS]


@hooks.register("construct_homepage_panels")
def desk_panels(request: HttpRequest, panels: list[Any]) -> None:
    panels[:] = [panel for panel in panels if not isinstance(panel, REPLACED_PANELS)]
    panels += [panel(request) for panel in PANELS]


@hooks.register("construct_homepage_summary_items", order=1000)
def desk_counts(request: HttpRequest, items: list[Any]) -> None:
    items[:] = [count(request) for count in COUNTS]


@hooks.register("before_delete_snippet")
def refuse_to_delete_what_is_used(request: HttpRequest, records: list[Any]) -> HttpResponse | None:
    """For one record and for many at once, before the question and before the deed."""
    standing = obstacles(records, request)
    return refused_deletion(request, records, standing) if standing else None


@hooks.register("register_record_side_panels")
def used_in(record: Any, request: HttpRequest) -> list[BaseSidePanel]:
    """Left out of what autosave draws again: saving a record changes nothing in others."""
    if request.method == "POST":
        return []
    panel = QuoteUsesSidePanel if isinstance(record, Quote) else UsedInSidePanel
    return [panel(record, request)]


@hooks.register("register_record_side_panels")
def facts_over_time(record: Any, request: HttpRequest) -> list[FactsSidePanel]:
    """Drawn with the page: only publishing changes what is told in it."""
    is_told = isinstance(record, Show | Quote) and request.method != "POST"
    return [FactsSidePanel(record, request)] if is_told else []


hooks.register("say_record_changes", say_versions)
