from __future__ import annotations

from typing import Any

from wagtail import hooks


@hooks.register("register_log_actions")
def register_identity(actions: Any) -> None:
    actions.register_action("identity.merge", "Merge", "Merged with a double")
    actions.register_action("identity.split", "Undo a merge", "Parted again from a double")
