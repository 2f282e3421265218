from __future__ import annotations

from people.models.life import GroupMember, PersonPronouns
from people.models.name import PersonName
from people.models.person import Person, PersonExternalId, PersonTrade
from people.models.word import PersonWord

__all__ = [
    "GroupMember",
    "Person",
    "PersonExternalId",
    "PersonName",
    "PersonPronouns",
    "PersonTrade",
    "PersonWord",
]
