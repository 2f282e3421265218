from __future__ import annotations

from django_filters import ModelChoiceFilter, NumberFilter

from newsroom.kit.filters import RecordFilterSet
from shows.choices import OrganisationKind
from shows.models import Award, Ceremony, Organisation


class AwardFilterSet(RecordFilterSet):
    body = ModelChoiceFilter(
        queryset=lambda request: Organisation.objects.of_kind(
            OrganisationKind.AWARDING_BODY
        ).alphabetical(),
        label="Given by",
    )

    class Meta:
        model = Award
        fields = ["body"]


class CeremonyFilterSet(RecordFilterSet):
    award = ModelChoiceFilter(queryset=lambda request: Award.objects.alphabetical(), label="Award")
    year = NumberFilter(
        field_name="held_on", lookup_expr="year", label="Held in the year", min_value=1880
    )

    class Meta:
        model = Ceremony
        fields = ["award"]
