"""The tricky names of people: what is stored is said, and nothing is guessed."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from people.models import GroupMember, Person, PersonPronouns
from tests.factories import PersonFactory, PersonNameFactory

pytestmark = pytest.mark.django_db


def someone(name: str, second: str = "", given: str = "", **values: object) -> Person:
    return PersonFactory.create(name=name, second_mention=second, given_name=given, **values)


@pytest.fixture
def amy() -> Person:
    return someone("Amy Sherman-Palladino", "Sherman-Palladino", "Amy")


@pytest.fixture
def daniel() -> Person:
    return someone("Daniel Palladino", "Palladino", "Daniel")


def test_a_mononym_is_said_again_as_it_is() -> None:
    assert someone("Zendaya").said_again == "Zendaya"


def test_a_compound_or_particle_surname_is_said_as_it_is_stored(amy: Person) -> None:
    assert amy.said_again == "Sherman-Palladino"
    assert someone("Lou de Laâge", "de Laâge").said_again == "de Laâge"


def test_two_palladinos_in_one_piece_need_the_given_name(amy: Person, daniel: Person) -> None:
    told = [amy, daniel]

    assert daniel.second_mention_among(told) == "Daniel Palladino"
    assert amy.second_mention_among(told) == "Sherman-Palladino"
    assert daniel.second_mention_among([daniel]) == "Palladino"


def test_two_of_one_family_name_first_keep_their_order() -> None:
    joong = someone("Kim A-joong", "Kim", "A-joong", family_first=True)
    min_hee = someone("Kim Min-hee", "Kim", "Min-hee", family_first=True)

    assert joong.second_mention_among([joong]) == "Kim"
    assert joong.second_mention_among([joong, min_hee]) == "Kim A-joong"


def test_a_father_and_a_son_are_told_apart_by_their_whole_names() -> None:
    son = someone("Robert Downey Jr.", "Downey", "Robert", sort_name="Downey, Robert, Jr.")
    father = someone("Robert Downey Sr.", "Downey", "Robert", sort_name="Downey, Robert, Sr.")

    assert son.said_again == "Downey"
    assert son.second_mention_among([son, father]) == "Robert Downey Jr."
    assert [son, father] == list(Person.objects.alphabetical())


def test_without_a_given_name_the_whole_name_tells_two_apart(daniel: Person) -> None:
    other = someone("Maria Palladino", "Palladino")

    assert other.second_mention_among([other, daniel]) == "Maria Palladino"


def test_everyone_of_a_name_is_found_by_any_of_their_names() -> None:
    actor = someone("Brian Cox", disambiguator="actor, b. 1946")
    physicist = someone("Brian Cox", disambiguator="physicist")
    writer = someone("B. Denis Cox")
    PersonNameFactory.create(person=writer, kind="credited", text="Brían  Cox")
    someone("Brianna Cox")

    assert set(Person.objects.same_name_as(actor)) == {physicist, writer}
    assert set(Person.objects.same_name_as(writer)) == {actor, physicist}


def test_a_name_given_up_for_good_still_makes_two_people_namesakes() -> None:
    present = someone("Present Name")
    PersonNameFactory.create(person=present, kind="former", text="Ada Lorne", is_sensitive=True)

    assert list(Person.objects.same_name_as(someone("Ada Lorne"))) == [present]


@pytest.mark.parametrize(
    ("printed", "allowed"),
    [
        pytest.param("Old Name", False, id="the old name"),
        pytest.param("O. Name-Early", False, id="a form of it that nobody listed"),
        pytest.param("PRESENT NAME", True, id="the present name"),
        pytest.param("Stella", True, id="a name of today"),
    ],
)
def test_an_old_credit_prints_no_name_that_was_given_up(printed: str, *, allowed: bool) -> None:
    person = someone("Present Name")
    PersonNameFactory.create(person=person, kind="stage", text="Stella")
    PersonNameFactory.create(person=person, kind="former", text="Old Name", is_sensitive=True)

    assert person.may_be_printed_as(printed) is allowed


def test_whoever_only_changed_their_name_may_stand_under_the_old_one() -> None:
    person = someone("Thandiwe Newton")
    PersonNameFactory.create(person=person, kind="former", text="Thandie Newton")

    assert person.may_be_printed_as("Thandie Newton")


def test_the_index_that_readers_search_holds_no_past_name() -> None:
    person = someone("Present Name")
    for kind, text in (("former", "Oldname"), ("birth", "Birthname"), ("native", "이름")):
        PersonNameFactory.create(person=person, kind=kind, text=text)

    told = person.names_readers_find_by()

    assert "이름" in told
    assert "Oldname" not in told
    assert "Birthname" not in told


def test_pronouns_count_from_their_first_to_their_last_day() -> None:
    row = PersonPronouns(from_on=datetime.date(2024, 1, 1), until_on=datetime.date(2024, 12, 31))

    assert row.is_current(datetime.date(2024, 12, 31))
    assert not row.is_current(datetime.date(2025, 1, 1))
    assert not row.is_current(datetime.date(2023, 12, 31))


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (2011, 2019, "2011–2019"),
        (2011, 2011, "2011"),
        (2011, None, "since 2011"),
        (None, 2019, "until 2019"),
        (None, None, ""),
    ],
)
def test_a_membership_says_its_years(first: int | None, last: int | None, said: str) -> None:
    row = GroupMember(
        from_on=datetime.date(first, 3, 1) if first else None,
        until_on=datetime.date(last, 5, 1) if last else None,
    )

    assert row.years == said


def test_rows_that_end_before_they_start_name_what_is_wrong_and_the_way_out() -> None:
    days = {"from_on": datetime.date(2026, 6, 1), "until_on": datetime.date(2026, 5, 1)}
    rows: list[Any] = [
        PersonNameFactory.build(text="Stella", **days),
        PersonPronouns(text="they/them", source_note="Told us", **days),
        GroupMember(person=someone("Ada Lorne"), **days),
    ]

    told = []
    for row in rows:
        with pytest.raises(ValidationError) as refusal:
            row.clean()
        told += refusal.value.messages

    assert [message.split(" ends")[0] for message in told] == [
        "“Stella”",
        "“they/them”",
        "Ada Lorne in the group",
    ]
    assert all("Exchange the two dates" in message for message in told)


def test_only_memberships_with_two_public_sides_are_public() -> None:
    band, hidden_band = someone("The Lamps"), someone("Secret Band", live=False)
    ada, hidden = someone("Ada Lorne"), someone("Hidden Member", live=False)
    told = GroupMember.objects.create(group=band, person=ada)
    GroupMember.objects.create(group=band, person=hidden)
    GroupMember.objects.create(group=hidden_band, person=ada)

    assert list(GroupMember.objects.public()) == [told]
    assert list(GroupMember.objects.public().of_group(band)) == [told]
    assert list(GroupMember.objects.public().of_member(ada)) == [told]
