from __future__ import annotations

import datetime

import pytest

from tests.factories import EpisodeFactory, SeasonFactory, ShowFactory, StatusEventFactory
from tests.newsroom.articles.chips.texts import soon, told

pytestmark = pytest.mark.django_db


def test_episodes_are_counted_as_announced() -> None:
    show = SeasonFactory.create(episode_count=8).show

    assert told(show, "episodes") == "eight"
    assert told(show, "episodes", form="counted") == "eight episodes"
    assert told(show, "episodes", form="compound") == "eight-episode"


def test_episodes_that_nobody_announced_are_counted_as_on_file() -> None:
    season = SeasonFactory.create()
    EpisodeFactory.create(season=season)

    assert told(season.show, "episodes", form="counted", season=1) == "one episode"


def test_a_whole_show_is_counted_only_if_every_season_is_known() -> None:
    show = ShowFactory.create()
    SeasonFactory.create(show=show, number=1, episode_count=10)
    second = SeasonFactory.create(show=show, number=2)

    assert told(show, "episodes") == "—"
    assert told(show, "episodes", season=1) == "10"

    second.episode_count = 8
    second.save()

    assert told(show, "episodes", form="counted") == "18 episodes"


def test_seasons_no_reader_knows_of_are_not_counted() -> None:
    show = ShowFactory.create()
    for number in (1, 2):
        SeasonFactory.create(show=show, number=number)
    SeasonFactory.create(show=show, number=3, embargo_until=soon())
    SeasonFactory.create(show=show, number=4, live=False)

    assert told(show, "seasons", form="counted") == "two seasons"


def test_a_runtime_spans_the_shortest_and_the_longest() -> None:
    season = SeasonFactory.create()
    for minutes in (48, 61, 52):
        EpisodeFactory.create(season=season, runtime=minutes)

    assert told(season.show, "runtime") == "48 to 61 minutes"
    assert told(season.show, "runtime", form="compound") == "—"


def test_a_runtime_that_is_known_in_part_is_not_told() -> None:
    season = SeasonFactory.create()
    EpisodeFactory.create(season=season, runtime=48)
    unknown = EpisodeFactory.create(season=season)

    assert told(season.show, "runtime") == "—"

    unknown.runtime = 48
    unknown.save()

    assert told(season.show, "runtime", form="compound") == "48-minute"


def test_the_status_is_the_last_turn_that_has_come() -> None:
    show = ShowFactory.create()
    StatusEventFactory.create(show=show, status="ordered", happened_on=datetime.date(2023, 6, 1))
    StatusEventFactory.create(show=show, status="renewed", happened_on=datetime.date(2025, 3, 3))
    StatusEventFactory.create(show=show, status="ended", happened_on=datetime.date(2025, 9, 9))

    assert told(show, "status") == "renewed"
    assert told(show, "status", form="dated") == "renewed on March 3"
