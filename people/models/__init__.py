from __future__ import annotations

from people.models.life import GroupMember, PersonPronouns
from people.models.person import Person, PersonExternalId, PersonName, PersonTrade

__all__ = [
    "GroupMember",
    "Person",
    "PersonExternalId",
    "PersonName",
    "PersonPronouns",
    "PersonTrade",
]
