from __future__ import annotations

import datetime
import zoneinfo

import pytest

from newsroom.kit.countries import COUNTRIES
from newsroom.kit.zones import city_of, moment_of, moments_of, say_time, zone_of


def wall(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text)


def utc(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(f"{text}+00:00")


def test_every_country_has_a_clock_that_exists() -> None:
    known = zoneinfo.available_timezones()

    assert not [code for code in COUNTRIES if zone_of(code) not in known]


def test_a_region_nobody_knows_has_none() -> None:
    assert zone_of("XX") == ""


@pytest.mark.parametrize(
    ("time", "zone"),
    [
        ("2025-03-09T02:30", "America/New_York"),
        ("2025-03-30T01:30", "Europe/London"),
        ("2025-10-05T02:15", "Australia/Lord_Howe"),
        ("2025-03-09T00:00", "America/Havana"),
        ("2011-12-30T12:00", "Pacific/Apia"),
    ],
)
def test_a_time_that_clocks_jump_over_is_no_moment(time: str, zone: str) -> None:
    assert moments_of(wall(time), zone) == []


def test_where_nobody_can_be_asked_it_comes_as_much_later() -> None:
    assert moment_of(wall("2025-03-09T02:30"), "America/New_York") == utc("2025-03-09T07:30")


@pytest.mark.parametrize(
    ("time", "zone", "first", "second"),
    [
        ("2025-11-02T01:30", "America/New_York", "2025-11-02T05:30", "2025-11-02T06:30"),
        ("2025-10-26T01:30", "Europe/London", "2025-10-26T00:30", "2025-10-26T01:30"),
        ("2025-04-06T01:45", "Australia/Lord_Howe", "2025-04-05T14:45", "2025-04-05T15:15"),
    ],
)
def test_a_time_that_comes_twice_is_two_moments(
    time: str, zone: str, first: str, second: str
) -> None:
    assert moments_of(wall(time), zone) == [utc(first), utc(second)]
    assert moment_of(wall(time), zone) == utc(first)


def test_any_other_time_is_one_moment() -> None:
    assert moments_of(wall("2025-04-24T21:00"), "America/New_York") == [utc("2025-04-25T01:00")]


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ("00:00", "midnight"),
        ("12:00", "noon"),
        ("00:30", "12:30 a.m."),
        ("09:00", "9 a.m."),
        ("12:05", "12:05 p.m."),
        ("21:30", "9:30 p.m."),
    ],
)
def test_a_time_is_said_in_house_style(time: str, said: str) -> None:
    assert say_time(datetime.time.fromisoformat(time)) == said


def test_a_zone_is_named_for_its_city() -> None:
    assert city_of("America/Argentina/Buenos_Aires") == "Buenos Aires"
