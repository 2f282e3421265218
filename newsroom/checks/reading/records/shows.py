from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from newsroom.checks.reading.records.credits import credits_of
from newsroom.checks.reading.records.evidence import EVIDENCE, evidence_of, hidden, spoiling
from newsroom.checks.reading.records.releases import releases_of
from newsroom.checks.reading.records.seasons import minutes_of, seasons_of
from newsroom.prose.facts import (
    AwardFacts,
    CharacterFacts,
    PlotFacts,
    ShowFacts,
    Spelling,
    StatusFacts,
)
from shows.models import (
    Character,
    Nomination,
    Nominee,
    Plot,
    Show,
    ShowTitle,
    StatusEvent,
)

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection

FIELDS = (
    "pk",
    "title",
    "slug",
    "kind",
    "original_title",
    "year_label",
    "live",
    "expire_at",
    "embargo_until",
)

Rows = dict[int, list[Any]]


def shows_facts(keys: Collection[int], at: datetime.datetime) -> tuple[ShowFacts, ...]:
    """All facts of some shows; fourteen queries, and none for no show."""
    if not keys:
        return ()
    titles, characters = _titles(keys), _characters(keys, at)
    credited, releases = credits_of(keys, at), releases_of(keys, at)
    seasons, minutes = seasons_of(keys), minutes_of(keys)
    statuses, plots, awards = _statuses(keys, at), _plots(keys, at), _awards(keys, at)
    rows = Show.objects.filter(pk__in=keys).order_by("pk").only(*FIELDS)
    return tuple(
        ShowFacts(
            id=row.pk,
            title=row.title,
            kind=row.kind,
            original_title=row.original_title,
            titles=tuple(titles[row.pk]),
            year=_year(row, releases[row.pk]),
            minutes=minutes.get(row.pk, ()),
            credits=tuple(credited[row.pk]),
            characters=tuple(characters[row.pk]),
            releases=tuple(releases[row.pk]),
            seasons=tuple(seasons[row.pk]),
            statuses=tuple(statuses[row.pk]),
            plots=tuple(plots[row.pk]),
            awards=tuple(awards[row.pk]),
            is_public=row.is_public(at),
            hidden_until=hidden(row.embargo_until, at),
            url=row.get_absolute_url() if row.slug else "",
        )
        for row in rows
    )


def _year(row: Show, releases: list[Any]) -> int | None:
    """Of its first release that stands, or else by the label that tells it from others."""
    days = [one.day or one.instant for one in releases if one.stands and not one.season]
    days += [one.day or one.instant for one in releases if one.stands and one.season == 1]
    years = [day.year for day in days if day is not None]
    if years:
        return min(years)
    figures = row.year_label[:4]
    return int(figures) if len(figures) == 4 and figures.isdecimal() else None


def _titles(keys: Collection[int]) -> Rows:
    found: Rows = defaultdict(list)
    rows = ShowTitle.objects.filter(show__in=keys).order_by("show", "sort_order", "pk")
    for show, text, kind, since, until in rows.values_list(
        "show", "text", "kind", "from_on", "until_on"
    ):
        found[show].append(Spelling(text=text, kind=kind, from_on=since, until_on=until))
    return found


def _characters(keys: Collection[int], at: datetime.datetime) -> Rows:
    found: Rows = defaultdict(list)
    told = (
        "pk",
        "show",
        "name",
        "spoils_season",
        "spoils_episode",
        "live",
        "expire_at",
        "embargo_until",
    )
    for row in Character.objects.filter(show__in=keys).order_by("show", "pk").only(*told):
        spoils = (row.spoils_season, row.spoils_episode or 1) if row.spoils_season else None
        found[row.show_id].append(
            CharacterFacts(id=row.pk, name=row.name, spoils=spoils, is_public=row.is_public(at))
        )
    return found


def _statuses(keys: Collection[int], at: datetime.datetime) -> Rows:
    found: Rows = defaultdict(list)
    told = ("show", "status", "happened_on", "seasons_ordered", "platform__name", *EVIDENCE)
    for row in (
        StatusEvent.objects.filter(show__in=keys).order_by("happened_on", "pk").values(*told)
    ):
        found[row["show"]].append(
            StatusFacts(
                status=row["status"],
                day=row["happened_on"],
                seasons_ordered=row["seasons_ordered"],
                platform=row["platform__name"] or "",
                **evidence_of(row, at),
            )
        )
    return found


def _plots(keys: Collection[int], at: datetime.datetime) -> Rows:
    found: Rows = defaultdict(list)
    told = ("show", "level", "text", "spoils_season", "spoils_episode", *EVIDENCE)
    for row in Plot.objects.filter(show__in=keys).order_by("sort_order", "pk").values(*told):
        found[row["show"]].append(
            PlotFacts(
                level=row["level"],
                text=row["text"],
                spoils=spoiling(row),
                **evidence_of(row, at),
            )
        )
    return found


def _awards(keys: Collection[int], at: datetime.datetime) -> Rows:
    told = (
        "pk",
        "show",
        "ceremony__award__name",
        "ceremony__held_on",
        "category__name",
        "result",
        *EVIDENCE,
    )
    rows = list(Nomination.objects.filter(show__in=keys).order_by("pk").values(*told))
    named: dict[int, list[int]] = defaultdict(list)
    if rows:
        nominees = Nominee.objects.filter(nomination__in=[row["pk"] for row in rows])
        for nomination, person in nominees.values_list("nomination", "person"):
            named[nomination].append(person)
    found: Rows = defaultdict(list)
    for row in rows:
        held = row["ceremony__held_on"]
        found[row["show"]].append(
            AwardFacts(
                award=row["ceremony__award__name"],
                category=row["category__name"],
                year=held.year if held else None,
                result=row["result"],
                people=tuple(named[row["pk"]]),
                show=row["show"],
                **evidence_of(row, at),
            )
        )
    return found
