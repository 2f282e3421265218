from __future__ import annotations

import datetime

import pytest

from newsroom.intake.analysis import analyse
from newsroom.intake.readers import read_bytes

PIECE = "Hulu’s new drama Saltmarsh has a date.\n\nSaltmarsh premieres on Hulu on {day}.\n"


@pytest.mark.parametrize(
    ("day", "date"),
    [
        pytest.param("April 24", "2026-04-24", id="ahead"),
        pytest.param("April 2", "2026-04-02", id="some days ago"),
        pytest.param("April 24, 2027", "2027-04-24", id="as printed"),
    ],
)
def test_a_piece_without_a_date_counts_from_the_day_it_came_in(day: str, date: str) -> None:
    document = read_bytes(PIECE.format(day=day).encode(), name="saltmarsh.txt")

    [release] = analyse(document, received=datetime.date(2026, 4, 19)).releases

    assert release.date == date


def test_without_any_day_a_year_stays_open() -> None:
    document = read_bytes(PIECE.format(day="April 24").encode(), name="saltmarsh.txt")

    [release] = analyse(document).releases

    assert (release.date, release.printed) == (None, "April 24")
