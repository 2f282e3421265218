"""The records beside the text: what the desk knows of what a story is about, and how surely."""

from __future__ import annotations

from newsroom.articles.sheets.sheet import Line, Sheet
from newsroom.articles.sheets.story import mentioned_in, sheet_of, sheets_for, subject_keys

__all__ = ["Line", "Sheet", "mentioned_in", "sheet_of", "sheets_for", "subject_keys"]
