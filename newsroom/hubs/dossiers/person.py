from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils import timezone

from newsroom.articles.choices import Obtained, StoryKind
from newsroom.articles.models import ArticlePage, Quote
from newsroom.hubs.dossiers.award import awards_of_person
from newsroom.hubs.dossiers.groups import Group
from newsroom.hubs.dossiers.roles import doing, roles_of
from newsroom.kit.choices import DatePrecision
from newsroom.kit.dates import say_date
from people.choices import PersonKind
from people.models import GroupMember
from shows.choices import LEFT_STATES, FactState
from shows.models import Credit

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from newsroom.hubs.dossiers.award import Evening
    from newsroom.hubs.dossiers.roles import Role
    from people.models import Person, PersonName, PersonPronouns, PersonTrade
    from shows.models import Show

COMING = "Coming up"
COMING_WITHOUT_THEM = "Still to be released"
ANNOUNCED = "Announced"
# Above the years, in this order.
_AHEAD = (COMING, COMING_WITHOUT_THEM, ANNOUNCED)
QUOTES = 8
SOURCES = 3


@dataclass(frozen=True, slots=True)
class Work:
    """What one person did on one show, all jobs together."""

    show: Show
    credits: Sequence[Credit]
    roles: Sequence[Role]


@dataclass(frozen=True, slots=True)
class Departure:
    """A part or a job somebody had and left, or that another took over."""

    show: Show
    doing: str
    left_on: datetime.date | None
    successor: Person | None


@dataclass(frozen=True, slots=True)
class PersonDossier:
    """A person or a group with their public credits, coming ones first, then year by year."""

    person: Person
    names: Sequence[PersonName]
    trades: Sequence[PersonTrade]
    pronouns: Sequence[PersonPronouns]
    members: Sequence[GroupMember]
    groups: Sequence[GroupMember]
    credits: Sequence[Credit]
    departures: Sequence[Departure]
    quotes: Sequence[Quote]
    awards: Sequence[Evening]
    obituary: ArticlePage | None

    @classmethod
    def of(cls, person: Person) -> PersonDossier:
        """The public rows; the names of ``person`` should be loaded."""
        credited = Credit.objects.public().of(person).safe_to_tease().in_billing_order()
        left = Credit.objects.public(states=LEFT_STATES).of(person).safe_to_tease().history()
        said = Quote.objects.public().by(person).latest_first().for_display()
        told = ArticlePage.objects.public().about_person(person).filter(kind=StoryKind.OBITUARY)
        memberships = GroupMember.objects.public()
        return cls(
            person=person,
            names=person.printed_names(),
            trades=list(person.trades.order_by("sort_order")),
            pronouns=_current(person),
            members=list(memberships.of_group(person)),
            groups=list(memberships.of_member(person)),
            credits=list(credited.for_filmography().select_related("source")),
            departures=[_departure(row) for row in left.for_timeline().select_related("show")],
            quotes=list(said[:QUOTES]),
            awards=awards_of_person(person),
            obituary=told.newest_first().for_lines().first() if person.died_on else None,
        )

    @classmethod
    def draft_of(cls, person: Person) -> PersonDossier:
        """As a reader would meet the version in memory; of others, what is public."""
        members = [row for row in person.members.order_by("sort_order") if row.person.is_public()]
        if person.pk:
            return replace(cls.of(person), members=members)
        return cls(
            person=person,
            names=person.printed_names(),
            trades=list(person.trades.order_by("sort_order")),
            pronouns=_current(person),
            members=members,
            groups=[],
            credits=[],
            departures=[],
            quotes=[],
            awards=[],
            obituary=None,
        )

    @property
    def is_group(self) -> bool:
        return self.person.kind == PersonKind.GROUP

    @property
    def born(self) -> str:
        return say_date(self.person.born_on, self.person.born_precision)

    @property
    def died(self) -> str:
        return say_date(self.person.died_on, self.person.died_precision)

    @property
    def age(self) -> int | None:
        """How old they became, where both days are known."""
        died = self.person.died_on
        if died is None or self.is_group or self.person.died_precision != DatePrecision.DATE:
            return None
        return self.person.age_on(died)

    @property
    def years(self) -> list[Group]:
        coming = COMING_WITHOUT_THEM if self.person.died_on else COMING
        return by_year(self.credits, person=self.person, coming=coming)

    @property
    def as_of(self) -> str:
        """The latest day any of the credits was known to be true."""
        days = [credit.as_of for credit in self.credits if credit.as_of]
        return say_date(max(days), DatePrecision.DATE) if days else ""

    @property
    def sources(self) -> list[str]:
        """Who told most of the credits; only organisations a reader may know of."""
        told = [credit.source for credit in self.credits if credit.source]
        names = Counter(source.name for source in told if source.is_public())
        return [name for name, _ in names.most_common(SOURCES)]

    @property
    def told_us(self) -> list[Quote]:
        return [quote for quote in self.quotes if quote.obtained == Obtained.OWN_INTERVIEW]

    @property
    def told_others(self) -> list[Quote]:
        return [quote for quote in self.quotes if quote.obtained != Obtained.OWN_INTERVIEW]


def by_year(credited: Iterable[Credit], *, person: Person, coming: str = COMING) -> list[Group]:
    """Works under the year an audience first got them; what is still ahead comes first."""
    of_show: defaultdict[Show, list[Credit]] = defaultdict(list)
    for credit in credited:
        of_show[credit.show].append(credit)
    works: defaultdict[str, list[Work]] = defaultdict(list)
    for show, rows in of_show.items():
        heading = _year(show) or (ANNOUNCED if _is_only_announced(rows) else coming)
        works[heading].append(Work(show, rows, roles_of(rows, person=person)))
    years = sorted(works, reverse=True)
    ahead = [heading for heading in _AHEAD if heading in works]
    ordered = [*ahead, *(year for year in years if year not in ahead)]
    return [Group(heading, works[heading]) for heading in ordered]


def _year(show: Show) -> str:
    """The year it first came out; nothing while it is ahead."""
    first = next((release.local_date for release in show.public_releases), None)
    if first is None:
        return show.year_label if show.year_label.isdigit() else ""
    return str(first.year) if first <= timezone.localdate() else ""


def _is_only_announced(credited: Iterable[Credit]) -> bool:
    return {credit.state for credit in credited} == {FactState.ANNOUNCED}


def _departure(credit: Credit) -> Departure:
    successor = credit.replaced_by
    known = successor is not None and successor.is_public()
    return Departure(credit.show, doing(credit), credit.until_on, successor if known else None)


def _current(person: Person) -> list[PersonPronouns]:
    today = timezone.localdate()
    return [row for row in person.pronouns.order_by("sort_order") if row.is_current(today)]
