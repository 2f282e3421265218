from __future__ import annotations

import datetime
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.utils.dateparse import parse_date, parse_datetime

from newsroom.checks.reading.records.evidence import EVIDENCE, evidence_of
from newsroom.kit.zones import day_in
from newsroom.prose.facts import ReleaseFacts
from shows.models import Release
from shows.models.version import FactVersion

if TYPE_CHECKING:
    from collections.abc import Collection

TOLD = (
    "pk",
    "show",
    "event",
    "platform",
    "platform__name",
    "regions",
    "season__number",
    "episode",
    "precision",
    "date",
    "instant",
    "zone",
    *EVIDENCE,
)

Former = dict[int, list[tuple[datetime.date, datetime.date]]]


def releases_of(keys: Collection[int], at: datetime.datetime) -> dict[int, list[ReleaseFacts]]:
    """The releases of each show with the dates they once had; two queries."""
    former = _former_days(keys)
    found: dict[int, list[ReleaseFacts]] = defaultdict(list)
    for row in Release.objects.filter(show__in=keys).order_by("sort_order", "pk").values(*TOLD):
        day = row["date"]
        if row["instant"] is not None:
            day = day_in(row["instant"], row["zone"])
        found[row["show"]].append(
            ReleaseFacts(
                event=row["event"],
                platform=row["platform__name"] or "",
                platform_id=row["platform"],
                regions=tuple(row["regions"].split()),
                season=row["season__number"],
                episode=row["episode"],
                precision=row["precision"],
                day=day,
                instant=row["instant"],
                zone=row["zone"],
                former_days=tuple(one for one in former[row["pk"]] if one[0] != day),
                **evidence_of(row, at),
            )
        )
    return found


def _former_days(keys: Collection[int]) -> Former:
    """By release, the days that were once announced and the day each was given up."""
    kept = FactVersion.objects.filter(show__in=keys, kind=Release._meta.model_name)
    found: Former = defaultdict(list)
    for row, values, replaced_at in kept.order_by("replaced_at", "pk").values_list(
        "row", "values", "replaced_at"
    ):
        day = _day(values)
        if day is not None:
            found[row].append((day, replaced_at.date()))
    return found


def _day(values: dict[str, Any]) -> datetime.date | None:
    instant = parse_datetime(str(values.get("instant") or ""))
    if instant is not None:
        return day_in(instant, str(values.get("zone") or ""))
    return parse_date(str(values.get("date") or ""))
