from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone

from newsroom.hubs.dossiers.groups import Group
from newsroom.kit.dates import say_date
from people.choices import PRINTED_NAMES
from shows.models import Credit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from people.models import Person, PersonName, PersonTrade
    from shows.models import Show

COMING = "Coming up"


@dataclass(frozen=True, slots=True)
class PersonDossier:
    """A person with their public credits, coming ones first, then year by year."""

    person: Person
    names: Sequence[PersonName]
    trades: Sequence[PersonTrade]
    years: Sequence[Group]
    born: str
    died: str

    @classmethod
    def of(cls, person: Person) -> PersonDossier:
        credited = Credit.objects.public().in_billing_order().for_filmography()
        return cls(
            person=person,
            names=list(person.names.filter(kind__in=PRINTED_NAMES, is_sensitive=False)),
            trades=list(person.trades.order_by("sort_order")),
            years=by_year(credited.of(person)) if person.pk else [],
            born=say_date(person.born_on, person.born_precision),
            died=say_date(person.died_on, person.died_precision),
        )


@dataclass(frozen=True, slots=True)
class Work:
    """What one person did on one show, all jobs together."""

    show: Show
    credits: Sequence[Credit]


def by_year(credited: Iterable[Credit]) -> list[Group]:
    """Works under the year an audience first got them; what is still ahead comes first."""
    of_show: defaultdict[Show, list[Credit]] = defaultdict(list)
    for credit in credited:
        of_show[credit.show].append(credit)
    works: defaultdict[str, list[Work]] = defaultdict(list)
    for show, rows in of_show.items():
        works[_year(show)].append(Work(show, rows))
    years = sorted(works, key=lambda year: (year == COMING, year), reverse=True)
    return [Group(year, works[year]) for year in years]


def _year(show: Show) -> str:
    first = next((release.local_date for release in show.public_releases), None)
    if first is None or first > timezone.localdate():
        return show.year_label if first is None and show.year_label.isdigit() else COMING
    return str(first.year)
