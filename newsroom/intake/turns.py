"""Turns in the life of a show as a piece tells them, beside those on file."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final

from shows.choices import ProductionStatus
from shows.models import StatusEvent

if TYPE_CHECKING:
    from newsroom.intake.proposals import StatusProposal
    from newsroom.intake.records import Facts
    from shows.models import Organisation, Show

# Papers tell of the same turn for some weeks, and give it the day they heard of it.
SAME_TURN: Final = datetime.timedelta(days=60)
LONGEST_NOTE: Final = 200


def is_turn(proposal: StatusProposal) -> bool:
    """Whether it is one that records know; a delay is told by the release it moves."""
    return proposal.status in ProductionStatus.values


def same_turn(show: Show, proposal: StatusProposal, day: datetime.date) -> StatusEvent | None:
    """The turn on file that a piece of ``day`` tells of again, or None.

    Without a date of its own a piece means the latest turn, if that is one of this kind.
    """
    held: list[StatusEvent] = sorted(show.status_events.all(), key=lambda one: one.happened_on)
    if not proposal.date and held and held[-1].status == proposal.status:
        return held[-1]
    said = said_on(proposal, day)
    near = [
        one
        for one in held
        if one.status == proposal.status and abs(one.happened_on - said) <= SAME_TURN
    ]
    return min(near, key=lambda one: abs(one.happened_on - said), default=None)


def said_on(proposal: StatusProposal, day: datetime.date) -> datetime.date:
    return datetime.date.fromisoformat(proposal.date) if proposal.date else day


def differences(event: StatusEvent, proposal: StatusProposal) -> list[str]:
    """What a piece tells otherwise of a turn on file."""
    told = []
    if proposal.date and proposal.date != event.happened_on.isoformat():
        told.append(f"on file: {event.when}")
    if proposal.seasons and proposal.seasons != event.seasons_ordered:
        held = event.seasons_ordered
        told.append(f"on file for {held} seasons" if held else "no number of seasons on file")
    return told


def add_turn(
    facts: Facts, proposal: StatusProposal, platform: Organisation | None, *, revises: bool
) -> None:
    """Add a turn, or put right what a turn on file says that nobody of the house has checked."""
    event = same_turn(facts.show, proposal, facts.day)
    if event is not None:
        if revises and not event.is_verified and differences(event, proposal):
            _revise(event, proposal, facts)
        return
    event = StatusEvent(
        status=proposal.status,
        happened_on=said_on(proposal, facts.day),
        precision=(proposal.precision if proposal.date else "") or "date",
        note=_note(proposal),
        seasons_ordered=proposal.seasons,
        platform=platform,
        sort_order=facts.show.status_events.count(),
        **facts.told(proposal),
    )
    event.clean()
    facts.show.status_events.add(event)
    facts.added.append(f"status: {event}")


def _revise(event: StatusEvent, proposal: StatusProposal, facts: Facts) -> None:
    before = str(event)
    if proposal.date:
        event.happened_on = datetime.date.fromisoformat(proposal.date)
        event.precision = proposal.precision or "date"
    event.seasons_ordered = proposal.seasons or event.seasons_ordered
    values: dict[str, Any] = facts.told(proposal)
    for name, value in values.items():
        setattr(event, name, value)
    event.clean()
    facts.added.append(f"status changed: {before} to {event}")


def _note(proposal: StatusProposal) -> str:
    season = f"season {proposal.season}" if proposal.season else ""
    return (proposal.note or season)[:LONGEST_NOTE]
