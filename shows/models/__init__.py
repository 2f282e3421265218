from __future__ import annotations

from shows.models.award import Award, AwardCategory, Ceremony, Nomination, Nominee
from shows.models.character import Character, CharacterName
from shows.models.credit import Credit, CreditedCharacter
from shows.models.drop import EpisodeRelease
from shows.models.evidence import Evidence
from shows.models.fact import Fact
from shows.models.genre import Genre
from shows.models.organisation import Organisation, OrganisationName, OrganisationParent
from shows.models.plot import Plot
from shows.models.release import Release
from shows.models.season import Episode, Season, SeasonPart, SkippedWeek
from shows.models.show import (
    Show,
    ShowCompany,
    ShowCountry,
    ShowExternalId,
    ShowGenre,
    ShowLanguage,
)
from shows.models.status import StatusEvent
from shows.models.title import ShowTitle
from shows.models.version import FactVersion
from shows.models.word import CharacterWord, EpisodeWord, ShowWord

__all__ = [
    "Award",
    "AwardCategory",
    "Ceremony",
    "Character",
    "CharacterName",
    "CharacterWord",
    "Credit",
    "CreditedCharacter",
    "Episode",
    "EpisodeRelease",
    "EpisodeWord",
    "Evidence",
    "Fact",
    "FactVersion",
    "Genre",
    "Nomination",
    "Nominee",
    "Organisation",
    "OrganisationName",
    "OrganisationParent",
    "Plot",
    "Release",
    "Season",
    "SeasonPart",
    "Show",
    "ShowCompany",
    "ShowCountry",
    "ShowExternalId",
    "ShowGenre",
    "ShowLanguage",
    "ShowTitle",
    "ShowWord",
    "SkippedWeek",
    "StatusEvent",
]
