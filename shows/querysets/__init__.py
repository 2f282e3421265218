from __future__ import annotations

from shows.querysets.facts import (
    CreditQuerySet,
    FactQuerySet,
    PlotQuerySet,
    ReleaseQuerySet,
    StatusEventQuerySet,
)
from shows.querysets.records import (
    CharacterQuerySet,
    GenreQuerySet,
    OrganisationQuerySet,
    SeasonQuerySet,
    ShowCountryQuerySet,
    ShowQuerySet,
)

__all__ = [
    "CharacterQuerySet",
    "CreditQuerySet",
    "FactQuerySet",
    "GenreQuerySet",
    "OrganisationQuerySet",
    "PlotQuerySet",
    "ReleaseQuerySet",
    "SeasonQuerySet",
    "ShowCountryQuerySet",
    "ShowQuerySet",
    "StatusEventQuerySet",
]
