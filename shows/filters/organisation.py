from __future__ import annotations

from newsroom.kit.filters import RecordFilterSet
from shows.models import Organisation


class OrganisationFilterSet(RecordFilterSet):
    class Meta:
        model = Organisation
        fields = ["kind"]
