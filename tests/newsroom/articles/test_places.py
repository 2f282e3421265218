"""What a reader may be told of where in its shows a story stands."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from newsroom.articles import styles
from newsroom.articles.models import StyleProfile, Subject
from newsroom.articles.places import public_places
from newsroom.prose.spoilers import Place
from tests.factories import EpisodeFactory, PersonFactory, SeasonFactory, ShowFactory, make_story

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

    from shows.models import Season

pytestmark = pytest.mark.django_db

SOON = timezone.now() + datetime.timedelta(days=2)


@pytest.fixture
def season() -> Season:
    season = SeasonFactory.create(show__title="Étoile", number=1)
    for number in ("1", "2", "3"):
        EpisodeFactory.create(season=season, number=number, sort_order=int(number))
    return season


def subject(season: Season, episodes: str = "3", **values: Any) -> Subject:
    return Subject(show=season.show, season=season, episodes=episodes, **values)


def test_it_tells_show_season_and_episodes(season: Season) -> None:
    assert public_places([subject(season)]) == [Place("Étoile", "season 1", "3")]


def test_a_season_with_a_label_of_its_own_keeps_it(season: Season) -> None:
    type(season).objects.filter(pk=season.pk).update(label="Volume 1")

    assert public_places([subject(season)]) == [Place("Étoile", "Volume 1", "3")]


def test_it_is_written_as_the_house_writes_it(season: Season) -> None:
    with styles.using(StyleProfile(seasons="upper")):
        [place] = public_places([subject(season)])

    assert place is not None
    assert place.words == "Season 1, Episode 3"


def test_a_hidden_show_has_no_place(season: Season) -> None:
    type(season.show).objects.update(live=False)

    assert public_places([subject(season)]) == [None]


def test_a_person_has_no_place() -> None:
    assert public_places([Subject(person=PersonFactory.create())]) == [None]


def test_a_hidden_season_is_left_out(season: Season) -> None:
    type(season).objects.update(embargo_until=SOON)

    assert public_places([subject(season)]) == [Place("Étoile")]
    assert public_places([subject(season)], at=SOON) == [Place("Étoile", "season 1", "3")]


@pytest.mark.parametrize("episodes", ["2", "1-3", "1, 2"])
def test_episodes_are_left_out_where_one_of_them_is_hidden(season: Season, episodes: str) -> None:
    season.episodes.filter(number="2").update(embargo_until=SOON)

    assert public_places([subject(season, episodes)]) == [Place("Étoile", "season 1")]


def test_many_places_cost_no_more_queries(
    season: Season, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    others = [SeasonFactory.create(show=ShowFactory.create(), number=1) for _ in range(3)]
    subjects = [subject(one, "1") for one in (season, *others)]

    with django_assert_num_queries(5):
        public_places(subjects)


def test_the_desk_is_told_everything_whoever_may_know_it(season: Season) -> None:
    season.show.live = False

    assert str(subject(season)) == "Étoile, season 1, episode 3"
    assert str(subject(season, "")) == "Étoile, season 1"
    assert str(Subject(show=season.show)) == "Étoile"


def test_it_is_kept_as_typed(season: Season) -> None:
    story = make_story(kind="recap", live=False)

    story.subjects.set([subject(season, "1-2")])
    story.save()

    assert str(Subject.objects.get()) == "Étoile, season 1, episodes 1–2"
