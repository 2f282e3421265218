from __future__ import annotations

from newsroom.imports.comparing.compare import compare
from newsroom.imports.comparing.drafts import Drafts
from newsroom.imports.comparing.lines import Comparison, Held, Line

__all__ = ["Comparison", "Drafts", "Held", "Line", "compare"]
