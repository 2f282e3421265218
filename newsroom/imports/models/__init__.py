from __future__ import annotations

from newsroom.imports.models.conflict import Conflict
from newsroom.imports.models.run import ImportRun
from newsroom.imports.models.sheet import CreditSheet, SheetRow
from newsroom.imports.models.sourced import RefusedValue, SourcedValue

__all__ = [
    "Conflict",
    "CreditSheet",
    "ImportRun",
    "RefusedValue",
    "SheetRow",
    "SourcedValue",
]
