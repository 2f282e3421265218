"""The five ways a season is handed out, on days taken from a real calendar."""

from __future__ import annotations

import datetime

import pytest

from newsroom.kit.zones import moments_of
from shows.drops import Pattern, moments, numbers


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def days(*texts: str) -> list[datetime.date]:
    return [day(text) for text in texts]


# In 2025 Thanksgiving is Thursday, November 27; Christmas Day is a Thursday too.
THANKSGIVING, CHRISTMAS = day("2025-11-27"), day("2025-12-25")


def test_binge_gives_every_episode_on_one_day() -> None:
    assert Pattern("all_at_once").days(day("2025-04-24"), 8) == [day("2025-04-24")] * 8


def test_binge_is_not_moved_by_a_holiday() -> None:
    pattern = Pattern("all_at_once", skipped={THANKSGIVING})

    assert pattern.days(THANKSGIVING, 3) == [THANKSGIVING] * 3


def test_weekly_gives_one_a_week_on_the_same_weekday() -> None:
    found = Pattern("weekly").days(day("2025-10-30"), 4)

    assert found == days("2025-10-30", "2025-11-06", "2025-11-13", "2025-11-20")


def test_weekly_skips_thanksgiving_and_all_that_follows_comes_a_week_later() -> None:
    found = Pattern("weekly", skipped={THANKSGIVING}).days(day("2025-11-13"), 4)

    assert found == days("2025-11-13", "2025-11-20", "2025-12-04", "2025-12-11")


def test_weekly_skips_two_holidays_in_a_row() -> None:
    skipped = {CHRISTMAS, day("2026-01-01")}

    found = Pattern("weekly", skipped=skipped).days(day("2025-12-18"), 3)

    assert found == days("2025-12-18", "2026-01-08", "2026-01-15")


def test_a_skipped_day_on_which_nothing_would_come_changes_nothing() -> None:
    found = Pattern("weekly", skipped={THANKSGIVING}).days(day("2025-11-19"), 3)

    assert found == days("2025-11-19", "2025-11-26", "2025-12-03")


def test_two_then_weekly_starts_with_two_on_one_day() -> None:
    found = Pattern("some_then_weekly", first_batch=2).days(day("2025-09-05"), 5)

    assert found == days("2025-09-05", "2025-09-05", "2025-09-12", "2025-09-19", "2025-09-26")


def test_two_then_weekly_skips_a_holiday() -> None:
    pattern = Pattern("some_then_weekly", first_batch=2, skipped={THANKSGIVING})

    found = pattern.days(day("2025-11-20"), 4)

    assert found == days("2025-11-20", "2025-11-20", "2025-12-04", "2025-12-11")


def test_a_first_batch_of_more_than_there_are_is_all_of_them() -> None:
    pattern = Pattern("some_then_weekly", first_batch=9)

    assert pattern.days(day("2025-09-05"), 3) == [day("2025-09-05")] * 3


def test_split_gives_the_rest_on_the_day_of_the_second_part() -> None:
    pattern = Pattern("split", first_batch=4, second_part_on=THANKSGIVING)

    found = pattern.days(day("2025-10-23"), 7)

    assert found == [day("2025-10-23")] * 4 + [THANKSGIVING] * 3


def test_split_is_not_moved_by_a_holiday() -> None:
    pattern = Pattern("split", first_batch=1, second_part_on=CHRISTMAS, skipped={CHRISTMAS})

    assert pattern.days(day("2025-12-11"), 2) == [day("2025-12-11"), CHRISTMAS]


def test_split_says_nothing_of_a_second_part_without_a_date() -> None:
    assert Pattern("split", first_batch=4).days(day("2025-10-23"), 7) == [day("2025-10-23")] * 4


def test_split_has_no_second_part_before_the_first_where_it_comes_later() -> None:
    pattern = Pattern("split", first_batch=1, second_part_on=day("2025-11-01"))

    assert pattern.days(day("2026-01-09"), 2) == [day("2026-01-09")] * 2


def test_daily_gives_one_a_day() -> None:
    found = Pattern("daily").days(day("2028-02-27"), 4)

    assert found == days("2028-02-27", "2028-02-28", "2028-02-29", "2028-03-01")


def test_daily_skips_a_weekend_and_a_holiday() -> None:
    skipped = {day("2025-12-20"), day("2025-12-21"), CHRISTMAS}

    found = Pattern("daily", skipped=skipped).days(day("2025-12-19"), 5)

    assert found == days("2025-12-19", "2025-12-22", "2025-12-23", "2025-12-24", "2025-12-26")


@pytest.mark.parametrize("kind", ["all_at_once", "weekly", "some_then_weekly", "split", "daily"])
def test_the_premiere_stands_where_it_was_given_even_on_a_skipped_day(kind: str) -> None:
    pattern = Pattern(kind, second_part_on=day("2026-02-01"), skipped={THANKSGIVING})

    assert pattern.days(THANKSGIVING, 3)[0] == THANKSGIVING


@pytest.mark.parametrize("kind", ["all_at_once", "weekly", "some_then_weekly", "split", "daily"])
def test_a_season_without_episodes_has_no_days(kind: str) -> None:
    assert Pattern(kind).days(THANKSGIVING, 0) == []


def test_it_keeps_its_hour_when_the_clocks_change() -> None:
    """Sunday at nine in New York, on both sides of November 2, 2025."""
    [first] = moments_of(datetime.datetime(2025, 10, 26, 21, 0), "America/New_York")  # noqa: DTZ001 - a wall clock

    found = moments(Pattern("weekly").days(day("2025-10-26"), 3), first, "America/New_York")

    assert [moment.isoformat() for moment in found] == [
        "2025-10-27T01:00:00+00:00",
        "2025-11-03T02:00:00+00:00",
        "2025-11-10T02:00:00+00:00",
    ]


def test_the_second_of_two_such_hours_stays_the_premiere() -> None:
    second = moments_of(datetime.datetime(2025, 11, 2, 1, 30), "America/New_York")[1]  # noqa: DTZ001 - a wall clock

    assert moments([day("2025-11-02")], second, "America/New_York") == [second]


@pytest.mark.parametrize(
    ("on_file", "ordered", "told"),
    [
        ([], None, []),
        ([], 3, ["1", "2", "3"]),
        (["1", "2"], None, ["1", "2"]),
        (["8"], 8, ["1", "2", "3", "4", "5", "6", "7", "8"]),
        (["1", "Special", "4"], 5, ["1", "Special", "2", "3", "4", "5"]),
        (["2", "1"], 3, ["2", "1", "3"]),
        (["1a", "1b"], 2, ["1a", "1b", "1", "2"]),
    ],
)
def test_episodes_only_announced_come_where_they_belong(
    on_file: list[str], ordered: int | None, told: list[str]
) -> None:
    assert numbers(on_file, ordered) == told
