from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
import time_machine

from newsroom.hubs.dossiers import CalendarMonth
from shows.actions import plan_episodes
from tests.factories import (
    OrganisationFactory,
    PictureFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
)

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

NOVEMBER = datetime.date(2026, 11, 1)
LATER = datetime.datetime(2100, 1, 1, tzinfo=datetime.UTC)


def a_release(title: str, day: str, **values: Any) -> Any:
    return ReleaseFactory.create(show__title=title, date=datetime.date.fromisoformat(day), **values)


def at_nine_et(day: str, **values: Any) -> Any:
    moment = datetime.datetime.fromisoformat(f"{day}T21:00").replace(
        tzinfo=ZoneInfo("America/New_York")
    )
    return ReleaseFactory.create(
        precision="instant", date=None, instant=moment, zone="America/New_York", **values
    )


def read(client: Client, path: str = "/calendar/2026/11/", **query: str) -> str:
    response = client.get(path, query)
    assert response.status_code == 200
    return " ".join(response.text.split())


def told(first: datetime.date = NOVEMBER, region: str = "") -> dict[str, list[str]]:
    month = CalendarMonth.of(first, region=region)
    return {f"{day.date:%m-%d}": [one.show.title for one in day.premieres] for day in month.days}


def test_it_tells_day_by_day_what_comes_out(client: Client) -> None:
    a_release("Second", "2026-11-20", platform=OrganisationFactory.create(name="Kestrel"))
    a_release("First", "2026-11-03")
    a_release("Elsewhere", "2026-12-01")

    text = read(client)

    assert text.index("First") < text.index("Second") < text.index("Kestrel")
    assert "Elsewhere" not in text


def test_what_is_only_known_to_a_span_is_told_apart(client: Client) -> None:
    a_release("Of the month", "2026-11-01", precision="month")
    a_release("Of the quarter", "2026-10-01", precision="quarter")
    a_release("Of the year", "2026-01-01", precision="year")
    a_release("Of another month", "2026-12-01", precision="month")

    text = read(client)

    for heading, title in (
        ("Sometime in November 2026", "Of the month"),
        ("Sometime in fall 2026", "Of the quarter"),
        ("Sometime in 2026", "Of the year"),
    ):
        assert text.index(heading) < text.index(title)
    assert "Of another month" not in text
    assert "Nothing is dated to a day of this month yet." in text


def test_this_month_is_the_month_at_the_desk(client: Client) -> None:
    a_release("Tonight", "2026-11-30")

    with time_machine.travel(datetime.datetime(2026, 12, 1, 3, 0, tzinfo=datetime.UTC)):
        assert "Tonight" in read(client, "/calendar/")


def test_an_exact_time_falls_on_the_day_of_the_region() -> None:
    at_nine_et("2026-11-30", show__title="Late")

    assert told() == {"11-30": ["Late"]}
    assert told(region="US") == {"11-30": ["Late"]}
    assert told(region="FR") == {}
    assert told(datetime.date(2026, 12, 1), region="FR") == {"12-01": ["Late"]}


def test_a_date_falls_on_that_day_in_every_region() -> None:
    a_release("Anywhere", "2026-11-30")

    assert told(region="NZ") == told(region="US") == {"11-30": ["Anywhere"]}


def test_it_tells_a_region_what_that_region_gets() -> None:
    a_release("For America", "2026-11-03", regions="US")
    a_release("All but France", "2026-11-03", excluded_regions="FR")
    a_release("For all", "2026-11-03")

    assert told(region="FR") == {"11-03": ["For all"]}
    assert told(region="US") == {"11-03": ["All but France", "For all", "For America"]}


def test_one_premiere_in_many_regions_is_told_once(client: Client) -> None:
    show, platform = ShowFactory.create(title="Everywhere"), OrganisationFactory.create()
    for regions in ("US CA", "GB"):
        ReleaseFactory.create(show=show, platform=platform, regions=regions, date=NOVEMBER)

    assert told() == {"11-01": ["Everywhere"]}
    assert "United States, Canada and United Kingdom" in read(client)


def test_the_second_part_of_a_split_season_has_its_day(client: Client) -> None:
    season = SeasonFactory.create(
        show__title="Halves",
        pattern="split",
        episode_count=8,
        first_batch=4,
        second_part_on=datetime.date(2026, 11, 26),
    )
    ReleaseFactory.create(show=season.show, season=season, date=datetime.date(2026, 10, 1))
    plan_episodes(season=season)

    assert told() == {"11-26": ["Halves"]}
    assert "Season 1, Part 2" in read(client)
    assert "Season 2" not in read(client)


@pytest.mark.parametrize("hidden", ["show", "season", "platform", "release", "rumour"])
def test_nothing_tells_of_what_is_under_embargo(client: Client, hidden: str) -> None:
    shut = {"embargo_until": LATER}
    show = ShowFactory.create(title="Secret Garden", **(shut if hidden == "show" else {}))
    season = SeasonFactory.create(
        show=show,
        pattern="split",
        episode_count=2,
        first_batch=1,
        second_part_on=datetime.date(2026, 11, 26),
        **(shut if hidden == "season" else {}),
    )
    ReleaseFactory.create(
        show=show,
        season=season,
        platform=OrganisationFactory.create(**(shut if hidden == "platform" else {})),
        date=datetime.date(2026, 11, 5),
        state="rumoured" if hidden == "rumour" else "confirmed",
        **(shut if hidden == "release" else {}),
    )
    plan_episodes(season=season)
    open_page = read(client, "/calendar/2031/05/")

    texts = [read(client), client.get("/calendar/2026/11/calendar.ics").text]

    assert not [text for text in texts if "Secret Garden" in text or "VEVENT" in text]
    assert 'href="#day-' not in texts[0]
    assert 'rel="prev"' not in open_page


def test_it_leads_no_further_than_anything_public_goes(client: Client) -> None:
    a_release("Only", "2026-11-03")

    october, november, december = (
        read(client, f"/calendar/2026/{month}/") for month in (10, 11, 12)
    )

    assert 'rel="next"' in october
    assert 'rel="prev"' not in october
    assert not [rel for rel in ('rel="prev"', 'rel="next"') if rel in november]
    assert 'rel="prev"' in december


@pytest.mark.parametrize("path", ["/calendar/2026/13/", "/calendar/2026/0/", "/calendar/999/1/"])
def test_a_month_that_never_was_has_no_page(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_its_calendar_file_holds_the_days_of_the_page(client: Client) -> None:
    a_release("First, of two", "2026-11-03")
    at_nine_et("2026-11-05", show__title="Second")
    a_release("Vague", "2026-11-01", precision="month")

    text = client.get("/calendar/2026/11/calendar.ics").text

    assert text.count("BEGIN:VEVENT") == 2
    assert "DTSTART;VALUE=DATE:20261103" in text
    assert "SUMMARY:First\\, of two" in text
    assert "DTSTART:20261106T020000Z" in text


def test_it_asks_as_many_questions_for_twelve_premieres_as_for_one(
    client: Client, django_assert_num_queries: Any
) -> None:
    def month_with(number: int, month: int) -> str:
        for day in range(1, number + 1):
            season = SeasonFactory.create(
                show__poster=PictureFactory.create(),
                pattern="split",
                episode_count=2,
                first_batch=1,
                second_part_on=datetime.date(2027, month, day + 1),
            )
            for precision in ("date", "month"):
                ReleaseFactory.create(
                    show=season.show,
                    season=season,
                    platform=OrganisationFactory.create(),
                    precision=precision,
                    date=datetime.date(2027, month, day if precision == "date" else 1),
                )
            plan_episodes(season=season)
        return f"/calendar/2027/{month}/"

    one, twelve = month_with(1, 3), month_with(12, 5)
    for path in (one, twelve):
        client.get(path)

    for path in (one, twelve):
        with django_assert_num_queries(17):
            client.get(path)
