"""What every fact shares: a state, an embargo and a show it hangs on."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.utils import timezone

from shows.choices import STANDING_STATES, FactState
from shows.models import Credit, Plot, Release, StatusEvent
from tests.factories import (
    CharacterFactory,
    CreditedCharacterFactory,
    CreditFactory,
    PersonFactory,
    PlotFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
    StatusEventFactory,
)

pytestmark = pytest.mark.django_db

NOW = timezone.now()
HOUR = datetime.timedelta(hours=1)
FACTS = [
    pytest.param(CreditFactory, Credit, id="credit"),
    pytest.param(PlotFactory, Plot, id="plot"),
    pytest.param(ReleaseFactory, Release, id="release"),
    pytest.param(StatusEventFactory, StatusEvent, id="status"),
]


@pytest.mark.parametrize("state", FactState)
@pytest.mark.parametrize(("factory", "model"), FACTS)
def test_a_reader_sees_only_what_stands(factory: Any, model: Any, state: FactState) -> None:
    row = factory(state=state)

    stands = state in STANDING_STATES
    assert model.objects.public(at=NOW).filter(pk=row.pk).exists() is stands
    assert row.is_public(at=NOW) is stands


@pytest.mark.parametrize(("factory", "model"), FACTS)
def test_an_embargo_on_the_row_holds_until_its_moment(factory: Any, model: Any) -> None:
    row = factory(embargo_until=NOW)

    assert not model.objects.public(at=NOW - HOUR).exists()
    assert not row.is_public(at=NOW - HOUR)
    assert model.objects.public(at=NOW).exists()
    assert row.is_public(at=NOW)


@pytest.mark.parametrize(
    "hidden",
    [
        pytest.param({"live": False}, id="draft"),
        pytest.param({"expire_at": NOW - HOUR}, id="expired"),
        pytest.param({"embargo_until": NOW + HOUR}, id="embargoed"),
    ],
)
@pytest.mark.parametrize(("factory", "model"), FACTS)
def test_a_show_that_is_not_public_hides_its_rows(
    factory: Any, model: Any, hidden: dict[str, Any]
) -> None:
    factory(show=ShowFactory.create(**hidden))

    assert not model.objects.public(at=NOW).exists()


def test_a_person_or_a_season_that_is_not_public_hides_the_credit() -> None:
    show = ShowFactory.create()
    shown = CreditFactory.create(show=show)
    CreditFactory.create(show=show, person=PersonFactory.create(live=False))
    CreditFactory.create(show=show, season=SeasonFactory.create(show=show, live=False))

    assert list(Credit.objects.public()) == [shown]


def test_a_cast_list_names_only_public_characters() -> None:
    credit = CreditFactory.create()
    shown = CreditedCharacterFactory.create(credit=credit)
    hidden = CharacterFactory.create(show=credit.show, live=False)
    CreditedCharacterFactory.create(credit=credit, character=hidden)

    [loaded] = Credit.objects.for_cast_list()

    assert loaded.public_characters == [shown]


def test_the_printed_name_is_the_one_on_the_screen() -> None:
    person = PersonFactory.build(name="Zendaya")

    assert CreditFactory.build(person=person).printed_name == "Zendaya"
    assert CreditFactory.build(person=person, credited_as="Zendaya C.").printed_name == "Zendaya C."


def test_billing_is_the_order_of_the_rows() -> None:
    show = ShowFactory.create()
    second = CreditFactory.create(show=show, sort_order=2)
    first = CreditFactory.create(show=show, sort_order=1)

    assert list(Credit.objects.in_billing_order()) == [first, second]


def test_a_plot_that_spoils_a_season_teases_nobody() -> None:
    safe = PlotFactory.create(level="premise")
    told = PlotFactory.create(level="full", spoils_season=1)

    assert list(Plot.objects.safe_to_tease()) == [safe]
    assert safe.is_safe_to_tease
    assert not told.is_safe_to_tease


def test_the_latest_turn_comes_first() -> None:
    show = ShowFactory.create()
    ordered = StatusEventFactory.create(show=show, happened_on=datetime.date(2023, 6, 1))
    canceled = StatusEventFactory.create(
        show=show, status="cancelled", happened_on=datetime.date(2025, 6, 6)
    )

    assert list(StatusEvent.objects.latest_first()) == [canceled, ordered]


def test_a_turn_known_by_its_month_is_said_so() -> None:
    event = StatusEventFactory.build(happened_on=datetime.date(2025, 6, 6), precision="month")

    event.clean()

    assert event.happened_on == datetime.date(2025, 6, 1)
    assert str(event) == "Ordered, June 2025"
