from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter

from newsroom.checks.actions.deciding import LOGGED
from newsroom.checks.radar.panel import RadarPanel
from newsroom.checks.side_panels import ChecksSidePanel
from newsroom.checks.views.rules import may_set_rules

if TYPE_CHECKING:
    from django.http import HttpRequest
    from wagtail.log_actions import LogActionRegistry


class RulesItem(MenuItem):
    """For those who set the style of the house."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_set_rules(request.user)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    """What the history of a story says of an override: the reason, and what it was about."""

    @actions.register_action(LOGGED)
    class Overridden(LogFormatter):
        label = "Publish in spite of findings"

        def format_message(self, log_entry: Any) -> str:
            told = " ".join(log_entry.data.get("findings", []))
            return f"May be published in spite of: {told} Reason: {log_entry.data.get('reason')}"


@hooks.register("register_story_side_panel")
def side_panel() -> list[type[ChecksSidePanel]]:
    return [ChecksSidePanel]


@hooks.register("register_admin_urls")
def check_urls() -> list[URLResolver]:
    return [path("checks/", include("newsroom.checks.urls"))]


@hooks.register("register_settings_menu_item")
def rules_item() -> MenuItem:
    return RulesItem("Rules", reverse("checks:rules"), icon_name="tasks", name="rules", order=45)


@hooks.register("register_admin_urls")
def radar_urls() -> list[URLResolver]:
    return [path("radar/", include("newsroom.checks.radar.urls"))]


@hooks.register("register_admin_menu_item")
def radar_item() -> MenuItem:
    return MenuItem(
        "Radar", reverse("checks_radar:queue"), icon_name="rotate", name="radar", order=260
    )


@hooks.register("construct_homepage_panels")
def radar_panel(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(RadarPanel(request))
