"""How a release is typed: a date, or what a clock shows in the zone it was announced in."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.forms import modelform_factory
from django.utils import timezone

from shows.forms.release import ReleaseForm
from shows.models import Release
from tests.factories import ReleaseFactory, ShowFactory

pytestmark = pytest.mark.django_db

FIELDS = ["event", "precision", "date", "instant", "zone", "state"]


def filled(instance: Release | None = None, **typed: str) -> Any:
    form = modelform_factory(Release, form=ReleaseForm, fields=FIELDS)
    data = {"event": "streaming", "state": "confirmed", "precision": "instant", **typed}
    return form(data, instance=instance or Release(show=ShowFactory.create()))


@pytest.mark.parametrize("desk", ["America/New_York", "Asia/Tokyo"])
def test_a_time_is_by_the_clock_of_its_zone_and_not_of_the_desk(desk: str) -> None:
    with timezone.override(desk):
        form = filled(instant="2025-04-24 00:00", zone="America/Los_Angeles")

        assert form.is_valid(), form.errors
        assert form.save(commit=False).instant == datetime.datetime(
            2025, 4, 24, 7, 0, tzinfo=datetime.UTC
        )


def test_it_shows_what_was_typed() -> None:
    moment = datetime.datetime(2025, 11, 2, 6, 30, tzinfo=datetime.UTC)
    release = ReleaseFactory.create(
        precision="instant", date=None, instant=moment, zone="America/New_York"
    )

    form = modelform_factory(Release, form=ReleaseForm, fields=FIELDS)(instance=release)

    assert form["instant"].value() == datetime.datetime(2025, 11, 2, 1, 30)  # noqa: DTZ001 - a wall clock
    assert form["which_hour"].value() == "second"


def test_a_time_that_does_not_exist_is_refused_by_name_with_the_way_out() -> None:
    form = filled(instant="2025-03-09 02:30", zone="America/New_York")

    assert form.errors["instant"] == [
        "There is no 2:30 a.m. on March 9, 2025 in New York: the clocks jump over it."
        " Give 3:30 a.m. on March 9, 2025, or another zone."
    ]


def test_the_day_samoa_never_had_is_refused() -> None:
    form = filled(instant="2011-12-30 12:00", zone="Pacific/Apia")

    assert "Give noon on December 31, 2011" in form.errors["instant"][0]


def test_a_time_that_comes_twice_asks_which_it_is() -> None:
    form = filled(instant="2025-11-02 01:30", zone="America/New_York")

    assert form.errors["which_hour"] == [
        "Clocks in New York show 1:30 a.m. on November 2, 2025 twice. Say which of the two it is."
    ]


@pytest.mark.parametrize(("which", "hour"), [("first", 5), ("second", 6)])
def test_a_time_that_comes_twice_is_the_one_that_was_said(which: str, hour: int) -> None:
    form = filled(instant="2025-11-02 01:30", zone="America/New_York", which_hour=which)

    assert form.is_valid(), form.errors
    assert form.save(commit=False).instant == datetime.datetime(
        2025, 11, 2, hour, 30, tzinfo=datetime.UTC
    )


@pytest.mark.parametrize("precision", ["date", "month", "quarter", "year"])
def test_a_date_leaves_behind_the_time_that_was_there_before(precision: str) -> None:
    form = filled(
        precision=precision, date="2025-04-24", instant="2025-04-24 00:00", zone="Asia/Tokyo"
    )

    assert form.is_valid(), form.errors
    release = form.save(commit=False)
    assert (release.instant, release.zone) == (None, "")


def test_an_exact_time_leaves_behind_the_date_that_was_there_before() -> None:
    form = filled(date="2025-04-24", instant="2025-04-25 20:00", zone="Asia/Tokyo")

    assert form.is_valid(), form.errors
    assert form.save(commit=False).date is None


@pytest.mark.parametrize(
    ("typed", "field", "told"),
    [
        ({"precision": "date"}, "date", "Give the date, or choose “Exact time”"),
        ({"precision": "month"}, "date", "Give any day of the month."),
        ({"zone": "Asia/Tokyo"}, "instant", "Give the time that was announced"),
        ({"instant": "2025-04-24 00:00"}, "zone", "Say in which zone"),
        ({"instant": "2025-04-24 00:00", "zone": "Eastern"}, "zone", "“Eastern” is no time zone."),
    ],
)
def test_what_is_missing_or_wrong_is_told_where_it_belongs(
    typed: dict[str, Any], field: str, told: str
) -> None:
    form = filled(**typed)

    assert form.errors[field][0].startswith(told)
