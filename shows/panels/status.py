from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.admin.panels import FieldRowPanel

from shows.panels.fact import evidence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def say_status(event: Any, below: Mapping[str, Sequence[Any]]) -> str:
    """A turn in one line: “Ordered, June 1, 2023 — two seasons, confirmed”."""
    del below
    told = ", ".join(filter(None, [event.note, event.get_state_display().lower()]))
    head = ", ".join(filter(None, [str(event.get_status_display()), event.when]))
    return f"{head} — {told}" if event.happened_on else ""


STATUS_ROW = [
    FieldRowPanel(["status", "state"]),
    FieldRowPanel(["happened_on", "precision"]),
    FieldRowPanel(["seasons_ordered", "platform"]),
    FieldRowPanel(["old_kind", "new_kind"]),
    "note",
    evidence(),
]
