from __future__ import annotations

from typing import TYPE_CHECKING

from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet

from newsroom.articles.models import SectionPage
from newsroom.checks.choices import StaleCause, StaleState
from newsroom.checks.models import StaleClaim
from newsroom.checks.radar.wording import FACTS

if TYPE_CHECKING:
    from newsroom.checks.querysets import StaleQuerySet


class StaleFilterSet(WagtailFilterSet):
    state = ChoiceFilter(choices=StaleState.choices, label="Decision", empty_label="Any")
    fact = ChoiceFilter(choices=sorted(FACTS.items(), key=lambda it: it[1]), label="Fact")
    cause = ChoiceFilter(choices=StaleCause.choices, label="Because")
    section = ModelChoiceFilter(
        queryset=SectionPage.objects.order_by("title"), method="of_section", label="Section"
    )

    class Meta:
        model = StaleClaim
        fields: list[str] = []

    def of_section(self, rows: StaleQuerySet, name: str, section: SectionPage) -> StaleQuerySet:
        return rows.filter(story__path__startswith=section.path)
