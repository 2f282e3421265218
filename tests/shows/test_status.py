"""The life of a show: what its dated events say of any day, and how its page words it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest

from newsroom.prose.origins import is_origin, say_origin
from shows.models import Show, ShowCompany, ShowCountry
from tests.factories import (
    OrganisationFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
    StatusEventFactory,
)

if TYPE_CHECKING:
    from django.test import Client

    from shows.models.course import StatusLine

pytestmark = pytest.mark.django_db

ORDERED = datetime.date(2023, 4, 1)
CANCELED = datetime.date(2025, 6, 6)
DAY = datetime.timedelta(days=1)


def happen(show: Show, status: str, on: datetime.date, **values: Any) -> None:
    StatusEventFactory.create(show=show, status=status, happened_on=on, **values)


def line(show: Show, seasons_out: int, on: datetime.date = CANCELED) -> StatusLine:
    said = show.course().line_on(on, seasons_out=seasons_out)
    assert said is not None
    return said


def two_season_order() -> Show:
    show = ShowFactory.create(title="Étoile")
    happen(show, "ordered", ORDERED, seasons_ordered=2)
    happen(show, "cancelled", CANCELED)
    return show


def test_a_show_ordered_then_cancelled_promises_nothing_from_that_day_on() -> None:
    show = two_season_order()

    before, after = (show.commitment_on(day) for day in (CANCELED - DAY, CANCELED))

    assert before
    assert (before.seasons, before.stands) == (2, True)
    assert after
    assert (after.seasons, after.stands) == (2, False)
    assert show.commitment_on(ORDERED - DAY) is None


def test_the_status_line_of_a_show_ordered_then_cancelled_counts_what_was_made() -> None:
    said = str(line(two_season_order(), 1))

    assert said == "Canceled, June 6, 2025, after one season of a two-season order"


@pytest.mark.parametrize(
    ("out", "tail"),
    [(0, "before its first season"), (2, "after two seasons"), (3, "after three seasons")],
)
def test_a_cancellation_says_how_far_the_show_came(out: int, tail: str) -> None:
    assert line(two_season_order(), out).tail == tail


def test_a_cancellation_before_a_renewal_was_made_counts_all_orders() -> None:
    show = ShowFactory.create()
    happen(show, "ordered", ORDERED, seasons_ordered=1)
    happen(show, "renewed", datetime.date(2024, 4, 1), seasons_ordered=2)
    happen(show, "cancelled", CANCELED)

    assert line(show, 2).tail == "after two of three seasons ordered"


def test_an_order_after_a_cancellation_begins_anew() -> None:
    show = two_season_order()
    happen(show, "renewed", CANCELED + 30 * DAY, seasons_ordered=1)

    now = show.commitment_on(CANCELED + 31 * DAY)

    assert now
    assert (now.seasons, now.stands) == (1, True)


@pytest.mark.parametrize(
    ("status", "values", "said"),
    [
        ("ordered", {"seasons_ordered": 2}, "Ordered, April 1, 2023, for two seasons"),
        ("renewed", {"seasons_ordered": 1}, "Renewed, April 1, 2023, for one more season"),
        ("filming", {"precision": "month"}, "Filming, April 2023"),
        ("ended", {}, "Ended, April 1, 2023"),
    ],
)
def test_a_status_line_is_said_from_its_event(
    status: str, values: dict[str, Any], said: str
) -> None:
    show = ShowFactory.create()
    happen(show, status, ORDERED, **values)

    assert str(line(show, 0)) == said


def test_a_limited_series_that_was_renewed_had_been_one_until_then() -> None:
    show = ShowFactory.create(kind="series")
    renewed = datetime.date(2024, 5, 16)
    happen(show, "renewed", renewed, old_kind="limited", new_kind="series", seasons_ordered=2)

    assert show.kind_on(renewed - DAY) == "limited"
    assert show.kind_on(renewed) == "series"
    assert str(line(show, 1)) == (
        "Renewed, May 16, 2024, for two more seasons, from limited series to series"
    )


def test_a_limited_series_nobody_renewed_is_one_on_every_day() -> None:
    show = ShowFactory.create(kind="limited")
    happen(show, "ordered", ORDERED)

    assert show.kind_on(ORDERED - DAY) == show.kind_on(CANCELED) == "limited"


def test_a_form_that_changed_before_anybody_noted_the_old_one_is_what_the_record_says() -> None:
    show = ShowFactory.create(kind="limited")
    happen(show, "renewed", ORDERED, new_kind="series")

    assert show.kind_on(ORDERED - DAY) == "limited"
    assert show.kind_on(ORDERED) == "series"


def test_a_move_names_the_platform_it_went_to() -> None:
    show = ShowFactory.create()
    happen(show, "moved", ORDERED, platform=OrganisationFactory.create(name="Northlight"))

    assert str(line(show, 0)) == "Moved to Northlight, April 1, 2023"


def test_a_move_keeps_the_name_of_a_platform_nobody_may_know() -> None:
    show = ShowFactory.create()
    secret = OrganisationFactory.create(name="Northlight", live=False)
    happen(show, "moved", ORDERED, platform=secret)

    assert "Northlight" not in str(line(show, 0))


@pytest.mark.parametrize(
    "hidden",
    [
        pytest.param({"state": "rumoured"}, id="rumoured"),
        pytest.param(
            {"embargo_until": datetime.datetime(2999, 1, 1, tzinfo=datetime.UTC)}, id="embargoed"
        ),
    ],
)
def test_an_event_nobody_may_know_changes_nothing(hidden: dict[str, Any]) -> None:
    show = ShowFactory.create(kind="limited")
    happen(show, "ordered", ORDERED, seasons_ordered=2)
    happen(show, "cancelled", CANCELED, old_kind="limited", new_kind="series", **hidden)

    ordered = show.commitment_on(CANCELED)

    assert ordered
    assert ordered.stands
    assert show.kind_on(CANCELED) == "limited"


def test_a_show_of_which_nothing_is_known_has_no_status() -> None:
    assert ShowFactory.create().course().line_on(CANCELED) is None


def test_the_page_says_the_status_it_can_count_itself(client: Client) -> None:
    show = two_season_order()
    season = SeasonFactory.create(show=show, number=1)
    SeasonFactory.create(show=show, number=2)
    ReleaseFactory.create(show=show, season=season, date=datetime.date(2025, 4, 24))

    page = " ".join(client.get(show.get_absolute_url()).text.split())

    assert "Canceled" in page
    assert "after one season of a two-season order" in page


def test_a_co_production_has_ordered_countries_and_studios() -> None:
    show = ShowFactory.create()
    for code in ("FR", "US"):
        ShowCountry.objects.create(show=show, country=code)
    for name in ("Étude Films", "Ladder Pictures"):
        ShowCompany.objects.create(
            show=show, organisation=OrganisationFactory.create(name=name), role="studio"
        )

    codes = [row.country for row in show.countries.all()]

    assert say_origin(codes) == "French-American"
    assert is_origin("American-French", codes)
    assert not is_origin("British-French", codes)
    assert [str(row.organisation) for row in show.companies.all()] == [
        "Étude Films",
        "Ladder Pictures",
    ]


def test_an_end_known_to_the_month_is_not_certain_before_the_month_is_over() -> None:
    show = ShowFactory.create()
    happen(show, "ordered", ORDERED, seasons_ordered=2)
    happen(show, "cancelled", datetime.date(2025, 6, 1), precision="month")

    within, after = (show.commitment_on(datetime.date(2025, 6, day)) for day in (15, 30))

    assert within
    assert after
    assert (within.stands, after.stands) == (True, False)
    assert str(line(show, 1)) == "Canceled, June 2025, after one season of a two-season order"
