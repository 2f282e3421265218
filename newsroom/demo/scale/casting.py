"""Who is on and behind a show: in billing order, with what came and went before it aired."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from newsroom.demo.scale.stock import Taken
from newsroom.demo.scale.titling import character
from shows.choices import BillingGroup, FactState, Job, Tier
from shows.models import Character, CharacterName, Credit, CreditedCharacter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from newsroom.demo.scale.evidence import Witness
    from newsroom.demo.scale.people import Known
    from newsroom.demo.scale.stock import Stock
    from shows.models import Season, Show

_STATES: Final = (
    (FactState.BILLED,) * 20
    + (FactState.CONFIRMED,) * 12
    + (FactState.ANNOUNCED,) * 4
    + (FactState.RUMOURED, FactState.RUMOURED, FactState.IN_TALKS, FactState.IN_TALKS)
    + (FactState.EXITED, FactState.REPLACED, FactState.WITHDRAWN, FactState.DISPUTED)
)
_TIERS: Final = (
    (Tier.REGULAR,) * 12
    + (Tier.RECURRING,) * 7
    + (Tier.GUEST,) * 4
    + (Tier.SPECIAL_GUEST, Tier.SMALL_ROLE, Tier.CAMEO, Tier.VOICE, Tier.SELF, Tier.ARCHIVE)
)
_BRIEF: Final = (Tier.GUEST, Tier.SPECIAL_GUEST, Tier.CAMEO)
_CREW: Final = tuple(job for job in Job if job not in {Job.ACTOR, Job.HOST, Job.NARRATOR})
_SEEN: Final = (FactState.BILLED, FactState.CONFIRMED)
_DUBS: Final = ("fr", "de", "es", "it", "ja")
_PRINTED: Final = {
    Job.CREATOR: "created for television by",
    Job.WRITER: "written by",
    Job.DIRECTOR: "directed by",
}


class Bill(NamedTuple):
    """One show whose credits are being written, and where its seasons begin."""

    show: Show
    seasons: Sequence[Season]
    premiere: datetime.date
    roles: dict[str, int]
    slugs: Taken


class Casting:
    """Invents casts and crews; the earlier in the crowd, the more often somebody works."""

    def __init__(
        self, stock: Stock, random: Random, witness: Witness, crowd: Sequence[Known]
    ) -> None:
        self.stock = stock
        self.random = random
        self.witness = witness
        self.crowd = crowd

    def bill(
        self, show: Show, *, seasons: Sequence[Season], premiere: datetime.date
    ) -> Iterator[Known]:
        """Credit a cast and a crew; yield those of the cast a story may name."""
        random = self.random
        bill = Bill(show, seasons, premiere, {}, Taken(()))
        many = 60 if random.random() < 0.01 else int(random.triangular(3, 16, 6))
        cast = dict.fromkeys(self._someone() for _ in range(many))
        spare = [person for person in (self._someone() for _ in range(2)) if person not in cast]
        place = 0
        for person in cast:
            state = random.choice(_STATES)
            successor = spare.pop() if state == FactState.REPLACED and spare else None
            credit = self._perform(bill, person, place, state, successor=successor)
            place += 1
            if successor is not None:
                self._take_over(bill, credit, successor, place)
                place += 1
            if person.is_public and state in _SEEN:
                yield person
        crew = dict.fromkeys(self._someone() for _ in range(random.randrange(2, 7)))
        jobs = random.sample(_CREW, len(crew))
        for at, (person, job) in enumerate(zip(crew, jobs, strict=True), start=place):
            printed = _PRINTED.get(job, "") if random.random() < 0.3 else ""
            self._credit(bill, person, job, at, FactState.CONFIRMED, job_text=printed)

    def _someone(self) -> Known:
        """Few work much, many work once: the power draws the early ones more often."""
        return self.crowd[int(len(self.crowd) * self.random.random() ** 1.6)]

    def _perform(
        self, bill: Bill, person: Known, place: int, state: str, *, successor: Known | None
    ) -> Credit:
        random = self.random
        tier = random.choice(_TIERS)
        more: dict[str, Any] = {"tier": tier, **self._scope(bill, tier)}
        if tier == Tier.CAMEO and random.random() < 0.5:
            more |= {"is_uncredited": True, "spoils_season": 1, "spoils_episode": 8}
        if tier == Tier.VOICE and random.random() < 0.5:
            more["dub_language"] = random.choice(_DUBS)
        if place > 4 and random.random() < 0.05:
            more["billing_group"] = random.choice(list(BillingGroup))
        if state in {FactState.EXITED, FactState.REPLACED}:
            more["until_on"] = bill.premiere - datetime.timedelta(days=random.randrange(40, 300))
        if successor is not None:
            more["replaced_by_id"] = successor.pk
        credit = self._credit(bill, person, Job.ACTOR, place, state, **more)
        if tier not in {Tier.SELF, Tier.ARCHIVE} and random.random() < 0.88:
            self._cast_as(bill, credit)
            if random.random() < 0.03:
                self._cast_as(bill, credit, place=1)
        return credit

    def _take_over(self, bill: Bill, left: Credit, successor: Known, place: int) -> None:
        """The one who plays it in the end, under the same name."""
        credit = self._credit(
            bill,
            successor,
            Job.ACTOR,
            place,
            FactState.CONFIRMED,
            tier=left.tier,
            season=left.season,
            from_on=left.until_on,
        )
        if bill.roles:
            played = list(bill.roles.values())[-1]
            self.stock.put(
                CreditedCharacter(credit=credit, character_id=played, age_label="", sort_order=0)
            )

    def _scope(self, bill: Bill, tier: str) -> dict[str, Any]:
        """The whole show mostly; otherwise a run of seasons, or of episodes for a guest."""
        random = self.random
        if not bill.seasons or random.random() < 0.65:
            return {}
        first = random.randrange(len(bill.seasons))
        season = bill.seasons[first]
        if tier in _BRIEF:
            episode = random.randrange(1, (season.episode_count or 4) + 1)
            return {"season": season, "first_episode": str(episode), "episode_count": 1}
        last = bill.seasons[-1] if first + 1 < len(bill.seasons) else None
        return {"season": season, "last_season": last, "episode_count": season.episode_count}

    def _credit(
        self, bill: Bill, person: Known, job: Job, place: int, state: str, **more: Any
    ) -> Credit:
        random = self.random
        told = self.witness.tells(random, before=bill.premiere)
        return self.stock.put(
            Credit(
                show=bill.show,
                person_id=person.pk,
                job=job,
                credited_as=person.name.upper() if random.random() < 0.02 else "",
                state=state,
                sort_order=place,
                **told,
                **more,
            )
        )

    def _cast_as(self, bill: Bill, credit: Credit, *, place: int = 0) -> None:
        """A part of its own or, now and then, the younger self of one that is cast already."""
        random = self.random
        if bill.roles and place == 0 and random.random() < 0.03:
            known = random.choice(list(bill.roles.values()))
            self._put(credit, known, place, label="young")
            return
        role = character(random, random.choice(self.crowd).name)
        if role in bill.roles:
            return
        slug = bill.slugs.slug(role, otherwise="character")
        played = self.stock.put(Character(show=bill.show, name=role, slug=slug))
        bill.roles[role] = played.pk
        if random.random() < 0.05:
            first = role.split()[0]
            if first != role:
                self.stock.put(CharacterName(character=played, text=first, sort_order=0))
        self._put(credit, played.pk, place)

    def _put(self, credit: Credit, played: int, place: int, *, label: str = "") -> None:
        self.stock.put(
            CreditedCharacter(credit=credit, character_id=played, age_label=label, sort_order=place)
        )
