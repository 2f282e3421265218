from __future__ import annotations

from newsroom.intake.actions.arriving import dismiss_arrival, keep_arrival, read_arrival
from newsroom.intake.actions.deciding import decide, decide_lines
from newsroom.intake.actions.filing import apply_proposals, file_submission
from newsroom.intake.actions.receiving import receive, set_aside, take_up_again
from newsroom.intake.actions.versions import set_apart
from newsroom.intake.actions.writing import Applied

__all__ = [
    "Applied",
    "apply_proposals",
    "decide",
    "decide_lines",
    "dismiss_arrival",
    "file_submission",
    "keep_arrival",
    "read_arrival",
    "receive",
    "set_apart",
    "set_aside",
    "take_up_again",
]
