from __future__ import annotations

from shows.panels.award import AWARD, CEREMONY
from shows.panels.character import CHARACTER
from shows.panels.genre import GENRE
from shows.panels.organisation import ORGANISATION
from shows.panels.season import SEASON
from shows.panels.show import SHOW

__all__ = ["AWARD", "CEREMONY", "CHARACTER", "GENRE", "ORGANISATION", "SEASON", "SHOW"]
