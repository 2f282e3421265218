"""What happened to the facts of a show, told from the versions they left."""

from __future__ import annotations

from shows.histories.changes import (
    Change,
    changes_of,
    changes_of_any,
    disputed_facts_of,
    public_changes_of,
    public_changes_of_any,
)

__all__ = [
    "Change",
    "changes_of",
    "changes_of_any",
    "disputed_facts_of",
    "public_changes_of",
    "public_changes_of_any",
]
