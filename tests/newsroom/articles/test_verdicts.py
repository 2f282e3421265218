"""What is printed of the sheet of a review."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from newsroom.articles.models import ArticlePage, Subject
from newsroom.articles.verdicts import Rating, Sheet
from tests.factories import EpisodeFactory, SeasonFactory

SOON = timezone.now() + datetime.timedelta(days=2)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("0", "0 out of 5"),
        ("0.5", "½ out of 5"),
        ("3.0", "3 out of 5"),
        ("3.5", "3½ out of 5"),
        ("5", "5 out of 5"),
    ],
)
def test_a_rating_is_read_aloud(value: str, words: str) -> None:
    assert Rating(Decimal(value), 5).words == words


def test_a_rating_is_drawn_as_one_star_a_step() -> None:
    assert Rating(Decimal("2.5"), 5).stars == ["full", "full", "half", "empty", "empty"]
    assert Rating(Decimal(0), 3).stars == ["empty"] * 3


def test_a_long_scale_is_not_drawn() -> None:
    assert Rating(Decimal(73), 100).stars == []


def test_only_a_review_has_a_sheet() -> None:
    assert Sheet.of(ArticlePage(kind="news", rating=Decimal(4)), []) is None


def test_it_says_what_the_review_rests_on() -> None:
    story = ArticlePage(
        kind="review",
        seen_as="screener",
        seen_note="from the studio",
        episodes_seen=4,
        episodes_in_all=8,
        disclosure="The critic’s sister edits it.",
    )

    assert Sheet.of(story, []) == Sheet(
        None,
        "Based on four of eight episodes, on screeners from the studio",
        "The critic’s sister edits it.",
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("season", "basis"),
    [
        pytest.param({}, "Based on one of two episodes, as released", id="as on file"),
        pytest.param(
            {"episode_count": 8}, "Based on one of eight episodes, as released", id="as ordered"
        ),
        pytest.param(
            {"episode_count": 8, "embargo_until": SOON},
            "Based on one episode, as released",
            id="of a season that no reader may know of",
        ),
    ],
)
def test_it_counts_the_episodes_of_the_season_on_file(season: dict[str, Any], basis: str) -> None:
    reviewed = SeasonFactory.create(**season)
    for number in ("1", "2"):
        EpisodeFactory.create(season=reviewed, number=number)
    story = ArticlePage(kind="review", seen_as="released", episodes_seen=1)

    sheet = Sheet.of(story, [Subject(show=reviewed.show, season=reviewed)])

    assert sheet is not None
    assert sheet.basis == basis
