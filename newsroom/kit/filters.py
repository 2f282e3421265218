from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils import timezone
from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

PUBLIC, DRAFT, CHANGED, EMBARGOED = "public", "draft", "changed", "embargoed"

STANDINGS = [
    (PUBLIC, "On the site"),
    (DRAFT, "Draft"),
    (CHANGED, "With unpublished changes"),
    (EMBARGOED, "Under embargo"),
]

# A choice of one: a box to tick would stand in the list as "False" while nobody asked.
ONLY = [("yes", "Only these")]


def by_standing(records: Any, standing: str) -> Any:
    """The records that stand so towards the reader at this moment."""
    if standing == PUBLIC:
        return records.public()
    if standing == DRAFT:
        return records.filter(live=False)
    if standing == CHANGED:
        return records.filter(live=True, has_unpublished_changes=True)
    return records.filter(Q(embargo_until__gt=timezone.now()))


def editors(request: HttpRequest | None) -> QuerySet[Any]:
    """Everybody who may have saved a record."""
    return get_user_model()._default_manager.filter(is_active=True).order_by("username")


class RecordFilterSet(WagtailFilterSet):
    """What any list of records can be narrowed by.

    ``gaps`` names what a record of this kind may lack, by code: what to call it, and when it does.
    """

    gaps: ClassVar[dict[str, tuple[str, Q]]] = {}

    standing = ChoiceFilter(choices=STANDINGS, method="by_standing", label="Standing")
    missing = ChoiceFilter(choices=[], method="by_missing", label="Without")
    edited_by = ModelChoiceFilter(
        queryset=editors, field_name="latest_revision__user", label="Last saved by"
    )
    in_conflict = ChoiceFilter(choices=ONLY, method="by_conflict", label="Sources in conflict")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.gaps:
            del self.filters["missing"]
            return
        named = [(code, label) for code, (label, _) in self.gaps.items()]
        self.filters["missing"].extra["choices"] = named

    def by_standing(self, records: Any, name: str, standing: str) -> Any:
        return by_standing(records, standing)

    def by_missing(self, records: Any, name: str, gap: str) -> Any:
        return records.filter(self.gaps[gap][1])

    def by_conflict(self, records: Any, name: str, only: str) -> Any:
        """The apps that know of conflicts answer the hook ``records_in_conflict`` with keys."""
        told = hooks.get_hooks("records_in_conflict")
        keys = [key for tell in told for key in tell(self.Meta.model)]
        return records.filter(pk__in=keys)
