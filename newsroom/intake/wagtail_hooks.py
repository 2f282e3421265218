from __future__ import annotations

from typing import Any

from wagtail import hooks


@hooks.register("register_log_actions")
def register_intake(actions: Any) -> None:
    actions.register_action("newsroom.intake", "Take in", "Made from a piece that came in")
