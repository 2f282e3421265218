from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from newsroom.intake.panels import WaitingPanel
from newsroom.intake.views.desk import may_take_in

if TYPE_CHECKING:
    from django.http import HttpRequest


class IntakeMenuItem(MenuItem):
    """An entry for those who may write stories."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_take_in(request.user)


@hooks.register("register_admin_urls")
def intake_urls() -> list[URLResolver]:
    return [path("intake/", include("newsroom.intake.urls"))]


@hooks.register("register_admin_menu_item")
def intake_item() -> MenuItem:
    return IntakeMenuItem(
        "Intake", reverse("intake:index"), icon_name="upload", name="intake", order=95
    )


@hooks.register("construct_homepage_panels", order=1000)
def waiting_panel(request: HttpRequest, panels: list[Any]) -> None:
    if may_take_in(request.user):
        panels.append(WaitingPanel())


@hooks.register("register_log_actions")
def register_intake(actions: Any) -> None:
    actions.register_action("newsroom.intake", "Take in", "Made from a piece that came in")
