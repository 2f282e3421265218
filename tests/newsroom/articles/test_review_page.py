"""What a reader and a search engine find on the page of a review."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from newsroom.articles.models import ArticlePage, Subject
from tests.factories import BylineFactory, SeasonFactory, make_story

if TYPE_CHECKING:
    from django.test import Client

    from shows.models import Season

pytestmark = pytest.mark.django_db

SAID: dict[str, Any] = {
    "kind": "review",
    "seen_as": "screener",
    "episodes_seen": 4,
    "disclosure": "The critic’s sister edits it.",
    "rating": Decimal("3.5"),
}
VERDICT = [("verdict", {"sentence": "It earns its bow."})]


@pytest.fixture
def season() -> Season:
    season: Season = SeasonFactory.create(show__title="Étoile", number=1, episode_count=8)
    return season


def review(season: Season, **values: Any) -> ArticlePage:
    story = make_story("A review", live=False, **(SAID | values))
    story.subjects.set([Subject(show=season.show, season=season)])
    story.live = True
    story.save()
    return story


def page(client: Client, story: ArticlePage) -> BeautifulSoup:
    return BeautifulSoup(client.get(story.url).text, "html.parser")


def told(soup: BeautifulSoup) -> dict[str, Any]:
    data = soup.select_one('script[type="application/ld+json"]')
    assert data is not None
    read: dict[str, Any] = json.loads(data.text)
    return read


def verdict(soup: BeautifulSoup) -> list[str]:
    [box] = soup.select(".verdict")
    return [line.get_text(" ", strip=True) for line in box.select("p")]


def test_the_verdict_prints_rating_basis_and_disclosure(client: Client, season: Season) -> None:
    soup = page(client, review(season, body=VERDICT))

    assert verdict(soup) == [
        "It earns its bow.",
        "Rated 3½ out of 5",
        "Based on four of eight episodes, on screeners.",
        "Disclosure The critic’s sister edits it.",
    ]
    assert [star["data-star"] for star in soup.select("[data-star]")] == [
        "full",
        "full",
        "full",
        "half",
        "empty",
    ]


def test_the_sheet_is_printed_below_a_text_without_a_verdict(
    client: Client, season: Season
) -> None:
    assert verdict(page(client, review(season)))[0] == "Rated 3½ out of 5"


def test_a_review_without_a_rating_says_so(client: Client, season: Season) -> None:
    soup = page(client, review(season, rating=None, body=VERDICT))

    assert "We give this no rating." in verdict(soup)
    assert "reviewRating" not in told(soup)


def test_search_engines_are_told_the_same(client: Client, season: Season) -> None:
    story = review(season)
    BylineFactory.create(article=story, author__name="Inès Aumont")

    data = told(page(client, story))

    assert data["@type"] == ["NewsArticle", "Review"]
    assert [author["name"] for author in data["author"]] == ["Inès Aumont"]
    assert data["itemReviewed"]["@type"] == "TVSeason"
    assert data["itemReviewed"]["partOfSeries"]["name"] == "Étoile"
    assert data["reviewRating"] == {
        "@type": "Rating",
        "ratingValue": 3.5,
        "bestRating": 5,
        "worstRating": 0,
    }


def test_a_hidden_season_is_neither_counted_nor_named(client: Client, season: Season) -> None:
    story = review(season, body=VERDICT)
    season.embargo_until = timezone.now() + datetime.timedelta(days=1)
    season.save()

    soup = page(client, story)

    assert "Based on four episodes, on screeners." in verdict(soup)
    assert told(soup)["itemReviewed"]["@type"] == "TVSeries"


def test_a_hidden_show_is_not_named(client: Client, season: Season) -> None:
    story = review(season)
    type(season.show).objects.update(live=False)

    assert "Étoile" not in client.get(story.url).text


def test_a_story_that_is_no_review_prints_no_sheet(client: Client) -> None:
    story = make_story(**(SAID | {"kind": "news"}))

    soup = page(client, story)

    assert not soup.select(".verdict")
    assert told(soup)["@type"] == "NewsArticle"
