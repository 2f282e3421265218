from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from newsroom.checks.reading.records.others import organisations_facts, quotes_facts
from newsroom.checks.reading.records.people import people_facts
from newsroom.checks.reading.records.shows import shows_facts
from newsroom.prose.facts import Records
from shows.models import Character, Credit, Episode, Release, Season

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from newsroom.prose.facts import Key

# Of the cast of what a story is about; their names are what slips.
MOST_CREDITED: Final = 400


@dataclass(frozen=True, kw_only=True)
class About:
    """The records that a story speaks of, and how."""

    subjects: tuple[Key, ...] = ()
    mentioned: frozenset[Key] = frozenset()
    unlinked: tuple[tuple[Key, str], ...] = ()
    entries: frozenset[int] = frozenset()
    outlets: frozenset[int] = field(default_factory=frozenset)
    story: int | None = None


def records_about(about: About, at: datetime.datetime) -> Records:
    """Their facts, with those of the works they belong to and of the cast of the subjects.

    At most thirty queries, however many records there are; none for a story about nothing.
    """
    named = {key for key, _ in about.unlinked}
    keys = _by_kind({*about.subjects, *about.mentioned, *named})
    own = {number for kind, number in about.subjects if kind == "show"}
    shows = {*keys["show"], *_works_of(keys)}
    people = keys["person"] | _credited(own)
    read = shows_facts(shows, at)
    platforms = _platforms(own)
    return Records(
        people=people_facts(people, at),
        shows=read,
        organisations=organisations_facts(keys["organisation"] | about.outlets | platforms),
        quotes=quotes_facts(
            shows=own,
            people=keys["person"],
            entries=about.entries,
            story=about.story,
            at=at,
        ),
        unlinked=about.unlinked,
    )


def _by_kind(keys: Iterable[Key]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for kind, number in keys:
        found[kind].add(number)
    return found


def _works_of(keys: dict[str, set[int]]) -> set[int]:
    """The shows of mentioned seasons, episodes and characters; a query each where there are any."""
    found: set[int] = set()
    for kind, rows, path in (
        ("season", Season.objects, "show"),
        ("episode", Episode.objects, "season__show"),
        ("character", Character.objects, "show"),
    ):
        if keys[kind]:
            found |= {*rows.filter(pk__in=keys[kind]).order_by().values_list(path, flat=True)}
    return found


def _credited(shows: set[int]) -> set[int]:
    if not shows:
        return set()
    rows = Credit.objects.filter(show__in=shows).order_by("show", "sort_order", "pk")
    return {*rows.values_list("person", flat=True)[:MOST_CREDITED]}


def _platforms(shows: set[int]) -> set[int]:
    if not shows:
        return set()
    rows = Release.objects.filter(show__in=shows, platform__isnull=False).order_by()
    return {*rows.values_list("platform", flat=True).distinct()}
