"""One line about a person, for lists in which an editor must pick the right one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from django.db.models import prefetch_related_objects
from django.urls import reverse
from wagtail import hooks

from newsroom.kit.choosers import Summary
from newsroom.kit.dates import say_date
from newsroom.prose.name_parts import NameParts, read_group_name, read_name
from people.choices import PersonKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from people.models import Person
    from people.querysets import PersonQuerySet

MOST_NAMESAKES: Final = 8
STORED_PARTS: Final = ("second_mention", "given_name", "sort_name")


class Namesake(NamedTuple):
    """Someone who answers to a name, and by what an editor knows them."""

    person: Person
    facts: str
    works: str

    @property
    def address(self) -> str:
        """Where the desk edits them."""
        return reverse("wagtailsnippets_people_person:edit", args=[self.person.pk])

    @property
    def line(self) -> str:
        """“Brian Cox (physicist) · host · b. 1968 · Wonders of Tides (2011)”."""
        state = "" if self.person.live else "draft"
        return " · ".join(filter(None, [str(self.person), self.facts, self.works, state]))


def kind(person: Person) -> str:
    """Say "group" of one; that somebody is a person goes without saying."""
    return "group" if person.kind == PersonKind.GROUP else ""


def trades(person: Person) -> str:
    """Say "actor, writer"; the trades must be loaded."""
    return ", ".join(trade.get_trade_display().lower() for trade in person.trades.all())


def years(person: Person) -> str:
    """Say "b. June 1, 1978" or "1920–2001", no more exact than it is known."""
    if person.died_on:
        born = str(person.born_on.year) if person.born_on else ""
        return f"{born}–{person.died_on.year}"
    born = say_date(person.born_on, person.born_precision)
    return f"b. {born}" if born else ""


def known_works(people: Iterable[Person]) -> dict[int, list[str]]:
    """What each person is known for, told by the apps that stand on this one.

    They answer the hook ``known_works`` with titles by the key of the person.
    """
    works: dict[int, list[str]] = defaultdict(list)
    for tell in hooks.get_hooks("known_works"):
        for key, titles in tell(people).items():
            works[key] += titles
    return works


def describe_people(people: Iterable[Person]) -> dict[int, Summary]:
    """Trades, years and two known works of each; one query, and one for the works."""
    people = list(people)
    prefetch_related_objects(people, "trades")
    works = known_works(people)
    return {
        person.pk: Summary(
            facts=" · ".join(filter(None, [kind(person), trades(person), years(person)])),
            works=", ".join(works.get(person.pk, [])),
        )
        for person in people
    }


def namesakes(people: PersonQuerySet) -> list[Namesake]:
    """The first of ``people``, each with what tells them apart; three queries."""
    found = list(people.alphabetical()[:MOST_NAMESAKES])
    told = describe_people(found)
    return [Namesake(one, told[one.pk].facts, told[one.pk].works) for one in found]


def readings(
    name: str, *, kind: str, family_first: bool, stored: Mapping[str, str]
) -> tuple[NameParts, ...]:
    """How ``name`` may be read, as long as a part of it is not among what is ``stored``."""
    if kind == PersonKind.GROUP:
        found = read_group_name(name)
    else:
        found = read_name(name, family_first=family_first)
    missing = found and any(
        getattr(found[0], part) and not stored.get(part) for part in STORED_PARTS
    )
    return found if missing else ()
