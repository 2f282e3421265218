"""Facts of a person: what they do in a show, how old they are, when they were born."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from newsroom.articles.chips.registry import Answer, FactKind, Form
from newsroom.articles.chips.wording import Day, listed, say_short, say_whole
from people.choices import PersonKind
from shows.choices import ON_SCREEN, Job

if TYPE_CHECKING:
    from newsroom.articles.chips.chip import Question
    from newsroom.articles.chips.registry import Voice
    from newsroom.articles.chips.shelves import Shelves


@dataclass(frozen=True, slots=True)
class Part:
    """Whom somebody plays, or what they do where they play nobody."""

    characters: tuple[str, ...]
    jobs: tuple[str, ...]
    is_over: bool = False


def role(shelves: Shelves, question: Question) -> Answer | None:
    """Their part in a show; with a season, in that season. Jobs only where they play nobody."""
    rows = [row for row in shelves.rows("credits", question) if row.show_id == question.show]
    if question.season is not None:
        rows = [row for row in rows if _covers(row, question.season)]
    if not rows:
        return None
    playing = [row for row in rows if row.job in ON_SCREEN and _names(shelves, row)]
    told = playing or rows
    names = [name for row in playing for name in _names(shelves, row)]
    jobs = [Job(row.job).label.lower() for row in rows if not playing and row.job != Job.DEVELOPER]
    part = Part(tuple(dict.fromkeys(names)), tuple(dict.fromkeys(jobs)))
    return Answer(part, tuple(told)) if part.characters or part.jobs else None


def _covers(row: Any, season: int) -> bool:
    if row.season is None:
        return True
    last = row.last_season or row.season
    return bool(row.season.number <= season <= last.number)


def _names(shelves: Shelves, row: Any) -> list[str]:
    """Who is played, as far as may be told."""
    played = row.characters.all() if shelves.everything else row.public_characters
    return [it.character.name for it in played]


def age(shelves: Shelves, question: Question) -> Answer | None:
    """Whole years today; of the living, where the birth date is known to the day."""
    person = shelves.record(question)
    if person is None or person.died_on or person.kind == PersonKind.GROUP:
        return None
    years = person.age_on(timezone.localdate(shelves.at))
    return Answer(years, (person,)) if years is not None and years >= 0 else None


def born(shelves: Shelves, question: Question) -> Answer | None:
    person = shelves.record(question)
    if person is None or not person.born_on or person.kind == PersonKind.GROUP:
        return None
    return Answer(Day(person.born_on, person.born_precision, is_out=True), (person,))


def _say_part(part: Part, voice: Voice) -> str:
    return listed(part.characters or part.jobs)


def _say_plays(part: Part, voice: Voice) -> str:
    return f"plays {listed(part.characters)}" if part.characters else ""


def _say_as(part: Part, voice: Voice) -> str:
    return f"as {listed(part.characters)}" if part.characters else ""


def _say_years(years: int, voice: Voice) -> str:
    # An age stands in figures whatever the style does with other numbers.
    return str(years)


ROLE = FactKind(
    record="person",
    name="role",
    label="Role",
    forms=(
        Form("part", "Part", _say_part, "a role to be announced"),
        Form("plays", "As a verb", _say_plays, "plays a role to be announced"),
        Form("as", "After a name", _say_as, "in a role to be announced"),
    ),
    ask=role,
    needs=("credits",),
    narrowed_by=("show",),
)
AGE = FactKind(
    record="person",
    name="age",
    label="Age",
    forms=(Form("years", "In figures", _say_years, "of an age we do not know"),),
    ask=age,
)
BORN = FactKind(
    record="person",
    name="born",
    label="Date of birth",
    forms=(
        Form("date", "Date with its year", say_whole, "a date we do not know"),
        Form("day", "Day", say_short, "a date we do not know"),
    ),
    ask=born,
)

LIFE_FACTS = (ROLE, AGE, BORN)
