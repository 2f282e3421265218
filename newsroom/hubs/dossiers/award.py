from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from newsroom.hubs.dossiers.groups import standing
from shows.choices import BALLOT_ORDER
from shows.models import AwardCategory, Ceremony, Nomination

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from people.models import Person
    from shows.models import Award, Show

# A page that lists more has become a list of prizes.
MOST_NOMINATIONS = 60


@dataclass(frozen=True, slots=True)
class Ballot:
    """One category of an evening, the winner first."""

    category: AwardCategory
    nominations: Sequence[Nomination]


@dataclass(frozen=True, slots=True)
class Evening:
    """What one ceremony had for a show or a person."""

    ceremony: Ceremony
    nominations: Sequence[Nomination]


@dataclass(frozen=True, slots=True)
class AwardDossier:
    """An award with its ceremonies, the latest first, and the names its categories have."""

    award: Award
    ceremonies: Sequence[Ceremony]
    categories: Sequence[AwardCategory]

    @classmethod
    def of(cls, award: Award) -> AwardDossier:
        rows = award.categories.select_related("follows").order_by("sort_order")
        ceremonies = Ceremony.objects.public().of(award).latest_first() if award.pk else []
        return cls(award=award, ceremonies=list(ceremonies), categories=list(rows))

    @property
    def given(self) -> list[AwardCategory]:
        """The categories the award gives under their present names."""
        return [category for category in self.categories if category.last_ordinal is None]

    @property
    def former(self) -> list[AwardCategory]:
        return [category for category in self.categories if category.last_ordinal is not None]


@dataclass(frozen=True, slots=True)
class CeremonyDossier:
    """One giving of an award: the ballots by category, and the evenings before and after."""

    ceremony: Ceremony
    ballots: Sequence[Ballot]
    before: Ceremony | None
    after: Ceremony | None

    @classmethod
    def of(cls, ceremony: Ceremony) -> CeremonyDossier:
        rows = Nomination.objects.public().at_ceremony(ceremony).for_display()
        return cls._with(ceremony, by_category(rows))

    @classmethod
    def draft_of(cls, ceremony: Ceremony) -> CeremonyDossier:
        shown = []
        for row in standing(ceremony.nominations):
            named = list(row.nominees.order_by("sort_order"))
            row.public_nominees = [nominee for nominee in named if nominee.person.is_public()]
            known = row.show is None or row.show.is_public()
            if known and (row.public_nominees or (row.show and not named)):
                shown.append(row)
        shown.sort(key=lambda row: (row.category.sort_order or 0, row.category_id))
        return cls._with(ceremony, by_category(shown))

    @classmethod
    def _with(cls, ceremony: Ceremony, ballots: Sequence[Ballot]) -> CeremonyDossier:
        others = Ceremony.objects.public().of(ceremony.award).latest_first()
        return cls(
            ceremony=ceremony,
            ballots=ballots,
            before=others.before(ceremony.ordinal).first(),
            after=others.after(ceremony.ordinal).last(),
        )

    @property
    def winners(self) -> int:
        return sum(row.is_won for ballot in self.ballots for row in ballot.nominations)


def by_category(nominations: Iterable[Nomination]) -> list[Ballot]:
    """Nominations that come in the order of the categories, each ballot with its winner first."""
    found = groupby(nominations, key=lambda row: row.category)
    return [Ballot(category, sorted(rows, key=_rank)) for category, rows in found]


def by_ceremony(nominations: Iterable[Nomination]) -> list[Evening]:
    """Nominations that come latest first, for the page of a show or of a person."""
    found = groupby(nominations, key=lambda row: row.ceremony)
    return [Evening(ceremony, sorted(rows, key=_rank)) for ceremony, rows in found]


def awards_of_show(show: Show) -> list[Evening]:
    rows = Nomination.objects.public().for_show(show).for_display()
    return by_ceremony(rows[:MOST_NOMINATIONS])


def awards_of_person(person: Person) -> list[Evening]:
    rows = Nomination.objects.public().for_person(person).for_display()
    return by_ceremony(rows[:MOST_NOMINATIONS])


def award_strings(evenings: Iterable[Evening]) -> list[str]:
    """What was won, for search engines; a nomination is no award to them."""
    rows = [row for evening in evenings for row in evening.nominations]
    return [row.award_string for row in rows if row.is_won]


def _rank(nomination: Nomination) -> int:
    return BALLOT_ORDER.index(nomination.result)
