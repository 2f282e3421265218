"""A review does not go live before it says what it rests on."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from newsroom.articles import gate
from newsroom.articles.models import Subject
from tests.factories import ShowFactory, make_story

if TYPE_CHECKING:
    from newsroom.articles.models import ArticlePage

pytestmark = pytest.mark.django_db

SAID: dict[str, Any] = {"seen_as": "screener", "has_nothing_to_disclose": True}


def review(kind: str = "series", **values: Any) -> ArticlePage:
    story = make_story(live=False, **({"kind": "review"} | values))
    story.subjects.set([Subject(show=ShowFactory.create(kind=kind))])
    return story


def fields(story: ArticlePage) -> list[str]:
    return [reason.field for reason in gate.reasons(story)]


def test_it_needs_its_sheet() -> None:
    assert fields(review()) == ["seen_as", "episodes_seen", "disclosure"]


def test_it_goes_live_with_its_sheet_and_needs_no_rating() -> None:
    assert fields(review(**SAID, episodes_seen=4)) == []


@pytest.mark.parametrize("kind", ["film", "special", "short", "stage"])
def test_what_has_no_episodes_is_seen_whole(kind: str) -> None:
    assert fields(review(kind, **SAID)) == []


def test_a_review_of_something_not_on_file_needs_no_episodes() -> None:
    story = make_story(live=False, kind="review", **SAID)

    assert fields(story) == []


def test_nobody_sees_more_episodes_than_there_are() -> None:
    story = review(**SAID, episodes_seen=9, episodes_in_all=8)

    assert [reason.message for reason in gate.reasons(story)] == [
        "9 episodes were seen, but there are only 8."
    ]


def test_disclosing_something_is_as_good_as_having_nothing_to_disclose() -> None:
    told = {"seen_as": "festival", "disclosure": "The festival paid for the train."}

    assert fields(review("film", **told)) == []


@pytest.mark.parametrize(
    ("rating", "wrong"), [("0", []), ("3.5", []), ("4", []), ("3.3", ["rating"])]
)
def test_a_rating_is_given_in_halves(rating: str, wrong: list[str]) -> None:
    assert fields(review("film", **SAID, rating=Decimal(rating))) == wrong


def test_other_stories_need_no_sheet() -> None:
    assert fields(make_story(live=False, kind="news")) == []
