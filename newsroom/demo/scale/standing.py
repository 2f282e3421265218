from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from random import Random


@dataclass(frozen=True, slots=True)
class Standing:
    """How a record or a story stands towards the reader, as the fields that say so."""

    is_public: bool
    fields: dict[str, Any]


class Standings:
    """Most things are public; a few are drafts, changed, embargoed, expired or scheduled."""

    def __init__(self, today: datetime.date) -> None:
        self.today = today
        self.now = datetime.datetime.combine(today, datetime.time(12), datetime.UTC)

    def draw(self, random: Random, *, published: datetime.datetime | None = None) -> Standing:
        if published is None:
            published = self.now - datetime.timedelta(days=random.randrange(1, 3000))
        live = {
            "live": True,
            "has_unpublished_changes": False,
            "first_published_at": published,
            "last_published_at": published,
        }
        soon = self.now + datetime.timedelta(days=random.randrange(1, 90))
        chance = random.random()
        if chance < 0.92:
            return Standing(is_public=True, fields=live)
        if chance < 0.935:
            return Standing(is_public=True, fields=live | {"has_unpublished_changes": True})
        if chance < 0.945:
            return Standing(is_public=False, fields=live | {"embargo_until": soon})
        if chance < 0.95:
            ended = {"expire_at": self.now - datetime.timedelta(days=1)}
            return Standing(is_public=False, fields=live | ended)
        draft = {"live": False, "has_unpublished_changes": True}
        if chance < 0.96:
            return Standing(is_public=False, fields=draft | {"go_live_at": soon})
        return Standing(is_public=False, fields=draft)
