from __future__ import annotations

from shows.actions.episodes import plan_episodes, plan_seasons

__all__ = ["plan_episodes", "plan_seasons"]
