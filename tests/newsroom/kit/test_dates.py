from __future__ import annotations

import datetime

import pytest

from newsroom.kit.dates import first_day, say_date

DAY = datetime.date(2027, 5, 17)


@pytest.mark.parametrize(
    ("precision", "first"),
    [
        ("year", datetime.date(2027, 1, 1)),
        ("quarter", datetime.date(2027, 4, 1)),
        ("month", datetime.date(2027, 5, 1)),
        ("date", DAY),
    ],
)
def test_a_date_known_in_part_is_kept_as_its_first_day(
    precision: str, first: datetime.date
) -> None:
    assert first_day(DAY, precision) == first


@pytest.mark.parametrize(
    ("precision", "said"),
    [
        ("year", "2027"),
        ("quarter", "spring 2027"),
        ("month", "May 2027"),
        ("date", "May 17, 2027"),
    ],
)
def test_a_date_is_said_no_more_exactly_than_it_is_known(precision: str, said: str) -> None:
    assert say_date(DAY, precision) == said


def test_no_date_is_said_as_nothing() -> None:
    assert say_date(None, "date") == ""
