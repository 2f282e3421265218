from __future__ import annotations

from shows.querysets.awards import (
    AwardQuerySet,
    CategoryQuerySet,
    CeremonyQuerySet,
    NominationQuerySet,
    NomineeQuerySet,
)
from shows.querysets.credits import CreditQuerySet
from shows.querysets.facts import (
    FactQuerySet,
    PlotQuerySet,
    StatusEventQuerySet,
)
from shows.querysets.organisations import OrganisationQuerySet
from shows.querysets.records import (
    CharacterQuerySet,
    GenreQuerySet,
    ShowCountryQuerySet,
    ShowQuerySet,
)
from shows.querysets.releases import EpisodeReleaseQuerySet, ReleaseQuerySet
from shows.querysets.seasons import EpisodeQuerySet, SeasonQuerySet
from shows.querysets.versions import FactVersionQuerySet

__all__ = [
    "AwardQuerySet",
    "CategoryQuerySet",
    "CeremonyQuerySet",
    "CharacterQuerySet",
    "CreditQuerySet",
    "EpisodeQuerySet",
    "EpisodeReleaseQuerySet",
    "FactQuerySet",
    "FactVersionQuerySet",
    "GenreQuerySet",
    "NominationQuerySet",
    "NomineeQuerySet",
    "OrganisationQuerySet",
    "PlotQuerySet",
    "ReleaseQuerySet",
    "SeasonQuerySet",
    "ShowCountryQuerySet",
    "ShowQuerySet",
    "StatusEventQuerySet",
]
