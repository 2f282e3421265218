from __future__ import annotations

import datetime

import pytest

from newsroom.prose.datelines import dateline
from newsroom.prose.dates import date_mark, dates
from tests.newsroom.prose.texts import document

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


@pytest.mark.parametrize(
    ("text", "precision", "day"),
    [
        pytest.param("airs Sunday at 9/8c", "date", "2025-04-20", id="bare weekday"),
        pytest.param("from Thu.", "date", "2025-04-24", id="short weekday"),
        pytest.param("Friday, October 2", "date", "2026-10-02", id="the weekday tells the year"),
        pytest.param("next fall", "quarter", "2026-10-01", id="next fall"),
        pytest.param("last fall", "quarter", "2024-10-01", id="last fall"),
        pytest.param("early next year", "quarter", "2026-01-01", id="early next year"),
        pytest.param("in the new year", "quarter", "2026-01-01", id="the new year"),
        pytest.param("due in the spring", "quarter", "2025-04-01", id="the spring"),
        pytest.param("at the end of 2026", "quarter", "2026-10-01", id="the end of a year"),
        pytest.param("Q1 2026", "quarter", "2026-01-01", id="quarter"),
        pytest.param("a 2027 premiere", "year", "2027-01-01", id="year of a premiere"),
        pytest.param("next month", "month", "2025-05-01", id="next month"),
        pytest.param("on Boxing Day", "date", "2025-12-26", id="holiday"),
        pytest.param("tomorrow", "date", "2025-04-20", id="tomorrow"),
    ],
)
def test_it_reads_more_where_the_sentence_speaks_of_a_release(
    text: str, precision: str, day: str
) -> None:
    [found] = dates(text, 0, len(text), written=WRITTEN, is_loose=True)

    assert (found.precision, str(found.day)) == (precision, day)


@pytest.mark.parametrize(
    "text", ["Sunday’s child", "Wednesday’s cast", "a sunny month", "Marching"]
)
def test_it_reads_no_date_in_a_word_that_looks_like_one(text: str) -> None:
    assert dates(text, 0, len(text), written=WRITTEN, is_loose=True) == ()


def test_that_month_is_the_month_of_the_date_before() -> None:
    text = "on September 3, then later that month"

    found = dates(text, 0, len(text), written=WRITTEN, is_loose=True)

    assert [str(one.day) for one in found] == ["2025-09-03", "2025-09-01"]


def test_the_past_looks_back() -> None:
    [found] = dates("March 20", 0, 8, written=WRITTEN, is_past=True)

    assert str(found.day) == "2025-03-20"


@pytest.mark.parametrize(
    "text",
    [
        "Hamburg, 10 February 2026. It begins.",
        "UNIVERSAL CITY, Calif. – February 10, 2026 – Peacock said so.",
        "By Ada Lorne | February 10, 2026",
    ],
)
def test_a_dateline_says_when_a_piece_was_written(text: str) -> None:
    assert str(dateline(document(text))) == "2026-02-10"


@pytest.mark.parametrize(
    "text", ["Saltmarsh premieres February 10, 2026.", "Born on February 10, 1926, Lorne left."]
)
def test_a_date_in_a_sentence_is_no_dateline(text: str) -> None:
    assert dateline(document(text)) is None


@pytest.mark.parametrize(("text", "day"), [("April 2", "2025-04-02"), ("May 2", "2025-05-02")])
def test_a_piece_without_a_date_may_be_some_weeks_old(text: str, day: str) -> None:
    [found] = dates(text, 0, len(text), written=WRITTEN, is_near=True)

    assert str(found.day) == day
