"""Who told a fact, when, and whether the desk has checked it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

_NOTES: Final = ("Press kit, page 3", "Told us by the publicist", "End titles of the first episode")


class Witness:
    """Draws the evidence of a fact: mostly an outlet and a day, sometimes an address or a note."""

    def __init__(self, outlets: Sequence[int], *, now: datetime.datetime) -> None:
        self.outlets = outlets
        self.now = now

    def tells(self, random: Random, *, before: datetime.date) -> dict[str, Any]:
        """The fields of one fact's evidence, told by the day ``before`` or earlier."""
        today = self.now.date()
        as_of = min(before, today) - datetime.timedelta(days=random.randrange(200))
        chance = random.random()
        told: dict[str, Any] = {"as_of": as_of}
        if chance < 0.8:
            told["source_id"] = random.choice(self.outlets)
        if chance < 0.3:
            told["source_url"] = f"https://outlet.example/{as_of:%Y/%m}/{random.getrandbits(32)}"
        elif chance > 0.75:
            told["source_note"] = random.choice(_NOTES)
        if random.random() < 0.15:
            told["verified_at"] = self.now - datetime.timedelta(days=random.randrange(1, 400))
        if random.random() < 0.005:
            told["embargo_until"] = self.now + datetime.timedelta(days=random.randrange(1, 60))
        return told
