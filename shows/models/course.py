"""The course of a show: what its dated status events say of any day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsroom.kit.dates import last_day
from newsroom.kit.numbers import number_word
from shows.choices import ProductionStatus, ShowKind

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from shows.models.status import StatusEvent

# After one of these nothing that was ordered is still to come.
OVER: Final = (ProductionStatus.CANCELLED, ProductionStatus.ENDED, ProductionStatus.COMPLETE)


@dataclass(frozen=True, slots=True)
class Commitment:
    """Seasons that were ordered, in how many orders, and what ended it if anything did."""

    seasons: int
    orders: int
    since: datetime.date
    ended: StatusEvent | None = None

    @property
    def stands(self) -> bool:
        return self.ended is None


@dataclass(frozen=True, slots=True)
class StatusLine:
    """The status of a show as its page says it: "Canceled", "June 6, 2025", "after one season"."""

    head: str
    when: str
    happened_on: datetime.date
    tail: str

    def __str__(self) -> str:
        return ", ".join(filter(None, [self.head, self.when, self.tail]))


class Course:
    """The status events of one show in the order in which they happened."""

    def __init__(self, events: Iterable[StatusEvent]) -> None:
        self.events = sorted(events, key=lambda row: (row.happened_on, row.sort_order or 0))

    def until(self, day: datetime.date) -> list[StatusEvent]:
        """What may have happened by ``day``: “2025” may have been its first."""
        return [event for event in self.events if event.happened_on <= day]

    def surely_by(self, day: datetime.date) -> list[StatusEvent]:
        """What had happened by ``day`` for certain: of “2025” nobody can say so in June."""
        return [row for row in self.events if last_day(row.happened_on, row.precision) <= day]

    def kind_on(self, day: datetime.date) -> str:
        """The form it had on ``day``; empty where no event speaks of its form."""
        changes = [event for event in self.events if event.new_kind]
        past = [event for event in self.surely_by(day) if event.new_kind]
        if past:
            return past[-1].new_kind
        return changes[0].old_kind if changes else ""

    def commitment_on(self, day: datetime.date) -> Commitment | None:
        """What had been ordered by ``day``; an order after an end begins anew."""
        return _committed(self.surely_by(day))

    def line_on(self, day: datetime.date, *, seasons_out: int = 0) -> StatusLine | None:
        """Where it stands on ``day``, once ``seasons_out`` seasons have reached an audience."""
        past = self.until(day)
        if not past:
            return None
        last = past[-1]
        return StatusLine(last.head, last.when, last.happened_on, self._tail(past, seasons_out))

    def _tail(self, past: list[StatusEvent], out: int) -> str:
        last, told = past[-1], []
        if last.status in (ProductionStatus.CANCELLED, ProductionStatus.ENDED):
            return _after(out, _committed(past))
        if last.seasons_ordered:
            more = " more" if last.status == ProductionStatus.RENEWED else ""
            seasons = "season" if last.seasons_ordered == 1 else "seasons"
            told.append(f"for {number_word(last.seasons_ordered)}{more} {seasons}")
        if last.new_kind:
            before = [event.new_kind for event in past[:-1] if event.new_kind]
            told.append(_turned(last.old_kind or (before or [""])[-1], last.new_kind))
        return ", ".join(told)


def _committed(events: Iterable[StatusEvent]) -> Commitment | None:
    found: Commitment | None = None
    for event in events:
        if event.status in OVER and found and found.stands:
            found = Commitment(found.seasons, found.orders, found.since, event)
        elif event.status not in OVER and event.seasons_ordered:
            before = found if found and found.stands else None
            found = Commitment(
                event.seasons_ordered + (before.seasons if before else 0),
                1 + (before.orders if before else 0),
                before.since if before else event.happened_on,
            )
    return found


def _after(out: int, order: Commitment | None) -> str:
    ordered = order.seasons if order else 0
    if not out:
        return "before its first season" if ordered else ""
    seasons = f"after {number_word(out)} season{'s' if out > 1 else ''}"
    if out >= ordered or order is None:
        return seasons
    if order.orders == 1:
        return f"{seasons} of a {number_word(ordered)}-season order"
    return f"after {number_word(out)} of {number_word(ordered)} seasons ordered"


def _turned(old: str, new: str) -> str:
    to = ShowKind(new).label.lower()
    return f"from {ShowKind(old).label.lower()} to {to}" if old and old != new else f"as a {to}"
