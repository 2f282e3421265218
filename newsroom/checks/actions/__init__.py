from __future__ import annotations

from newsroom.checks.actions.deciding import dismiss, may_override, override_gate, take_back
from newsroom.checks.actions.reporting import report_on

__all__ = [
    "dismiss",
    "may_override",
    "override_gate",
    "report_on",
    "take_back",
]
