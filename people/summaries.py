"""One line about a person, for lists in which an editor must pick the right one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from django.db.models import prefetch_related_objects
from wagtail import hooks

from newsroom.kit.choosers import Summary
from newsroom.kit.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from people.models import Person


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
            facts=" · ".join(filter(None, [trades(person), years(person)])),
            works=", ".join(works.get(person.pk, [])),
        )
        for person in people
    }
