from __future__ import annotations

from people.models.person import Person, PersonExternalId, PersonName, PersonTrade

__all__ = ["Person", "PersonExternalId", "PersonName", "PersonTrade"]
