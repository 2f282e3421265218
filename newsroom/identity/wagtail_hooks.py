from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button

from newsroom.identity.actions import MODELS
from newsroom.identity.permissions import kinds_for, may_merge

if TYPE_CHECKING:
    from django.db.models import Model
    from django.http import HttpRequest


class DoublesMenuItem(MenuItem):
    """For those who may change a record: they know best who is who."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(kinds_for(request.user, "change"))


class MergersMenuItem(MenuItem):
    """For those who may merge."""

    def is_shown(self, request: HttpRequest) -> bool:
        return any(may_merge(request.user, kind) for kind in MODELS)


@hooks.register("register_admin_urls")
def identity_urls() -> list[URLResolver]:
    return [path("identity/", include("newsroom.identity.urls"))]


@hooks.register("register_reports_menu_item")
def doubles_item() -> MenuItem:
    return DoublesMenuItem(
        "Likely doubles", reverse("identity:doubles"), icon_name="copy", name="doubles", order=60
    )


@hooks.register("register_reports_menu_item")
def mergers_item() -> MenuItem:
    return MergersMenuItem(
        "Mergers", reverse("identity:mergers"), icon_name="history", name="mergers", order=70
    )


@hooks.register("register_record_buttons")
def merge_button(record: Model, request: HttpRequest) -> list[Button]:
    """In the “more” menu of a person or a show."""
    kind = next((kind for kind, model in MODELS.items() if type(record) is model), None)
    if kind is None or not may_merge(request.user, kind):
        return []
    url = reverse("identity:choose", args=[kind, record.pk])
    return [Button("Merge with a double", url=url, icon_name="copy", priority=40)]


@hooks.register("register_log_actions")
def register_identity(actions: Any) -> None:
    actions.register_action("identity.merge", "Merge", "Merged with a double")
    actions.register_action("identity.split", "Undo a merger", "Parted again from a double")
