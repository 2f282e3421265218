"""What we reported of a show, turn by turn, for those who were told of each of them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from newsroom.kit.choices import DatePrecision
from newsroom.kit.dates import say_date
from newsroom.prose.turns import say_joining, say_leaving
from shows.choices import LEFT_STATES, FactState
from shows.histories import public_changes_of
from shows.models import Credit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from shows.models import Organisation, Show, StatusEvent

WEEK = datetime.timedelta(days=7)
SHOWN_AT_ONCE = 6


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing that happened: its day, a sentence without its full stop, and who told it."""

    day: datetime.date
    when: str
    sentence: str
    note: str = ""
    source: Organisation | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The turns of one show, the latest first."""

    turns: Sequence[Turn] = field(default_factory=list)

    @classmethod
    def of(cls, show: Show, *, events: Iterable[StatusEvent]) -> Timeline:
        """Fourteen queries at most, however long the story is."""
        turns = [*_statuses(events), *_casting(show), *_changes(show)]
        today = timezone.localdate()
        past = [turn for turn in turns if turn.day <= today]
        return cls(sorted(past, key=lambda turn: turn.day, reverse=True))

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


def _statuses(events: Iterable[StatusEvent]) -> Iterator[Turn]:
    for event in events:
        told = {"note": event.note} | _evidence(event)
        yield Turn(event.happened_on, event.when, event.head, **told)


def _casting(show: Show) -> Iterator[Turn]:
    """Who came and who went. Only a day puts them here; without one it is no turn."""
    credited = Credit.objects.public(states=[*LEFT_STATES, *_JOINING]).on_file_of(show)
    told = list(credited.on_screen().in_the_original().safe_to_tease().for_timeline())
    gone = [credit for credit in told if credit.state in LEFT_STATES and credit.until_on]
    successors = {credit.replaced_by_id for credit in gone}
    for credit in gone:
        new = credit.replaced_by
        successor = new.name if new is not None and new.is_public() else ""
        sentence = say_leaving(credit.printed_name, _parts(credit), successor=successor)
        yield _dated(credit.until_on, sentence, credit)
    for credit in told:
        day = joined_on(credit)
        if day and credit.person_id not in successors:
            yield _dated(day, say_joining(credit.printed_name, _parts(credit)), credit)


_JOINING = (FactState.ANNOUNCED, FactState.CONFIRMED, FactState.BILLED)


def joined_on(credit: Credit) -> datetime.date | None:
    """The day it began, or was announced where nothing else is known yet."""
    if credit.from_on is not None or credit.state != FactState.ANNOUNCED:
        return credit.from_on
    return credit.as_of


def _changes(show: Show) -> Iterator[Turn]:
    for change in public_changes_of(show):
        day = timezone.localtime(change.at).date()
        told = ", ".join([change.sentences[0], *map(_lowered, change.sentences[1:])])
        yield _dated(day, f"{change.subject}: {_lowered(told)}", change.row)


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _dated(day: datetime.date, sentence: str, row: Any) -> Turn:
    return Turn(day, say_date(day, DatePrecision.DATE), sentence, **_evidence(row))


def _evidence(row: Any) -> dict[str, Any]:
    """Who told it, if a reader may know of them; an address alone is a note for the house."""
    if row.source is None or not row.source.is_public():
        return {}
    return {"source": row.source, "url": row.source_url}


def _parts(credit: Any) -> list[str]:
    return [row.character.name for row in credit.public_characters]
