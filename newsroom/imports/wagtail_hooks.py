from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.urls import URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from newsroom.imports.models import Conflict
from newsroom.imports.panels import ConflictsPanel
from newsroom.imports.side_panels import PLAIN_FIELDS, SourcesSidePanel
from newsroom.imports.views.desk import may_import

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet
    from django.http import HttpRequest


class ImportMenuItem(MenuItem):
    """An entry for those who may import."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_import(request.user)


@hooks.register("register_admin_urls")
def import_urls() -> list[URLResolver]:
    return [path("imports/", include("newsroom.imports.urls"))]


@hooks.register("register_admin_menu_item")
def import_item() -> MenuItem:
    return ImportMenuItem(
        "Import", reverse("imports:index"), icon_name="download", name="imports", order=160
    )


@hooks.register("register_reports_menu_item")
def conflicts_item() -> MenuItem:
    return ImportMenuItem(
        "Sources that disagree",
        reverse("imports:conflicts"),
        icon_name="warning",
        name="conflicts",
        order=50,
    )


@hooks.register("register_permissions")
def import_permission() -> QuerySet[Permission]:
    return Permission.objects.filter(content_type__app_label="imports", codename="import_records")


@hooks.register("construct_homepage_panels", order=1000)
def conflicts_panel(request: HttpRequest, panels: list[Any]) -> None:
    if may_import(request.user):
        panels.append(ConflictsPanel())


@hooks.register("register_record_side_panels")
def sources_panel(record: Any, request: HttpRequest) -> list[SourcesSidePanel]:
    return [SourcesSidePanel(record, request)] if type(record) in PLAIN_FIELDS else []


@hooks.register("register_log_actions")
def register_imports(actions: Any) -> None:
    actions.register_action("newsroom.import", "Import", "Values were taken from another service")
    actions.register_action(
        "newsroom.import_credits", "Import credits", "Credits were taken from a table"
    )
    actions.register_action("newsroom.settle", "Settle", "A disagreement of sources was settled")


@hooks.register("records_in_conflict")
def keys_in_conflict(model: type[Model]) -> QuerySet[Any]:
    """For the lists of records, which stand below: whose sources do not agree."""
    kind = ContentType.objects.get_for_model(model)
    disputed = Conflict.objects.filter(content_type=kind, settled_at__isnull=True)
    return disputed.values_list("object_id", flat=True)
