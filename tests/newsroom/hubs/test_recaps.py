"""Recaps on the pages of what they recap: found, and giving nothing away."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from newsroom.articles.models import ArticlePage, Subject
from tests.factories import EpisodeFactory, PersonFactory, SeasonFactory, make_story

if TYPE_CHECKING:
    from django.test import Client

    from shows.models import Season

pytestmark = pytest.mark.django_db

SPOILER = "The impresario falls"


@pytest.fixture
def season() -> Season:
    season: Season = SeasonFactory.create(show__title="Étoile", show__slug="etoile", number=1)
    for number in ("1", "2", "3"):
        EpisodeFactory.create(season=season, number=number, sort_order=int(number))
    return season


def recap(season: Season, episodes: str, **values: Any) -> ArticlePage:
    values = {"kind": "recap", "spoiler_scope": "episodes"} | values
    live = values.pop("live", True)
    story = make_story(values.pop("title", SPOILER), live=False, **values)
    story.subjects.set([Subject(show=season.show, season=season, episodes=episodes)])
    story.live = live
    story.save()
    return story


def links(client: Client, season: Season) -> dict[str, list[str]]:
    """By the number of each episode the addresses of its recaps."""
    soup = BeautifulSoup(client.get(season.get_absolute_url()).text, "html.parser")
    return {
        line.get_text(" ", strip=True).split()[0]: [str(link["href"]) for link in line.select("a")]
        for line in soup.select(".episode-list > li")
    }


def test_a_recap_stands_beside_each_of_its_episodes(client: Client, season: Season) -> None:
    one, both = recap(season, "1", title="One"), recap(season, "2-3", title="Both")

    assert links(client, season) == {"1": [one.url], "2": [both.url], "3": [both.url]}


def test_it_says_only_that_it_is_a_recap(client: Client, season: Season) -> None:
    recap(season, "3", dek="He falls.")

    html = client.get(season.get_absolute_url()).text

    assert SPOILER not in html
    assert "He falls." not in html
    assert "Recap<span" in html


@pytest.mark.parametrize(
    "hidden",
    [
        {"live": False},
        {"kind": "feature"},
        {"embargo_until": timezone.now() + datetime.timedelta(days=1)},
    ],
    ids=["a draft", "no recap", "embargoed"],
)
def test_only_a_public_recap_stands_there(
    client: Client, season: Season, hidden: dict[str, Any]
) -> None:
    story = recap(season, "1")
    ArticlePage.objects.filter(pk=story.pk).update(**hidden)

    assert links(client, season)["1"] == []


def test_many_recaps_cost_no_more_queries(client: Client, season: Season) -> None:
    recap(season, "1")
    client.get(season.get_absolute_url())
    with CaptureQueriesContext(connection) as few:
        client.get(season.get_absolute_url())
    for number in range(4):
        recap(season, "1-3", title=f"Again {number}")

    with CaptureQueriesContext(connection) as many:
        client.get(season.get_absolute_url())

    assert len(few) == len(many)


def coverage(client: Client, path: str) -> list[str]:
    soup = BeautifulSoup(client.get(path).text, "html.parser")
    return [heading.text for heading in soup.select(".coverage h4")]


def test_a_show_lists_what_spoils_it_by_its_place(client: Client, season: Season) -> None:
    recap(season, "3")
    make_about(season, "Étoile is ordered")

    told = coverage(client, season.show.get_absolute_url())

    assert told == ["Étoile is ordered", "Season 1, episode 3"]


def test_a_person_is_told_the_show_too(client: Client, season: Season) -> None:
    person = PersonFactory.create()
    story = recap(season, "3")
    Subject.objects.create(article=story, person=person, sort_order=1)

    assert coverage(client, person.get_absolute_url()) == ["Étoile, season 1, episode 3"]


def test_a_hidden_season_is_not_named(client: Client, season: Season) -> None:
    recap(season, "3")
    type(season).objects.update(live=False)

    assert coverage(client, season.show.get_absolute_url()) == ["Recap"]


def make_about(season: Season, title: str) -> ArticlePage:
    story = make_story(title)
    Subject.objects.create(article=story, show=season.show)
    return story
