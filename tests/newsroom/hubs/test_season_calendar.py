"""What the page of a season tells machines, and the calendar to subscribe to."""

from __future__ import annotations

import datetime
import json
import re
from typing import TYPE_CHECKING

import pytest
import time_machine

from shows.actions import plan_episodes
from shows.models import EpisodeRelease
from tests.newsroom.hubs.test_season import IN_BETWEEN, a_season, dates, markup

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def test_its_markup_names_a_publication_for_each_region(client: Client) -> None:
    told = markup(client, a_season())

    first = told["episode"][0]
    assert told["@type"] == "TVSeason"
    assert told["partOfSeries"]["name"] == "Harbor Lights"
    assert [event["location"]["name"] for event in first["releasedEvent"]] == [
        "United States",
        "Canada",
    ]
    assert first["name"] == "Wick"


def test_no_instant_is_made_from_a_date_only(client: Client) -> None:
    season = a_season()

    told = json.dumps(markup(client, season))

    assert '"startDate": "2025-11-13"' in told
    assert "T00:00" not in told + dates(client, season)


def test_a_title_cannot_end_the_markup_early(client: Client) -> None:
    season = a_season()
    season.episodes.filter(number="1").update(title="</script><b>")

    assert "</script><b>" not in client.get(season.get_absolute_url()).text
    assert markup(client, season)["episode"][0]["name"] == "</script><b>"


def test_its_calendar_has_an_entry_for_each_day(client: Client) -> None:
    told = dates(client, a_season())

    assert told.count("BEGIN:VEVENT") == 4
    assert "DTSTART;VALUE=DATE:20251113" in told
    assert "SUMMARY:Harbor Lights\\, Season 1: Episode 1" in told
    assert "DESCRIPTION:1. Wick" in told
    assert "LOCATION:Lumen+" in told


def test_a_moved_entry_keeps_its_name_in_the_calendars_of_readers(client: Client) -> None:
    season = a_season()
    before = re.findall(r"UID:\S+", dates(client, season))
    EpisodeRelease.objects.filter(episode="3").update(date=datetime.date(2025, 11, 28))

    after = re.findall(r"UID:\S+", dates(client, season))

    assert after == before
    assert len(set(after)) == 4


def test_its_calendar_is_the_same_at_every_reading(client: Client) -> None:
    season = a_season()

    with time_machine.travel(IN_BETWEEN):
        first = dates(client, season)
    with time_machine.travel(IN_BETWEEN + datetime.timedelta(hours=1)):
        again = dates(client, season)

    assert first == again


def test_its_calendar_is_for_the_region_that_was_asked_for(client: Client) -> None:
    season = a_season()

    assert "BEGIN:VEVENT" not in dates(client, season, region="FR")
    assert "BEGIN:VEVENT" in dates(client, season, region="CA")


def test_a_binge_is_one_entry(client: Client) -> None:
    season = a_season()
    season.pattern = "all_at_once"
    season.save()
    plan_episodes(season=season)

    told = dates(client, season)

    assert told.count("BEGIN:VEVENT") == 1
    assert "Episodes 1–4" in told
