"""Awards, ceremonies and nominations: what is asked of them, and what a reader may see."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from shows.choices import STANDING_STATES, FactState
from shows.models import AwardCategory, Ceremony, Nomination
from tests.award_factories import (
    AwardCategoryFactory,
    AwardFactory,
    CeremonyFactory,
    NominationFactory,
    NomineeFactory,
)
from tests.factories import CharacterFactory, PersonFactory, ShowFactory

pytestmark = pytest.mark.django_db

NOW = timezone.now()
HOUR = datetime.timedelta(hours=1)
HIDDEN = [
    pytest.param({"live": False}, id="draft"),
    pytest.param({"expire_at": NOW - HOUR}, id="expired"),
    pytest.param({"embargo_until": NOW + HOUR}, id="embargoed"),
]


def public() -> list[Nomination]:
    return list(Nomination.objects.public(at=NOW))


def test_the_ordinal_tells_two_ceremonies_of_one_award_year_apart() -> None:
    award = AwardFactory.create(name="Lantern Awards")
    january, september = datetime.date(2024, 1, 15), datetime.date(2024, 9, 15)
    late = CeremonyFactory.create(award=award, ordinal=75, held_on=january, eligibility="2022–23")
    due = CeremonyFactory.create(award=award, ordinal=76, held_on=september, eligibility="2023–24")

    in_2024 = list(Ceremony.objects.of(award).held_in(2024).latest_first())

    assert in_2024 == [due, late]
    assert [str(ceremony) for ceremony in in_2024] == ["76th Lantern Awards", "75th Lantern Awards"]
    assert late.year == due.year == 2024
    assert late.eligibility != due.eligibility


@pytest.mark.parametrize("typed", ["lantern", "lantern 77", "lantern 77th", "lantern awards 77"])
def test_a_ceremony_is_found_by_its_award_and_number(typed: str) -> None:
    ceremony = CeremonyFactory.create(award=AwardFactory.create(name="Lantern Awards"), ordinal=77)
    CeremonyFactory.create(award=AwardFactory.create(name="Golden Ladder"), ordinal=77)

    assert list(Ceremony.objects.named_like(typed)) == [ceremony]


@pytest.mark.parametrize("state", FactState)
def test_a_reader_sees_only_nominations_that_stand(state: FactState) -> None:
    NominationFactory.create(state=state)

    assert bool(public()) is (state in STANDING_STATES)


@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize("where", ["ceremony", "ceremony__award", "show"])
def test_a_nomination_is_hidden_with_what_it_hangs_on(where: str, hidden: dict[str, Any]) -> None:
    nomination = NominationFactory.create(
        **{f"{where}__{name}": value for name, value in hidden.items()}
    )
    NomineeFactory.create(nomination=nomination)

    assert public() == []


@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_nomination_leaves_no_trace_if_nobody_named_in_it_may_be_known(
    hidden: dict[str, Any],
) -> None:
    nomination = NominationFactory.create(show=ShowFactory.create())
    NomineeFactory.create(nomination=nomination, person=PersonFactory.create(**hidden))

    assert public() == []


@pytest.mark.parametrize("hidden", HIDDEN)
def test_of_several_nominees_only_those_a_reader_may_know_are_named(
    hidden: dict[str, Any],
) -> None:
    nomination = NominationFactory.create()
    NomineeFactory.create(nomination=nomination, person=PersonFactory.create(**hidden))
    known = NomineeFactory.create(nomination=nomination)

    [shown] = Nomination.objects.public(at=NOW).for_display(at=NOW)

    assert shown.public_nominees == [known]


@pytest.mark.parametrize(
    "hidden",
    [*HIDDEN, pytest.param({"spoils_season": 1}, id="spoiler")],
)
def test_a_nominee_stays_while_their_character_is_kept_back(hidden: dict[str, Any]) -> None:
    character = CharacterFactory.create(**hidden)
    NomineeFactory.create(nomination=NominationFactory.create(), character=character)

    [shown] = Nomination.objects.public(at=NOW).for_display(at=NOW)

    assert shown.public_nominees[0].public_character is None


def test_a_character_of_a_hidden_show_is_not_named() -> None:
    character = CharacterFactory.create(show=ShowFactory.create(live=False))
    nominee = NomineeFactory.create(nomination__show=None, character=character)

    assert public() == [nominee.nomination]
    assert nominee.public_character is None


def test_an_embargo_on_the_result_holds_until_its_moment() -> None:
    nomination = NominationFactory.create(embargo_until=NOW)

    assert not Nomination.objects.public(at=NOW - HOUR).exists()
    assert public() == [nomination]


def test_the_page_of_a_show_and_of_a_person_ask_for_their_own() -> None:
    nominee = NomineeFactory.create()
    NomineeFactory.create()

    nominations = Nomination.objects.public()

    assert list(nominations.for_show(nominee.nomination.show)) == [nominee.nomination]
    assert list(nominations.for_person(nominee.person)) == [nominee.nomination]


def test_nominations_come_with_all_that_is_drawn_in_two_queries(
    django_assert_num_queries: Any,
) -> None:
    person = PersonFactory.create()
    for _ in range(12):
        NomineeFactory.create(person=person, character=CharacterFactory.create())

    with django_assert_num_queries(2):
        for row in Nomination.objects.public().for_person(person).for_display():
            str(row.award_string), row.show.title
            [nominee.public_character for nominee in row.public_nominees]


def test_only_a_win_is_an_award_for_search_engines() -> None:
    ceremony = CeremonyFactory.create(
        award=AwardFactory.create(name="Lantern Awards"),
        ordinal=77,
        held_on=datetime.date(2025, 9, 14),
    )
    category = AwardCategoryFactory.create(award=ceremony.award, name="Lead Actor")
    for result in ("won", "nominated", "rescinded"):
        NominationFactory.create(ceremony=ceremony, category=category, result=result)

    won = [row.award_string for row in Nomination.objects.public().won()]

    assert won == ["Lead Actor, 77th Lantern Awards (2025)"]


def test_a_category_is_given_under_its_name_of_the_year() -> None:
    award = AwardFactory.create()
    old = AwardCategoryFactory.create(award=award, name="Best Serial", last_ordinal=70)
    new = AwardCategoryFactory.create(award=award, name="Best Drama", first_ordinal=71, follows=old)

    given = [list(AwardCategory.objects.given_at(number)) for number in (70, 71)]

    assert given == [[old], [new]]
    assert [row.is_given_at(71) for row in (old, new)] == [False, True]


def test_a_category_does_not_end_before_it_starts() -> None:
    category = AwardCategoryFactory.build(first_ordinal=5, last_ordinal=4)

    with pytest.raises(ValidationError, match="ends before it starts"):
        category.clean()


def test_a_nomination_is_for_a_category_of_its_own_award() -> None:
    nomination = NominationFactory.build(
        ceremony=CeremonyFactory.create(), category=AwardCategoryFactory.create()
    )

    with pytest.raises(ValidationError, match="category of this award"):
        nomination.clean()


def test_a_ballot_opens_with_the_categories_of_the_last_ceremony() -> None:
    award = AwardFactory.create()
    drama, comedy, ended, unused = (
        AwardCategoryFactory.create(award=award, sort_order=place, last_ordinal=last)
        for place, last in enumerate((None, None, 76, None))
    )
    before = CeremonyFactory.create(award=award, ordinal=76)
    for category in (comedy, drama, drama, ended):
        NominationFactory.create(ceremony=before, category=category)
    ceremony = CeremonyFactory.create(award=award, ordinal=77)

    opened = ceremony.open_ballot()
    again = ceremony.open_ballot()

    assert opened == [drama, comedy]
    assert again == []
    assert unused not in opened
    assert [row.category for row in ceremony.nominations.all()] == [drama, comedy]


def test_the_first_ballot_opens_with_all_the_award_gives() -> None:
    category = AwardCategoryFactory.create()
    ceremony = CeremonyFactory.create(award=category.award)

    assert ceremony.open_ballot() == [category]


def test_rows_of_an_opened_ballot_reach_no_reader() -> None:
    category = AwardCategoryFactory.create()
    ceremony = CeremonyFactory.create(award=category.award)
    ceremony.open_ballot()
    ceremony.save()

    assert ceremony.nominations.count() == 1
    assert public() == []
