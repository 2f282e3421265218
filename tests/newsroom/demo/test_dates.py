from __future__ import annotations

import datetime

import pytest

from newsroom.demo.dates import When

TODAY = datetime.date(2026, 3, 10)


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        pytest.param("2025-04-24", datetime.date(2025, 4, 24), "date", id="a true day"),
        pytest.param("2025-04", datetime.date(2025, 4, 1), "month", id="a true month"),
        pytest.param("2025-Q3", datetime.date(2025, 7, 1), "quarter", id="a true quarter"),
        pytest.param("1978", datetime.date(1978, 1, 1), "year", id="a true year"),
        pytest.param("-12d", datetime.date(2026, 2, 26), "date", id="days ago"),
        pytest.param("+0d", TODAY, "date", id="today"),
        pytest.param("+30d month", datetime.date(2026, 4, 9), "month", id="a month to come"),
    ],
)
def test_a_day_is_itself_or_counted_from_the_load(
    text: str, day: datetime.date, precision: str
) -> None:
    when = When.read(text)

    assert (when.day(TODAY), when.precision) == (day, precision)
    assert when.instant(TODAY) is None


def test_an_instant_keeps_the_zone_it_was_announced_in() -> None:
    when = When.read("+31d 21:00 Europe/London")

    assert when.zone == "Europe/London"
    assert when.instant(TODAY) == datetime.datetime(2026, 4, 10, 20, tzinfo=datetime.UTC)


@pytest.mark.parametrize("text", ["soon", "2025-4-24", "12d", "+3d 21:00", "+3d week"])
def test_anything_else_is_refused_with_examples(text: str) -> None:
    with pytest.raises(ValueError, match=r"is no date; write 2025-04-24, 2025-Q2, -12d"):
        When.read(text)


def test_a_zone_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="'Europe/Lundon' is no time zone"):
        When.read("+3d 21:00 Europe/Lundon")
