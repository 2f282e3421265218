"""A cast as it is printed: in billing order, each person once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shows.choices import ON_SCREEN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shows.models import Credit


def billed(credited: Iterable[Credit]) -> list[Credit]:
    """The cast in billing order, each person once; their other credits as ``others``."""
    first: dict[int, Credit] = {}
    for credit in credited:
        if credit.job in ON_SCREEN and not credit.dub_language:
            place = first.setdefault(credit.person_id, credit)
            if place is credit:
                credit.others = []
            else:
                place.others.append(credit)
    return list(first.values())
