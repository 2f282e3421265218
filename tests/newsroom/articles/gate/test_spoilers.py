"""Nothing that gives something away goes live without saying what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from newsroom.articles import gate
from newsroom.articles.models import Subject
from tests.factories import EpisodeFactory, make_story

if TYPE_CHECKING:
    from newsroom.articles.models import ArticlePage
    from shows.models import Season

pytestmark = pytest.mark.django_db


@pytest.fixture
def season() -> Season:
    season: Season = EpisodeFactory.create(number="3").season
    return season


def recap(scope: str, *, kind: str = "recap", **subject: Any) -> ArticlePage:
    story = make_story(live=False, kind=kind, spoiler_scope=scope)
    if subject:
        story.subjects.set([Subject(**subject)])
    return story


def messages(story: ArticlePage) -> list[str]:
    return [reason.message for reason in gate.reasons(story)]


def test_a_recap_says_how_much_it_gives_away(season: Season) -> None:
    story = recap("nothing", show=season.show, season=season, episodes="3")

    assert messages(story) == ["Say how much the recap gives away."]


def test_a_recap_with_its_episode_and_its_scope_goes_live(season: Season) -> None:
    story = recap("episodes", show=season.show, season=season, episodes="3")

    assert messages(story) == []


def test_whoever_spoils_episodes_names_them(season: Season) -> None:
    story = recap("episodes", show=season.show, season=season)

    assert messages(story) == ["Say below which season and which episodes the story spoils."]


def test_whoever_spoils_a_season_names_it(season: Season) -> None:
    story = recap("season", show=season.show)

    assert messages(story) == ["Say below which season the story spoils."]


@pytest.mark.parametrize("kind", ["recap", "feature"])
def test_whoever_spoils_a_show_names_it(kind: str) -> None:
    assert messages(recap("ending", kind=kind)) == ["Say below which show the story spoils."]


def test_a_story_that_spoils_nothing_need_name_nothing() -> None:
    assert messages(recap("nothing", kind="feature")) == []
