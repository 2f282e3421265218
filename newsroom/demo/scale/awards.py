"""Prizes given year after year, for the shows and the people of the catalogue."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from newsroom.demo.scale.stock import Taken
from shows.choices import NomineeResult
from shows.models import Award, AwardCategory, Ceremony, Nomination, Nominee

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from newsroom.demo.scale.evidence import Witness
    from newsroom.demo.scale.shows import Titled
    from newsroom.demo.scale.stock import Stock

_AWARDS: Final = ("Lantern Awards", "Golden Ladder", "Meridian Prizes", "Northern Screen Awards")
_OF_SHOWS: Final = ("Outstanding drama", "Outstanding comedy", "Outstanding limited series")
_OF_PEOPLE: Final = ("Leading performance", "Supporting performance", "Guest performance")
_BALLOT: Final = 5


def give_awards(
    stock: Stock,
    random: Random,
    witness: Witness,
    *,
    shows: Sequence[Titled],
    bodies: Sequence[int],
    today: datetime.date,
) -> None:
    """Four prizes, each with as many ceremonies as years; the first of a ballot has won."""
    slugs = Taken(Award.objects.values_list("slug", flat=True))
    known = set(Award.objects.values_list("name", flat=True))
    for name in _AWARDS:
        if name in known:
            continue
        award = stock.put(
            Award(
                name=name,
                slug=slugs.slug(name, otherwise="award"),
                body_id=random.choice(bodies) if bodies else None,
            )
        )
        categories = [
            stock.put(AwardCategory(award=award, name=category, sort_order=place))
            for place, category in enumerate((*_OF_SHOWS, *_OF_PEOPLE))
        ]
        oldest = random.randrange(5, 40)
        for back in range(min(oldest, 20)):
            held = datetime.date(today.year - back, 9, random.randrange(1, 28))
            ceremony = stock.put(
                Ceremony(
                    award=award,
                    ordinal=oldest - back,
                    held_on=held,
                    eligibility=f"{held.year - 1}–{held.year % 100:02}",
                )
            )
            for category in categories:
                _fill_ballot(stock, random, witness, ceremony, category, shows)


def _fill_ballot(
    stock: Stock,
    random: Random,
    witness: Witness,
    ceremony: Ceremony,
    category: AwardCategory,
    shows: Sequence[Titled],
) -> None:
    held = ceremony.held_on or datetime.date.min
    for place in range(_BALLOT):
        show = random.choice(shows)
        nomination = stock.put(
            Nomination(
                ceremony=ceremony,
                category=category,
                show_id=show.pk,
                result=NomineeResult.NOMINATED if place else NomineeResult.WON,
                sort_order=(category.sort_order or 0) * _BALLOT + place,
                **witness.tells(random, before=held),
            )
        )
        if category.name in _OF_PEOPLE and show.cast:
            person = random.choice(show.cast)
            stock.put(Nominee(nomination=nomination, person_id=person.pk, sort_order=0))
