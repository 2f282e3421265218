from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.articles.lookups import describe
from newsroom.articles.sheets import facts, inserts
from newsroom.articles.sheets.sheet import Line, Sheet, filled, line_of, warn_of_record, words
from newsroom.kit.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.articles.sheets.context import Beside
    from people.models import Person
    from shows.models import Credit


def sheets_of_people(people: Iterable[Person], beside: Beside) -> dict[int, Sheet]:
    """The sheet of each person by their key; up to three queries, however many there are."""
    people = list(people)
    options = {option.id: option for option in describe("person", people)} if people else {}
    looks = _looks_of(people, beside)
    return {
        person.pk: Sheet(
            kind="Person",
            name=str(person),
            told=options[person.pk].facts,
            edit_url=beside.url_of(person),
            key=("person", person.pk),
            warning=warn_of_record(person),
            is_subject=("person", person.pk) in beside.subjects,
            inserts=[*inserts.mention(options[person.pk]), *_second_mention(person)],
            groups=filled(
                ("Second mention", words(person.second_mention)),
                ("Life", _life(person)),
                (
                    "Facts that follow the record",
                    facts.lines_of(facts.questions_of("person", person.pk), looks),
                ),
                (
                    "Credits",
                    [_credit_line(row, looks) for row in beside.credits.get(person.pk, [])],
                ),
                ("Quotes", beside.quotes["person", person.pk]),
                ("Latest changes", beside.changes["person", person.pk]),
                ("Coverage", beside.coverage["person", person.pk]),
            ),
        )
        for person in people
    }


def _looks_of(people: list[Person], beside: Beside) -> facts.Looks:
    asked = [one for person in people for one in facts.questions_of("person", person.pk)]
    asked += [facts.role_of(row) for held in beside.credits.values() for row in held]
    return facts.look_up(asked)


def _second_mention(person: Person) -> list[inserts.Insert]:
    if not person.second_mention or person.second_mention == person.name:
        return []
    return inserts.mention_of(
        "person", person.pk, person.second_mention, label=person.second_mention
    )


def _life(person: Person) -> list[Line]:
    born = say_date(person.born_on, person.born_precision)
    died = say_date(person.died_on, person.died_precision)
    return [
        Line(text=f"{what} {when}", inserts=inserts.text_of(when, label="Date"))
        for what, when in (("Born", born), ("Died", died))
        if when
    ]


def _credit_line(credit: Credit, looks: facts.Looks) -> Line:
    played = [row.character for row in credit.characters.all()]
    parts = ", ".join(character.name for character in played)
    doing = f"as {parts}" if parts else str(credit.get_job_display()).lower()
    note = ", ".join(filter(None, [credit.get_tier_display(), credit.note]))
    ways = inserts.mention_of("show", credit.show_id, credit.show.title)
    for character in played:
        ways += inserts.mention_of("character", character.pk, character.name, label=character.name)
    role = facts.chip(looks.get(facts.role_of(credit)), label="Role")
    return line_of(credit, f"{credit.show}, {doing}", note, [*ways, *role])
