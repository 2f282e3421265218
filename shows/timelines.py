"""What we reported of a show, turn by turn, for those who were told of each of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from django.utils import timezone

from newsroom.kit.choices import DatePrecision
from newsroom.kit.dates import say_date
from newsroom.prose.turns import say_joining, say_leaving
from shows.choices import LEFT_STATES, STANDING_STATES, FactState
from shows.histories import public_changes_of_any
from shows.models import Credit, StatusEvent

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Iterable, Iterator

    from shows.models import Organisation

TurnKind = Literal["status", "casting", "change", "told"]


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing that happened: its day, a sentence without its full stop, and who told it.

    ``kind`` says of what: the life of the show, its cast, a fact that changed, or a line that
    somebody wrote by hand.
    """

    day: datetime.date
    when: str
    sentence: str
    note: str = ""
    source: Organisation | None = None
    url: str = ""
    kind: TurnKind = "status"
    # Who told it, where they have no record.
    teller: str = ""


def turns_of_any(shows: Collection[int]) -> dict[int, list[Turn]]:
    """The turns of each of these shows up to today, the latest first; 15 queries at most."""
    told: defaultdict[int, list[Turn]] = defaultdict(list)
    events = StatusEvent.objects.public().on_file_of_any(shows).latest_first()
    for event in events.with_source():
        told[event.show_id] += status_turns([event])
    for rest in (casting_turns(shows), change_turns(shows)):
        for show, turns in rest.items():
            told[show] += turns
    return {show: past_latest_first(turns) for show, turns in told.items()}


def past_latest_first(turns: Iterable[Turn]) -> list[Turn]:
    """What has happened by today; turns of one day in the order given."""
    today = timezone.localdate()
    past = [turn for turn in turns if turn.day <= today]
    return sorted(past, key=lambda turn: turn.day, reverse=True)


def status_turns(events: Iterable[StatusEvent]) -> Iterator[Turn]:
    """The events must be loaded with their source and platform."""
    for event in events:
        told = {"note": event.note} | _evidence(event)
        yield Turn(event.happened_on, event.when, event.head, **told)


def casting_turns(shows: Collection[int]) -> dict[int, list[Turn]]:
    """Who came and who went. Only a day puts them here; without one it is no turn."""
    credited = Credit.objects.public(states=[*LEFT_STATES, *STANDING_STATES])
    known = credited.on_file_of_any(shows).on_screen().in_the_original().safe_to_tease()
    rows: defaultdict[int, list[Credit]] = defaultdict(list)
    for credit in known.for_timeline():
        rows[credit.show_id].append(credit)
    return {show: list(_castings(told)) for show, told in rows.items()}


def _castings(told: list[Credit]) -> Iterator[Turn]:
    left = [credit for credit in told if credit.state in LEFT_STATES]
    gone = [(credit.until_on, credit) for credit in left if credit.until_on]
    successors = {credit.replaced_by_id for _, credit in gone}
    for day, credit in gone:
        new = credit.replaced_by
        successor = new.name if new is not None and new.is_public() else ""
        sentence = say_leaving(credit.printed_name, _parts(credit), successor=successor)
        yield _dated(day, sentence, credit, kind="casting")
    for credit in told:
        joined = _joined_on(credit)
        if joined and credit.person_id not in successors:
            sentence = say_joining(credit.printed_name, _parts(credit))
            yield _dated(joined, sentence, credit, kind="casting")


def _joined_on(credit: Credit) -> datetime.date | None:
    """The day it began, or was announced where nothing else is known yet."""
    if credit.from_on is not None or credit.state != FactState.ANNOUNCED:
        return credit.from_on
    return credit.as_of


def change_turns(shows: Collection[int]) -> dict[int, list[Turn]]:
    """What we told otherwise before: a date that moved, a part that went to somebody else."""
    told: defaultdict[int, list[Turn]] = defaultdict(list)
    for show, changes in public_changes_of_any(shows).items():
        for change in changes:
            day = timezone.localtime(change.at).date()
            said = ", ".join([change.sentences[0], *map(_lowered, change.sentences[1:])])
            sentence = f"{change.subject}: {_lowered(said)}"
            told[show].append(_dated(day, sentence, change.row, kind="change"))
    return dict(told)


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _dated(day: datetime.date, sentence: str, row: Any, *, kind: TurnKind) -> Turn:
    when = say_date(day, DatePrecision.DATE)
    return Turn(day, when, sentence, kind=kind, **_evidence(row))


def _evidence(row: Any) -> dict[str, Any]:
    """Who told it, if a reader may know of them; an address alone is a note for the house."""
    if row.source is None or not row.source.is_public():
        return {}
    return {"source": row.source, "url": row.source_url}


def _parts(credit: Any) -> list[str]:
    return [row.character.name for row in credit.public_characters]
