"""The cast lists of a body."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final

from django.db.models import prefetch_related_objects
from django.utils import timezone

from newsroom.articles.choices import CastOrder, CastScope, CastStanding
from newsroom.articles.on_file.shelves import Shelf
from shows.casts import billed
from shows.choices import LEFT_STATES, ON_SCREEN, STANDING_STATES, FactState, Job, Tier
from shows.models import Credit

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from newsroom.images.models import Picture
    from shows.models import Season

CONFIRMED_STATES: Final = (FactState.CONFIRMED, FactState.BILLED)
# Where nobody said what kind of part it is, it is most often a large one.
_TIERS: Final = [Tier.REGULAR.value, "", *(tier.value for tier in Tier if tier != Tier.REGULAR)]
_TIER_HEADINGS: Final = {
    Tier.REGULAR: "Series regulars",
    Tier.GUEST: "Guests",
    Tier.SPECIAL_GUEST: "Special guests",
    Tier.CAMEO: "Cameos",
    Tier.SMALL_ROLE: "Small roles",
    Tier.VOICE: "Voices",
    Tier.SELF: "As themselves",
}


def _load(shows: Collection[int]) -> dict[int, list[Credit]]:
    """What a reader who has seen nothing may know, of who is in them or ever was; 4 queries."""
    known = Credit.objects.public(states=[*STANDING_STATES, *LEFT_STATES]).safe_to_tease()
    rows = known.on_file_of_any(shows).in_the_original().in_billing_order().for_cast_list()
    told: defaultdict[int, list[Credit]] = defaultdict(list)
    for credit in rows:
        told[credit.show_id].append(credit)
    return told


def _load_portraits(shows: Collection[int]) -> dict[int, list[Picture]]:
    """Their portraits, which the credits on the shelf share; one query more."""
    told = {
        show: [credit.person.portrait for credit in rows if credit.person.portrait is not None]
        for show, rows in CREDITS.all_of(shows).items()
    }
    prefetch_related_objects([one for faces in told.values() for one in faces], "renditions")
    return told


CREDITS: Shelf[int, list[Credit]] = Shelf(_load, nothing=list)
PORTRAITS: Shelf[int, list[Picture]] = Shelf(_load_portraits, nothing=list)


@dataclass(frozen=True, slots=True)
class Group:
    """Some of a cast list under a heading, or under none."""

    heading: str
    credits: Sequence[Credit]


@dataclass(frozen=True, slots=True)
class Choice:
    """What an editor wants of a cast."""

    scope: str = CastScope.ON_SCREEN
    standing: str = CastStanding.STANDING
    order: str = CastOrder.BILLING
    tiers: Collection[str] = ()
    season: Season | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class CastList:
    """Who is printed, in groups; who left; how many more the page of the show has."""

    groups: Sequence[Group] = field(default_factory=list)
    crew: Sequence[Group] = field(default_factory=list)
    left: Sequence[Credit] = field(default_factory=list)
    more: int = 0

    @classmethod
    def of(cls, show: int, choice: Choice) -> CastList:
        """From what is on the shelf."""
        told = [credit for credit in CREDITS.of(show) if _covers(credit, choice.season)]
        states = CONFIRMED_STATES if choice.standing == CastStanding.CONFIRMED else STANDING_STATES
        today = timezone.localdate()
        current = [row for row in told if row.state in states and row.is_true_on(today)]
        present = billed(current)
        cast = _of_tiers(present, choice.tiers) if choice.scope != CastScope.BEHIND else []
        crew = [row for row in current if row.job not in ON_SCREEN]
        crew = crew if choice.scope != CastScope.ON_SCREEN else []
        printed = _in_order(cast, choice.order)
        kept, kept_crew = _first(printed, crew, choice.most)
        return cls(
            groups=_grouped(kept, choice.order),
            crew=_by_job(kept_crew),
            left=_departed(told, present, choice) if choice.standing == CastStanding.EVER else [],
            more=len(printed) + len(crew) - len(kept) - len(kept_crew),
        )

    def __bool__(self) -> bool:
        return bool(self.groups or self.crew or self.left)

    @property
    def credits(self) -> list[Credit]:
        """Everyone who is printed, in one row."""
        return [credit for group in [*self.groups, *self.crew] for credit in group.credits]

    @property
    def portraits(self) -> list[Picture]:
        """The portraits beside the names, each of them once."""
        people = [row.person for row in [*self.credits, *self.left] if row.job in ON_SCREEN]
        faces = {person.portrait_id: person.portrait for person in people if person.portrait_id}
        return [face for face in faces.values() if face is not None and face.is_public()]


def _covers(credit: Credit, season: Season | None) -> bool:
    return season is None or credit.covers(season)


def _of_tiers(cast: Iterable[Credit], tiers: Collection[str]) -> list[Credit]:
    return [credit for credit in cast if not tiers or credit.tier in tiers]


def _in_order(cast: list[Credit], order: str) -> list[Credit]:
    keys: dict[str, Callable[[Credit], tuple[object, ...]]] = {
        CastOrder.TIERS: lambda credit: (_TIERS.index(credit.tier),),
        CastOrder.ALPHABET: lambda credit: (credit.person.sort_folded, credit.person.name),
    }
    return sorted(cast, key=keys[order]) if order in keys else cast


def _first(
    cast: list[Credit], crew: list[Credit], most: int | None
) -> tuple[list[Credit], list[Credit]]:
    if most is None:
        return cast, crew
    kept = cast[:most]
    return kept, crew[: most - len(kept)]


def _grouped(cast: list[Credit], order: str) -> list[Group]:
    if not cast:
        return []
    if order != CastOrder.TIERS:
        return [Group("", cast)]
    tiers = groupby(cast, lambda credit: credit.tier)
    groups = [Group(_heading(tier), list(rows)) for tier, rows in tiers]
    # The first needs no heading where nobody said what kind of part it is.
    if not cast[0].tier:
        groups[0] = Group("", groups[0].credits)
    # One heading over everything tells nothing apart.
    return groups if len(groups) > 1 else [Group("", cast)]


def _heading(tier: str) -> str:
    if not tier:
        return "Also in the cast"
    return _TIER_HEADINGS.get(Tier(tier), str(Tier(tier).label))


def _by_job(crew: list[Credit]) -> list[Group]:
    ordered = sorted(crew, key=lambda credit: list(Job).index(Job(credit.job)))
    jobs = groupby(ordered, lambda credit: str(credit.get_job_display()))
    return [Group(job, list(rows)) for job, rows in jobs]


def _departed(told: list[Credit], present: list[Credit], choice: Choice) -> list[Credit]:
    """Who was in it and has left on a day we know; nobody who is in it still."""
    if choice.scope == CastScope.BEHIND:
        return []
    today = timezone.localdate()
    here = {credit.person_id for credit in present}
    gone = [row for row in told if row.until_on is not None and row.until_on <= today]
    left = billed(row for row in gone if row.person_id not in here)
    return _in_order(_of_tiers(left, choice.tiers), choice.order)
