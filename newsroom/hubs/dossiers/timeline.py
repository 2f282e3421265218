"""The turns of a show as its page has them: this week, and before."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils import timezone

from shows.timelines import casting_turns, change_turns, past_latest_first, status_turns

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shows.models import Show, StatusEvent
    from shows.timelines import Turn

WEEK = datetime.timedelta(days=7)
SHOWN_AT_ONCE = 6


@dataclass(frozen=True, slots=True)
class Timeline:
    """The turns of one show, the latest first."""

    turns: Sequence[Turn] = field(default_factory=list)

    @classmethod
    def of(cls, show: Show, *, events: Iterable[StatusEvent]) -> Timeline:
        """Fourteen queries at most, however long the story is."""
        castings, changes = casting_turns([show.pk]), change_turns([show.pk])
        turns = [*status_turns(events), *castings.get(show.pk, []), *changes.get(show.pk, [])]
        return cls(past_latest_first(turns))

    @property
    def of_this_week(self) -> list[Turn]:
        since = timezone.localdate() - WEEK
        return [turn for turn in self.turns if turn.day > since]

    @property
    def first(self) -> Sequence[Turn]:
        """The latest of what happened before this week."""
        return self._earlier[:SHOWN_AT_ONCE]

    @property
    def rest(self) -> Sequence[Turn]:
        return self._earlier[SHOWN_AT_ONCE:]

    @property
    def _earlier(self) -> Sequence[Turn]:
        return self.turns[len(self.of_this_week) :]
