from __future__ import annotations

from shows.models.character import Character
from shows.models.credit import Credit, CreditedCharacter
from shows.models.fact import Fact
from shows.models.genre import Genre
from shows.models.organisation import Organisation, OrganisationName
from shows.models.plot import Plot
from shows.models.release import Release
from shows.models.season import Episode, Season
from shows.models.show import (
    Show,
    ShowCompany,
    ShowCountry,
    ShowExternalId,
    ShowGenre,
    ShowTitle,
)
from shows.models.status import StatusEvent

__all__ = [
    "Character",
    "Credit",
    "CreditedCharacter",
    "Episode",
    "Fact",
    "Genre",
    "Organisation",
    "OrganisationName",
    "Plot",
    "Release",
    "Season",
    "Show",
    "ShowCompany",
    "ShowCountry",
    "ShowExternalId",
    "ShowGenre",
    "ShowTitle",
    "StatusEvent",
]
