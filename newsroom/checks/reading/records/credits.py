from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from newsroom.checks.reading.records.evidence import EVIDENCE, evidence_of, spoiling
from newsroom.prose.facts import CreditFacts
from shows.models import Credit, CreditedCharacter

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection

TOLD = (
    "pk",
    "show",
    "person",
    "person__name",
    "job",
    "credited_as",
    "tier",
    "season__number",
    "replaced_by__name",
    "note",
    "spoils_season",
    "spoils_episode",
    *EVIDENCE,
)


def credits_of(keys: Collection[int], at: datetime.datetime) -> dict[int, list[CreditFacts]]:
    """The credits of each show in the order of its billing; two queries."""
    played: dict[int, list[str]] = defaultdict(list)
    characters = CreditedCharacter.objects.filter(credit__show__in=keys)
    for credit, name in characters.order_by("credit", "sort_order", "pk").values_list(
        "credit", "character__name"
    ):
        played[credit].append(name)
    found: dict[int, list[CreditFacts]] = defaultdict(list)
    rows = Credit.objects.filter(show__in=keys).order_by("show", "sort_order", "pk")
    for row in rows.values(*TOLD):
        held = found[row["show"]]
        held.append(_credit(row, played[row["pk"]], order=len(held), at=at))
    return found


def _credit(
    row: dict[str, Any], played: list[str], *, order: int, at: datetime.datetime
) -> CreditFacts:
    return CreditFacts(
        person=row["person"],
        name=row["person__name"],
        job=row["job"],
        characters=tuple(played),
        credited_as=row["credited_as"],
        tier=row["tier"],
        order=order,
        season=row["season__number"],
        replaced_by=row["replaced_by__name"] or "",
        note=row["note"],
        spoils=spoiling(row),
        **evidence_of(row, at),
    )
