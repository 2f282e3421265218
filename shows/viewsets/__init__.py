from __future__ import annotations

from shows.viewsets.award import AwardViewSet, CeremonyViewSet
from shows.viewsets.character import CharacterViewSet
from shows.viewsets.genre import GenreViewSet
from shows.viewsets.organisation import OrganisationViewSet
from shows.viewsets.season import SeasonViewSet
from shows.viewsets.show import ShowViewSet

__all__ = [
    "AwardViewSet",
    "CeremonyViewSet",
    "CharacterViewSet",
    "GenreViewSet",
    "OrganisationViewSet",
    "SeasonViewSet",
    "ShowViewSet",
]
