from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from newsroom.kit.choices import DatePrecision
from newsroom.prose.facts import PersonFacts, Spelling
from people.choices import PersonKind
from people.models import Person, PersonName, PersonPronouns, PersonTrade

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection

FIELDS = (
    "pk",
    "name",
    "slug",
    "kind",
    "second_mention",
    "given_name",
    "family_first",
    "disambiguator",
    "born_on",
    "born_precision",
    "died_on",
    "died_precision",
    "live",
    "expire_at",
    "embargo_until",
)


def people_facts(keys: Collection[int], at: datetime.datetime) -> tuple[PersonFacts, ...]:
    """Four queries, and none for nobody."""
    if not keys:
        return ()
    names, trades = _names(keys), _trades(keys)
    pronouns = _pronouns(keys, at.date())
    rows = Person.objects.filter(pk__in=keys).order_by("pk").only(*FIELDS)
    return tuple(
        PersonFacts(
            id=row.pk,
            name=row.name,
            said_again=row.said_again,
            given_name=row.given_name,
            family_first=row.family_first,
            is_group=row.kind != PersonKind.PERSON,
            names=tuple(names[row.pk]),
            trades=tuple(trades[row.pk]),
            pronouns=pronouns.get(row.pk, ""),
            born=_day(row.born_on, row.born_precision),
            died=_day(row.died_on, row.died_precision),
            born_year=row.born_on.year if row.born_on else None,
            disambiguator=row.disambiguator,
            is_public=row.is_public(at),
            url=row.get_absolute_url() if row.slug else "",
        )
        for row in rows
    )


def _names(keys: Collection[int]) -> dict[int, list[Spelling]]:
    found: dict[int, list[Spelling]] = defaultdict(list)
    rows = PersonName.objects.filter(person__in=keys).order_by("person", "sort_order", "pk")
    told = ("person", "text", "kind", "from_on", "until_on", "is_sensitive")
    for person, text, kind, since, until, is_sensitive in rows.values_list(*told):
        found[person].append(
            Spelling(text=text, kind=kind, from_on=since, until_on=until, is_sensitive=is_sensitive)
        )
    return found


def _trades(keys: Collection[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    rows = PersonTrade.objects.filter(person__in=keys).order_by("person", "sort_order", "pk")
    for person, trade in rows.values_list("person", "trade"):
        found[person].append(trade)
    return found


def _pronouns(keys: Collection[int], day: datetime.date) -> dict[int, str]:
    """The first of what each says today: "she" of "she/her"."""
    found: dict[int, str] = {}
    rows = PersonPronouns.objects.filter(person__in=keys).order_by("person", "sort_order", "pk")
    for row in rows:
        if row.is_current(day):
            found.setdefault(row.person_id, row.text.partition("/")[0].strip().casefold())
    return found


def _day(day: Any, precision: str) -> datetime.date | None:
    known: datetime.date | None = day if precision == DatePrecision.DATE else None
    return known
