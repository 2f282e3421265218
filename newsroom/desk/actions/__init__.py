from __future__ import annotations

from newsroom.desk.actions.furnishing import establish_roles, establish_workflow

__all__ = ["establish_roles", "establish_workflow"]
