"""A later version of a piece beside the story that an earlier one became."""

from __future__ import annotations

from newsroom.intake.revising.changes import Change, changes_between
from newsroom.intake.revising.filed import Filed, FiledBlock, texts_of
from newsroom.intake.revising.present import Present, PresentBlock, canonical, present_of

__all__ = [
    "Change",
    "Filed",
    "FiledBlock",
    "Present",
    "PresentBlock",
    "canonical",
    "changes_between",
    "present_of",
    "texts_of",
]
