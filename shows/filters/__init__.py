from __future__ import annotations

from shows.filters.character import CharacterFilterSet
from shows.filters.organisation import OrganisationFilterSet
from shows.filters.season import SeasonFilterSet
from shows.filters.show import ShowFilterSet

__all__ = [
    "CharacterFilterSet",
    "OrganisationFilterSet",
    "SeasonFilterSet",
    "ShowFilterSet",
]
