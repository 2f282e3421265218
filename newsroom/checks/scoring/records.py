"""Records for a corpus, written as TOML: the fields of `prose.facts`, people by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

from newsroom.prose.facts import (
    AwardFacts,
    CharacterFacts,
    CreditFacts,
    EpisodeFacts,
    OrganisationFacts,
    PersonFacts,
    PlotFacts,
    QuoteFacts,
    Records,
    ReleaseFacts,
    SeasonFacts,
    ShowFacts,
    Spelling,
    StatusFacts,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

Made = TypeVar("Made")
# What the rows in a field are, wherever the field stands.
ROWS: Final[Mapping[str, Any]] = {
    "names": Spelling,
    "titles": Spelling,
    "credits": CreditFacts,
    "characters": CharacterFacts,
    "releases": ReleaseFacts,
    "seasons": SeasonFacts,
    "episodes": EpisodeFacts,
    "statuses": StatusFacts,
    "plots": PlotFacts,
    "awards": AwardFacts,
}


def records_of(data: Mapping[str, Any]) -> Records:
    """Rows without an id are numbered in order, from 1; credits name their person.

    A show without characters has those of its credits. A person without a form for later mentions
    goes by the last word of the name.
    """
    people = tuple(_person(number, row) for number, row in enumerate(data.get("people", ()), 1))
    by_name = {person.name: person.id for person in people}
    return Records(
        people=people,
        shows=tuple(
            _show(number, row, by_name) for number, row in enumerate(data.get("shows", ()), 1)
        ),
        organisations=tuple(
            OrganisationFacts(**({"id": number} | _fields(row, by_name)))
            for number, row in enumerate(data.get("organisations", ()), 1)
        ),
        quotes=tuple(
            _quote(number, row, by_name) for number, row in enumerate(data.get("quotes", ()), 1)
        ),
    )


def _person(number: int, row: Mapping[str, Any]) -> PersonFacts:
    again = row["name"].split()[-1]
    return PersonFacts(**({"id": number, "said_again": again} | _fields(row, {})))


def _show(number: int, row: Mapping[str, Any], people: Mapping[str, int]) -> ShowFacts:
    told = dict(row)
    if "characters" not in told:
        parts = [
            part for credit in told.get("credits", ()) for part in credit.get("characters", ())
        ]
        told["characters"] = [{"name": part} for part in dict.fromkeys(parts)]
    told["characters"] = [
        {"id": 100 * number + at} | part for at, part in enumerate(told["characters"])
    ]
    return ShowFacts(**({"id": number} | _fields(told, people)))


def _quote(number: int, row: Mapping[str, Any], people: Mapping[str, int]) -> QuoteFacts:
    told = _fields(row, people)
    name = told.pop("speaker")
    text = told["text"]
    given = {"id": number, "speaker": people.get(name, 0), "speaker_name": name, "reading": text}
    return QuoteFacts(**(given | told))


def _fields(row: Mapping[str, Any], people: Mapping[str, int]) -> dict[str, Any]:
    return {name: _value(name, value, people) for name, value in row.items()}


def _value(name: str, value: Any, people: Mapping[str, int]) -> Any:
    if name in ROWS and all(isinstance(row, dict) for row in value):
        kind = ROWS[name]
        return tuple(
            _credit(at, row, people) if kind is CreditFacts else kind(**_fields(row, people))
            for at, row in enumerate(value)
        )
    if name == "people" and isinstance(value, list):
        return tuple(people[one] for one in value)
    return tuple(_value("", one, people) for one in value) if isinstance(value, list) else value


def _credit(at: int, row: Mapping[str, Any], people: Mapping[str, int]) -> CreditFacts:
    told = _fields(row, people)
    name = told.pop("person")
    if name not in people:
        message = f"A credit names {name!r}, who is not among the people."
        raise ValueError(message)
    return CreditFacts(**({"person": people[name], "name": name, "order": at} | told))
