"""The prizes of the demo, from their file to their records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.demo.records import keep
from newsroom.demo.tables import ContentError
from newsroom.kit.dates import first_day
from people.models import Person
from shows.choices import NomineeResult
from shows.models import (
    Award,
    AwardCategory,
    Ceremony,
    Character,
    Nomination,
    Nominee,
    Organisation,
    Show,
)

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection

    from newsroom.demo.dates import When
    from newsroom.demo.tables import Table


@dataclass(frozen=True, kw_only=True)
class NominationEntry:
    category: str
    show: str
    people: tuple[str, ...]
    character: str
    result: str


@dataclass(frozen=True, kw_only=True)
class CeremonyEntry:
    number: int
    held: When
    eligibility: str
    nominations: tuple[NominationEntry, ...]


@dataclass(frozen=True, kw_only=True)
class AwardEntry:
    """A prize; its categories are those of its ceremonies, in the order they are first named."""

    slug: str
    name: str
    body: str
    ceremonies: tuple[CeremonyEntry, ...]


def read_award(slug: str, table: Table) -> AwardEntry:
    entry = AwardEntry(
        slug=slug,
        name=table.text("name"),
        body=table.text("body", ""),
        ceremonies=tuple(_ceremony(row) for row in table.tables("ceremonies")),
    )
    table.end()
    return entry


def _ceremony(table: Table) -> CeremonyEntry:
    entry = CeremonyEntry(
        number=table.number("number"),
        held=table.when("held"),
        eligibility=table.text("eligibility", ""),
        nominations=tuple(_nomination(row) for row in table.tables("nominations")),
    )
    table.end()
    return entry


def _nomination(table: Table) -> NominationEntry:
    entry = NominationEntry(
        category=table.text("category"),
        show=table.text("show", ""),
        people=table.texts("people"),
        character=table.text("character", ""),
        result=table.text("result", "nominated", among=NomineeResult.values),
    )
    table.end()
    return entry


def check_award(
    award: AwardEntry,
    *,
    organisations: Collection[str],
    people: Collection[str],
    shows: Collection[str],
) -> None:
    """Raise a ``ContentError`` for the first record that it names and nobody keeps."""
    rows = [row for ceremony in award.ceremonies for row in ceremony.nominations]
    named = [("body", award.body, organisations)]
    named += [("show", row.show, shows) for row in rows]
    named += [("people", person, people) for row in rows for person in row.people]
    for key, slug, known in named:
        if slug and slug not in known:
            where = f"awards.toml, {award.slug}, {key}"
            raise ContentError(where, f"there is no {slug!r}.")


def keep_award(entry: AwardEntry, *, today: datetime.date) -> Award:
    """Write the award, its categories and its ceremonies as of ``today``."""
    body = Organisation.objects.get(slug=entry.body) if entry.body else None
    award = Award(name=entry.name, slug=entry.slug, body=body)
    rows = [row for ceremony in entry.ceremonies for row in ceremony.nominations]
    names = list(dict.fromkeys(row.category for row in rows))
    award.categories.set([AwardCategory(name=name) for name in names])
    kept = keep(award)
    categories = {category.name: category for category in kept.categories.all()}
    for ceremony in entry.ceremonies:
        _keep_ceremony(kept, ceremony, categories, today)
    return kept


def _keep_ceremony(
    award: Award,
    entry: CeremonyEntry,
    categories: dict[str, AwardCategory],
    today: datetime.date,
) -> None:
    held_on = first_day(entry.held.day(today), entry.held.precision)
    ceremony = Ceremony(
        award=award,
        ordinal=entry.number,
        held_on=held_on,
        held_precision=entry.held.precision,
        eligibility=entry.eligibility,
    )
    ceremony.nominations.set(
        [_kept_nomination(row, categories[row.category]) for row in entry.nominations]
    )
    keep(ceremony)


def _kept_nomination(entry: NominationEntry, category: AwardCategory) -> Nomination:
    show = Show.objects.get(slug=entry.show) if entry.show else None
    played = Character.objects.filter(show=show, name=entry.character).first()
    nomination = Nomination(category=category, show=show, result=entry.result)
    nomination.nominees.set(
        [
            Nominee(person=Person.objects.get(slug=person), character=played)
            for person in entry.people
        ]
    )
    return nomination
