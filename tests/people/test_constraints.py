from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest

from people.models import (
    GroupMember,
    Person,
    PersonExternalId,
    PersonName,
    PersonPronouns,
    PersonTrade,
)
from tests.constraints import assert_refused, names_of
from tests.factories import PersonFactory

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.django_db


def died_too_early() -> Person:
    born, died = datetime.date(1990, 1, 1), datetime.date(1989, 1, 1)
    return PersonFactory.build(name="A", slug="a", born_on=born, died_on=died)


def namesake() -> Person:
    PersonFactory.create(name="Brian Cox")
    return PersonFactory.build(name="Brian Cox", slug="another")


def same_name_twice() -> PersonName:
    person = PersonFactory.create()
    PersonName.objects.create(person=person, kind="stage", text="Lou")
    return PersonName(person=person, kind="stage", text="Lou")


def sensitive_stage_name() -> PersonName:
    return PersonName(person=PersonFactory.create(), kind="stage", text="Lou", is_sensitive=True)


def same_trade_twice() -> PersonTrade:
    person = PersonFactory.create()
    PersonTrade.objects.create(person=person, trade="actor")
    return PersonTrade(person=person, trade="actor")


def someone_elses_identifier() -> PersonExternalId:
    PersonExternalId.objects.create(person=PersonFactory.create(), scheme="imdb", value="nm1")
    return PersonExternalId(person=PersonFactory.create(), scheme="imdb", value="nm1")


MAY, JUNE = datetime.date(2026, 5, 1), datetime.date(2026, 6, 1)


def name_ending_early() -> PersonName:
    person = PersonFactory.create()
    return PersonName(person=person, kind="stage", text="Lou", from_on=JUNE, until_on=MAY)


def pronouns(**values: Any) -> PersonPronouns:
    return PersonPronouns(person=PersonFactory.create(), text="they/them", **values)


def member(**values: Any) -> GroupMember:
    return GroupMember(**{"group": PersonFactory.create(kind="group"), **values})


def member_twice(**values: Any) -> GroupMember:
    values |= {"group": PersonFactory.create(kind="group"), "person": PersonFactory.create()}
    GroupMember.objects.create(**values)
    return GroupMember(**values)


def member_of_itself() -> GroupMember:
    band = PersonFactory.create(kind="group")
    return GroupMember(group=band, person=band)


WRONG: dict[str, Callable[[], Any]] = {
    "person_dies_after_birth": died_too_early,
    "person_can_be_told_apart": namesake,
    "name_is_listed_once": same_name_twice,
    "only_a_past_name_is_sensitive": sensitive_stage_name,
    "trade_is_listed_once": same_trade_twice,
    "external_id_names_one_person": someone_elses_identifier,
    "person_name_ends_after_it_starts": name_ending_early,
    "pronouns_are_self_described": pronouns,
    "pronouns_end_after_they_start": lambda: pronouns(
        source_note="Told us", from_on=JUNE, until_on=MAY
    ),
    "member_joins_once_a_day": lambda: member_twice(from_on=MAY),
    "member_is_listed_once": member_twice,
    "membership_ends_after_it_starts": lambda: member(
        person=PersonFactory.create(), from_on=JUNE, until_on=MAY
    ),
    "group_is_no_member_of_itself": member_of_itself,
}


def test_every_constraint_is_tried() -> None:
    models = (Person, PersonName, PersonTrade, PersonExternalId, PersonPronouns, GroupMember)

    assert names_of(*models) == set(WRONG)


@pytest.mark.parametrize("name", WRONG)
def test_the_database_keeps_its_promise_in_the_editors_language(name: str) -> None:
    assert_refused(WRONG[name](), name)


def test_two_people_of_one_name_are_welcome_once_they_are_told_apart() -> None:
    PersonFactory.create(name="Brian Cox", disambiguator="actor, b. 1946")

    physicist = PersonFactory.build(name="Brian Cox", slug="cox-2", disambiguator="physicist")

    physicist.validate_constraints()
