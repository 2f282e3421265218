from __future__ import annotations

from newsroom.imports.sheets.checking import CHUNK, check_next, has_unchecked
from newsroom.imports.sheets.columns import COLUMNS, NEEDED, SAMPLE, guess_columns
from newsroom.imports.sheets.filing import file_sheet, use_columns
from newsroom.imports.sheets.reading import read_table
from newsroom.imports.sheets.writing import write_sheet, writing

__all__ = [
    "CHUNK",
    "COLUMNS",
    "NEEDED",
    "SAMPLE",
    "check_next",
    "file_sheet",
    "guess_columns",
    "has_unchecked",
    "read_table",
    "use_columns",
    "write_sheet",
    "writing",
]
