from __future__ import annotations

from shows.querysets.awards import AwardQuerySet, CeremonyQuerySet, NominationQuerySet
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
from shows.querysets.versions import FactVersionQuerySet

__all__ = [
    "AwardQuerySet",
    "CeremonyQuerySet",
    "CharacterQuerySet",
    "CreditQuerySet",
    "FactQuerySet",
    "FactVersionQuerySet",
    "GenreQuerySet",
    "NominationQuerySet",
    "OrganisationQuerySet",
    "PlotQuerySet",
    "ReleaseQuerySet",
    "SeasonQuerySet",
    "ShowCountryQuerySet",
    "ShowQuerySet",
    "StatusEventQuerySet",
]
