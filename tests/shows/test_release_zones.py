"""Thirty-six audiences and the day each of them gets. Every day here was worked out by hand."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from newsroom.kit.zones import moments_of
from shows.models import Release

PACIFIC, EASTERN = "America/Los_Angeles", "America/New_York"


def released(wall: str, zone: str) -> Release:
    """Out when clocks in ``zone`` show ``wall``."""
    [moment] = moments_of(datetime.datetime.fromisoformat(wall), zone)
    return Release(precision="instant", instant=moment, zone=zone)


@pytest.mark.parametrize(
    ("wall", "zone", "reader", "day"),
    [
        # Midnight in Los Angeles is 7:00 in Greenwich in summer.
        ("2025-04-24T00:00", PACIFIC, PACIFIC, "2025-04-24"),
        ("2025-04-24T00:00", PACIFIC, EASTERN, "2025-04-24"),
        ("2025-04-24T00:00", PACIFIC, "Europe/Paris", "2025-04-24"),
        ("2025-04-24T00:00", PACIFIC, "Pacific/Honolulu", "2025-04-23"),
        ("2025-04-24T00:00", PACIFIC, "Pacific/Auckland", "2025-04-24"),
        ("2025-04-24T00:00", PACIFIC, "Pacific/Kiritimati", "2025-04-24"),
        ("2025-04-24T00:00", PACIFIC, "Asia/Kathmandu", "2025-04-24"),
        # Nine in the evening in New York is one in the morning in Greenwich.
        ("2025-04-24T21:00", EASTERN, EASTERN, "2025-04-24"),
        ("2025-04-24T21:00", EASTERN, PACIFIC, "2025-04-24"),
        ("2025-04-24T21:00", EASTERN, "Pacific/Honolulu", "2025-04-24"),
        ("2025-04-24T21:00", EASTERN, "Europe/Paris", "2025-04-25"),
        ("2025-04-24T21:00", EASTERN, "Atlantic/Reykjavik", "2025-04-25"),
        ("2025-04-24T21:00", EASTERN, "Asia/Kolkata", "2025-04-25"),
        ("2025-04-24T21:00", EASTERN, "Asia/Kathmandu", "2025-04-25"),
        ("2025-04-24T21:00", EASTERN, "Asia/Tokyo", "2025-04-25"),
        # London: the last evening of winter, the night of the change, and summer.
        ("2025-03-29T21:00", "Europe/London", "Europe/Paris", "2025-03-29"),
        ("2025-03-29T23:30", "Europe/London", "Europe/Paris", "2025-03-30"),
        ("2025-03-30T00:30", "Europe/London", EASTERN, "2025-03-29"),
        ("2025-07-01T00:00", "Europe/London", "Atlantic/Reykjavik", "2025-06-30"),
        ("2025-07-01T00:00", "Europe/London", "Europe/Lisbon", "2025-07-01"),
        ("2025-10-26T00:30", "Europe/London", EASTERN, "2025-10-25"),
        # American clocks change within the day: before, between and after.
        ("2025-03-09T00:00", PACIFIC, "Europe/Paris", "2025-03-09"),
        ("2025-03-09T03:00", EASTERN, PACIFIC, "2025-03-08"),
        ("2025-11-02T00:00", PACIFIC, "Pacific/Honolulu", "2025-11-01"),
        # The other end of the day: New Zealand, the Line Islands, the two Samoas.
        ("2025-04-24T00:00", "Pacific/Auckland", PACIFIC, "2025-04-23"),
        ("2025-09-28T00:00", "Pacific/Auckland", "Australia/Sydney", "2025-09-27"),
        ("2026-01-01T00:00", "Pacific/Kiritimati", "Pacific/Honolulu", "2025-12-31"),
        ("2025-12-31T23:59", "Pacific/Honolulu", "Pacific/Kiritimati", "2026-01-01"),
        ("2025-07-04T00:00", "Pacific/Pago_Pago", "Pacific/Apia", "2025-07-05"),
        # Samoa went from December 29 to December 31 in 2011.
        ("2011-12-29T23:00", "Pacific/Apia", "Pacific/Apia", "2011-12-29"),
        ("2011-12-30T23:30", "Pacific/Auckland", "Pacific/Apia", "2011-12-31"),
        # Zones off the hour, and those that have given up changing their clocks.
        ("2025-10-05T00:00", "Australia/Sydney", "Australia/Lord_Howe", "2025-10-05"),
        ("2026-01-10T23:30", "Pacific/Auckland", "Pacific/Chatham", "2026-01-11"),
        ("2025-04-01T00:00", "Asia/Tehran", "Europe/London", "2025-03-31"),
        ("2025-04-24T21:00", "America/Sao_Paulo", "Europe/London", "2025-04-25"),
        ("2028-02-28T21:00", EASTERN, "Europe/Paris", "2028-02-29"),
    ],
)
def test_an_exact_time_is_the_day_that_the_reader_has_then(
    wall: str, zone: str, reader: str, day: str
) -> None:
    release = released(wall, zone)

    with timezone.override("Asia/Tokyo"):  # Where the server stands changes nothing.
        assert release.day_in(reader) == datetime.date.fromisoformat(day)
        assert release.local_date == datetime.date.fromisoformat(wall[:10])


@pytest.mark.parametrize("desk", ["Pacific/Kiritimati", "UTC", "Pacific/Pago_Pago"])
@pytest.mark.parametrize(
    "reader",
    ["Pacific/Auckland", "Pacific/Kiritimati", "Asia/Kathmandu", EASTERN, "Pacific/Pago_Pago"],
)
@pytest.mark.parametrize("precision", ["year", "quarter", "month", "date"])
def test_date_only_release_is_never_converted(precision: str, reader: str, desk: str) -> None:
    release = Release(precision=precision, date=datetime.date(2025, 4, 24))

    with timezone.override(desk):
        assert release.day_in(reader) == datetime.date(2025, 4, 24)
        assert release.local_date == datetime.date(2025, 4, 24)


def test_midnight_pt_drop_is_the_same_day_in_paris_at_nine() -> None:
    release = released("2025-04-24T00:00", PACIFIC)

    assert release.day_in("Europe/Paris") == datetime.date(2025, 4, 24)
    assert release.clock == "midnight PT"
    assert release.clock_in("Europe/Paris") == "9 a.m. in Paris"


def test_nine_in_the_evening_et_is_the_next_day_in_paris_at_three() -> None:
    release = released("2025-04-24T21:00", EASTERN)

    assert release.day_in("Europe/Paris") == datetime.date(2025, 4, 25)
    assert release.clock == "9 p.m. ET"
    assert release.clock_in("Europe/Paris") == "3 a.m. in Paris"
