"""What happened to facts, told from the versions they left."""

from __future__ import annotations

from shows.histories.changes import (
    Change,
    changes_of,
    changes_of_any,
    changes_of_rows,
    disputed_facts_of,
    public_changes_of,
    public_changes_of_any,
)
from shows.histories.words import Names, Teller, kinds, told_by

__all__ = [
    "Change",
    "Names",
    "Teller",
    "changes_of",
    "changes_of_any",
    "changes_of_rows",
    "disputed_facts_of",
    "kinds",
    "public_changes_of",
    "public_changes_of_any",
    "told_by",
]
