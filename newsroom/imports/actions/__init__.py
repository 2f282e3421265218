from __future__ import annotations

from newsroom.imports.actions.bringing import bring_in, fetch_document, forget_old_documents
from newsroom.imports.actions.conflicts import open_conflict, settle_conflict
from newsroom.imports.actions.deciding import Outcome, decide, drop_run
from newsroom.imports.actions.sourcing import check_value, note_source, take_back_check

__all__ = [
    "Outcome",
    "bring_in",
    "check_value",
    "decide",
    "drop_run",
    "fetch_document",
    "forget_old_documents",
    "note_source",
    "open_conflict",
    "settle_conflict",
    "take_back_check",
]
