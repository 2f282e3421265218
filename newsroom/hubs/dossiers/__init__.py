"""All that the hub of a record shows, gathered before a template sees it.

``of`` asks the public question and serves readers; ``draft_of`` reads the rows of a record in
memory, saved or not, and serves the preview. Both keep what a reader may not see.
"""

from __future__ import annotations

from newsroom.hubs.dossiers.award import (
    AwardDossier,
    CeremonyDossier,
    Evening,
    by_category,
    by_ceremony,
)
from newsroom.hubs.dossiers.calendar import CalendarMonth
from newsroom.hubs.dossiers.groups import Group
from newsroom.hubs.dossiers.organisation import OrganisationDossier
from newsroom.hubs.dossiers.person import PersonDossier, Work
from newsroom.hubs.dossiers.season import SeasonDossier
from newsroom.hubs.dossiers.show import ShowDossier
from newsroom.hubs.dossiers.stories import by_kind, pictures_of

__all__ = [
    "AwardDossier",
    "CalendarMonth",
    "CeremonyDossier",
    "Evening",
    "Group",
    "OrganisationDossier",
    "PersonDossier",
    "SeasonDossier",
    "ShowDossier",
    "Work",
    "by_category",
    "by_ceremony",
    "by_kind",
    "pictures_of",
]
