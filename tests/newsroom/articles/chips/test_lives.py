from __future__ import annotations

import datetime
from typing import Any

import pytest

from tests.factories import (
    CharacterFactory,
    CreditedCharacterFactory,
    CreditFactory,
    PersonFactory,
    SeasonFactory,
    ShowFactory,
)
from tests.newsroom.articles.chips.texts import told

pytestmark = pytest.mark.django_db


def credit(*names: str, **values: Any) -> Any:
    made = CreditFactory.create(**values)
    for name in names:
        character = CharacterFactory.create(show=made.show, name=name)
        CreditedCharacterFactory.create(credit=made, character=character)
    return made


def role(made: Any, **attributes: Any) -> str:
    return told(made.person, "role", show=made.show.pk, **attributes)


def test_a_role_is_said_in_every_form() -> None:
    made = credit("Jack McMillan")

    assert role(made) == "Jack McMillan"
    assert role(made, form="plays") == "plays Jack McMillan"
    assert role(made, form="as") == "as Jack McMillan"


def test_several_parts_are_listed() -> None:
    made = credit("Jack", "Jill")

    assert role(made, form="plays") == "plays Jack and Jill"


def test_who_plays_nobody_is_what_they_do() -> None:
    made = credit(job="director")

    assert role(made) == "director"
    assert role(made, form="plays") == "—"


def test_a_role_is_that_in_the_show_asked_for() -> None:
    made = credit("Jack")
    credit("Tom", person=made.person)

    assert role(made) == "Jack"
    assert told(made.person, "role") == "—"


@pytest.mark.parametrize(
    "kept",
    [
        {"spoils_season": 1},
        {"is_uncredited": True},
        {"state": "rumoured"},
        {"state": "exited"},
        {"dub_language": "fr"},
        {"until_on": datetime.date(2025, 1, 1)},
    ],
)
def test_a_role_that_spoils_or_is_none_is_kept(kept: dict[str, Any]) -> None:
    assert role(credit("Jack", **kept)) == "—"


def test_a_character_whose_name_spoils_is_kept() -> None:
    made = credit("Jack")
    hidden = CharacterFactory.create(show=made.show, name="The Killer", spoils_season=1)
    CreditedCharacterFactory.create(credit=made, character=hidden)

    assert role(made) == "Jack"


def test_a_role_of_a_hidden_season_is_kept() -> None:
    show = ShowFactory.create()
    season = SeasonFactory.create(show=show, live=False)

    assert role(credit("Jack", show=show, season=season)) == "—"


def test_an_age_is_that_of_the_day() -> None:
    person = PersonFactory.create(born_on=datetime.date(1990, 3, 27))
    day_after = datetime.datetime(2025, 3, 27, 12, tzinfo=datetime.UTC)

    assert told(person, "age") == "34"
    assert told(person, "age", at=day_after) == "35"


@pytest.mark.parametrize(
    "values",
    [
        {"born_on": None},
        {"born_on": datetime.date(1990, 1, 1), "born_precision": "year"},
        {"born_on": datetime.date(1950, 1, 1), "died_on": datetime.date(2020, 1, 1)},
        {"born_on": datetime.date(1990, 1, 1), "kind": "group"},
    ],
)
def test_an_age_that_is_not_certain_is_not_told(values: dict[str, Any]) -> None:
    assert told(PersonFactory.create(**values), "age") == "—"


def test_a_birth_is_said_as_exactly_as_it_is_known() -> None:
    person = PersonFactory.create(born_on=datetime.date(1990, 1, 1), born_precision="year")

    assert told(person, "born") == "1990"
