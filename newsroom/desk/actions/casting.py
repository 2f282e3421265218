"""Credits made from a pasted list or from another season, to be added to the form of a show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.log_actions import log

from newsroom.desk.casts import characters_called
from newsroom.kit.folding import fold
from people.choices import Trade
from people.models import Person, PersonTrade
from shows.choices import STANDING_STATES, Job
from shows.models import Character, Credit, CreditedCharacter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsroom.users.models import User
    from shows.models import Season, Show

TRADES_OF_JOBS: Final = {
    job: trade for job, trade in zip(Job.values, Job.values, strict=True) if trade in Trade.values
}
# What a person did in one season and does in the next; what was told of it is not carried over.
CARRIED: Final = (
    "person",
    "job",
    "job_text",
    "tier",
    "billing_group",
    "is_uncredited",
    "dub_language",
    "credited_as",
)


@dataclass(frozen=True, kw_only=True)
class AcceptedLine:
    """A line of a cast list as an editor decided on it; without ``person`` one is made."""

    name: str
    person: Person | None = None
    told_apart_by: str = ""
    characters: Sequence[str] = ()
    tier: str = ""
    job: str = Job.ACTOR
    note: str = ""


@transaction.atomic
def make_cast(
    lines: Iterable[AcceptedLine], *, show: Show, user: User, **shared: Any
) -> list[Credit]:
    """Credits for the form, saved nowhere yet; people and characters that are new become drafts.

    ``shared`` are values that hold for every credit, such as ``season`` and ``state``.
    """
    made: dict[tuple[str, str], Person] = {}
    characters = characters_called(show)
    credits_: list[Credit] = []
    for line in lines:
        person = line.person
        if person is None:
            key = fold(line.name), line.told_apart_by
            person = made[key] = made.get(key) or _new_person(line, user)
        printed = line.name if fold(line.name) != person.folded else ""
        credit = Credit(
            person=person,
            job=line.job,
            tier=line.tier,
            note=line.note,
            credited_as=printed,
            **shared,
        )
        for name in line.characters:
            if fold(name) not in characters:
                characters[fold(name)] = _new_character(name, show, user)
            credit.characters.add(CreditedCharacter(character=characters[fold(name)]))
        credits_.append(credit)
    return credits_


def _new_person(line: AcceptedLine, user: User) -> Person:
    person = Person(name=line.name, disambiguator=line.told_apart_by, live=False)
    if trade := TRADES_OF_JOBS.get(line.job):
        person.trades.add(PersonTrade(trade=trade, sort_order=0))
    _draft(person, user, line.name)
    return person


def _new_character(name: str, show: Show, user: User) -> Character:
    character = Character(show=show, name=name, live=False)
    _draft(character, user, name)
    return character


def _draft(record: Any, user: User, name: str) -> None:
    try:
        record.full_clean()
    except ValidationError as error:
        message = f"{name}: {' '.join(error.messages)}"
        raise ValidationError(message) from error
    record.save()
    record.save_revision(user=user)
    log(record, "wagtail.create", user=user, content_changed=True)


@dataclass(frozen=True)
class CopiedCast:
    """The credits of one season as rows for another, and who was left out."""

    credits: list[Credit]
    already_there: list[str]
    gone: list[str]


def copy_cast(show: Show, *, source: Season, target: Season, state: str) -> CopiedCast:
    """Credits of ``target`` like those of ``source``, in their billing; saved nowhere yet.

    Read from the latest version of the show. Who has left, and who is credited there already,
    is left out and named.
    """
    latest: Any = show.get_latest_revision_as_object()
    rows = list(latest.credits.all())
    held = {_identity(row) for row in rows if row.season_id == target.pk}
    copied = CopiedCast([], [], [])
    for row in rows:
        if not _covers(row, source):
            continue
        if row.state not in STANDING_STATES:
            copied.gone.append(row.person.name)
        elif _identity(row) in held or _covers(row, target):
            copied.already_there.append(row.person.name)
        else:
            copied.credits.append(_carried(row, target, state))
    return copied


def _covers(row: Any, season: Season) -> bool:
    if row.season_id is None:
        return False
    last = row.last_season or row.season
    return bool(row.season.number <= season.number <= last.number)


def _identity(row: Any) -> tuple[Any, ...]:
    return row.person_id, row.job, row.tier, row.dub_language


def _carried(row: Any, target: Season, state: str) -> Credit:
    values = {name: getattr(row, name) for name in CARRIED}
    credit = Credit(**values, season=target, state=state)
    for played in row.characters.all():
        credit.characters.add(
            CreditedCharacter(character=played.character, age_label=played.age_label)
        )
    return credit
