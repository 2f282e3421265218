from __future__ import annotations

from newsroom.kit.filters import RecordFilterSet
from shows.models import Season


class SeasonFilterSet(RecordFilterSet):
    class Meta:
        model = Season
        fields = ["pattern"]
