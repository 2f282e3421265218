from __future__ import annotations

import datetime
import json
import re
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from shows.actions import plan_episodes
from shows.models import FactVersion, Season
from tests.factories import (
    CreditedCharacterFactory,
    CreditFactory,
    EpisodeFactory,
    OrganisationFactory,
    PictureFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
)

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

PREMIERE = datetime.date(2025, 11, 13)
IN_BETWEEN = datetime.datetime(2025, 11, 21, 12, 0, tzinfo=ZoneInfo("America/New_York"))
LATER = datetime.datetime(2100, 1, 1, tzinfo=datetime.UTC)


def a_season(**values: Any) -> Season:
    """Four episodes weekly from November 13, 2025."""
    show = ShowFactory.create(title="Harbor Lights", slug="harbor-lights")
    season = SeasonFactory.create(show=show, pattern="weekly", episode_count=4, **values)
    ReleaseFactory.create(
        show=show,
        season=season,
        platform=OrganisationFactory.create(name="Lumen+"),
        date=PREMIERE,
        regions="US CA",
    )
    for number, title in enumerate(["Wick", "Oil", "Glass", "Keeper"], start=1):
        EpisodeFactory.create(season=season, number=str(number), title=title, sort_order=number)
    plan_episodes(season=season)
    return season


def read(client: Client, season: Season, **query: str) -> str:
    response = client.get(season.get_absolute_url(), query)
    assert response.status_code == 200
    return " ".join(response.text.split())


def markup(client: Client, season: Season, **query: str) -> dict[str, Any]:
    text = client.get(season.get_absolute_url(), query).text
    [data] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    told: dict[str, Any] = json.loads(data)
    return told


def dates(client: Client, season: Season, **query: str) -> str:
    response = client.get(f"{season.get_absolute_url()}calendar.ics", query)
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    return response.text.replace("\r\n ", "")


def test_it_shows_each_episode_with_its_day(client: Client) -> None:
    season = a_season()

    with time_machine.travel(IN_BETWEEN):
        text = read(client, season)

    assert "4 episodes, weekly" in text
    for title, day in (("Wick", "November 13, 2025"), ("Keeper", "December 4, 2025")):
        assert title in text
        assert day in text


def test_a_title_that_spoils_is_kept_until_the_episode_is_out(client: Client) -> None:
    season = a_season()
    season.episodes.filter(number__in=["1", "4"]).update(title_spoils=True)

    with time_machine.travel(IN_BETWEEN):
        text, calendar = read(client, season), dates(client, season)
    with time_machine.travel(LATER):
        afterwards = read(client, season)

    assert "Wick" in text
    assert "Keeper" not in text + calendar
    assert "Title kept until it is out" in text
    assert "Keeper" in afterwards


def test_a_title_that_spoils_is_kept_on_the_page_of_the_show_too(client: Client) -> None:
    season = a_season()
    season.episodes.filter(number="4").update(title_spoils=True)

    with time_machine.travel(IN_BETWEEN):
        text = client.get(season.show.get_absolute_url()).text

    assert "Wick" in text
    assert "Keeper" not in text


def test_an_embargoed_episode_is_nowhere(client: Client) -> None:
    season = a_season()
    season.episodes.filter(number="4").update(embargo_until=LATER)

    told = [read(client, season), dates(client, season), json.dumps(markup(client, season))]

    assert not [text for text in told if "Keeper" in text or "Episode 4" in text]
    assert "20251204" not in told[1]


def test_region_later_than_origin_has_its_own_dates(client: Client) -> None:
    season = a_season()
    ReleaseFactory.create(
        show=season.show,
        season=season,
        platform=OrganisationFactory.create(name="Kestrel"),
        date=datetime.date(2026, 2, 3),
        regions="GB",
    )
    plan_episodes(season=season)

    here, there = read(client, season, region="US"), read(client, season, region="GB")

    assert "Lumen+" in here
    assert "Kestrel" not in here
    assert "February 3, 2026" in there
    assert "November 13, 2025" not in there


def test_a_reader_in_paris_gets_nine_in_the_evening_et_a_day_later(client: Client) -> None:
    season = SeasonFactory.create(pattern="weekly", episode_count=1)
    ReleaseFactory.create(
        show=season.show,
        season=season,
        precision="instant",
        date=None,
        instant=datetime.datetime(2025, 4, 24, 21, 0, tzinfo=ZoneInfo("America/New_York")),
        zone="America/New_York",
    )
    EpisodeFactory.create(season=season, number="1", title="Wick")
    plan_episodes(season=season)

    anywhere, in_france = read(client, season), read(client, season, region="FR")

    assert '<time datetime="2025-04-24">April 24, 2025</time>' in anywhere
    assert "9 p.m. ET" in anywhere
    assert '<time datetime="2025-04-25">April 25, 2025</time>' in in_france
    assert "3 a.m. in Paris" in in_france


def test_a_region_nobody_knows_is_no_region(client: Client) -> None:
    season = a_season()

    assert "Lumen+" in read(client, season, region="<script>")


def test_moved_date_shows_both(client: Client) -> None:
    season = a_season()
    release = season.show.releases.get()
    version = {
        "show": season.show,
        "kind": "release",
        "row": release.pk,
        "replaced_at": timezone.now(),
    }
    FactVersion.objects.create(**version, values={"date": "2025-10-02", "precision": "date"})
    FactVersion.objects.create(
        **version,
        values={"date": "2024-12-24", "precision": "date"},
        embargo_until=LATER,
    )

    text = read(client, season)

    assert "Moved from October 2, 2025" in text
    assert "2024" not in text


def test_it_bills_the_cast_of_this_season_only(client: Client) -> None:
    season = a_season()
    second = SeasonFactory.create(show=season.show, number=2)
    CreditFactory.create(show=season.show, person__name="Always There")
    CreditFactory.create(show=season.show, person__name="Only Later", season=second)
    CreditFactory.create(show=season.show, person__name="Unsaid", spoils_season=1, season=season)

    text = read(client, season)

    assert "Always There" in text
    assert "Only Later" not in text
    assert "Unsaid" not in text


def test_it_leads_to_the_seasons_beside_it_that_are_public(client: Client) -> None:
    season = a_season(number=2)
    before = SeasonFactory.create(show=season.show, number=1)
    SeasonFactory.create(show=season.show, number=3, embargo_until=LATER)
    after = SeasonFactory.create(show=season.show, number=4)

    text = read(client, season)

    assert f'href="{before.get_absolute_url()}" rel="prev"' in text
    assert f'href="{after.get_absolute_url()}" rel="next"' in text
    assert "Season 3" not in text


@pytest.mark.parametrize("suffix", ["", "calendar.ics"])
@pytest.mark.parametrize("hidden", ["season draft", "season embargo", "show draft", "no season"])
def test_what_is_not_public_has_no_address(client: Client, hidden: str, suffix: str) -> None:
    season = a_season()
    address = season.get_absolute_url() + suffix
    if hidden == "season draft":
        Season.objects.update(live=False)
    elif hidden == "season embargo":
        Season.objects.update(embargo_until=LATER)
    elif hidden == "show draft":
        type(season.show).objects.update(live=False)
    else:
        address = address.replace("/1/", "/9/")

    assert client.get(address).status_code == 404


def test_it_asks_as_many_questions_for_twelve_of_everything_as_for_one(client: Client) -> None:
    season = a_season()
    give_more(season, 1)
    few = questions(client, season)
    give_more(season, 11)
    many = questions(client, season)

    assert many == few


def give_more(season: Season, rows: int) -> None:
    taken = season.episodes.count()
    for number in range(taken, taken + rows):
        EpisodeFactory.create(season=season, number=f"x{number}")
        CreditedCharacterFactory.create(
            credit__show=season.show, credit__person__portrait=PictureFactory.create()
        )
        ReleaseFactory.create(
            show=season.show, season=season, platform=OrganisationFactory.create()
        )
        SeasonFactory.create(show=season.show, number=number + 2)
    plan_episodes(season=season)


def questions(client: Client, season: Season) -> int:
    """How many the page asks once its pictures are drawn."""
    read(client, season)
    with CaptureQueriesContext(connection) as asked:
        client.get(season.get_absolute_url())
    return len(asked)
