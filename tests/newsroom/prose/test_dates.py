from __future__ import annotations

import datetime

import pytest

from newsroom.prose.dates import date_mark, dates

WRITTEN = datetime.date(2025, 4, 19)


@pytest.mark.parametrize(
    ("text", "precision", "day"),
    [
        pytest.param("2025-04-24", "date", "2025-04-24", id="iso"),
        pytest.param("April 24, 2025", "date", "2025-04-24", id="american"),
        pytest.param("24 April 2025", "date", "2025-04-24", id="british"),
        pytest.param("Sept. 9, 2025", "date", "2025-09-09", id="short month"),
        pytest.param("the 3rd of May 2026", "date", "2026-05-03", id="ordinal"),
        pytest.param("April 24", "date", "2025-04-24", id="this year"),
        pytest.param("March 2", "date", "2026-03-02", id="next year"),
        pytest.param("in March 2026", "month", "2026-03-01", id="month"),
        pytest.param("in June", "month", "2025-06-01", id="bare month"),
        pytest.param("this fall", "quarter", "2025-10-01", id="season"),
        pytest.param("spring 2026", "quarter", "2026-04-01", id="season of a year"),
        pytest.param("early 2026", "quarter", "2026-01-01", id="early"),
        pytest.param("in 2027", "year", "2027-01-01", id="year"),
        pytest.param("next year", "year", "2026-01-01", id="next"),
        pytest.param("on Friday", "date", "2025-04-25", id="weekday"),
    ],
)
def test_it_reads_a_date_no_more_exact_than_it_is(text: str, precision: str, day: str) -> None:
    [found] = dates(text, 0, len(text), written=WRITTEN)

    assert (found.precision, str(found.day)) == (precision, day)


def test_a_date_without_a_year_stays_open_when_the_piece_has_no_date() -> None:
    [found] = dates("April 24", 0, 8)

    assert found.day is None


@pytest.mark.parametrize("text", ["April 31, 2025", "2025-13-01", "0 May 2025", "6-2-9"])
def test_it_reads_no_day_that_is_none(text: str) -> None:
    assert not [one for one in dates(text, 0, len(text)) if one.precision == "date"]


def test_a_mark_at_the_head_is_no_prose() -> None:
    text = "date 2025-04-19 Now, it begins."

    found = date_mark(text, 0, len(text))

    assert found is not None
    span, dated = found
    assert text[span.end :] == "Now, it begins."
    assert dated.day == WRITTEN


@pytest.mark.parametrize(
    "text", ["April 19 was a long day.", "Now, on 2025-04-19, it begins.", "date night is back."]
)
def test_a_date_in_prose_is_no_mark(text: str) -> None:
    assert date_mark(text, 0, len(text)) is None
