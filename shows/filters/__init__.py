from __future__ import annotations

from shows.filters.award import AwardFilterSet, CeremonyFilterSet
from shows.filters.character import CharacterFilterSet
from shows.filters.organisation import OrganisationFilterSet
from shows.filters.season import SeasonFilterSet
from shows.filters.show import ShowFilterSet

__all__ = [
    "AwardFilterSet",
    "CeremonyFilterSet",
    "CharacterFilterSet",
    "OrganisationFilterSet",
    "SeasonFilterSet",
    "ShowFilterSet",
]
