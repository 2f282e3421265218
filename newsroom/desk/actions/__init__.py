from __future__ import annotations

from newsroom.desk.actions.furnishing import establish_roles, establish_workflow
from newsroom.desk.actions.telling import tell_of_held_up

__all__ = ["establish_roles", "establish_workflow", "tell_of_held_up"]
