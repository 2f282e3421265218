from __future__ import annotations

from newsroom.kit.filters import RecordFilterSet
from shows.models import Character


class CharacterFilterSet(RecordFilterSet):
    class Meta:
        model = Character
        fields = ["kind"]
