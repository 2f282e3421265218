"""Where a story says it stands must be on file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from newsroom.articles import gate
from newsroom.articles.models import Subject
from newsroom.desk.roles import CHIEF_EDITOR
from tests.factories import EpisodeFactory, SeasonFactory, ShowFactory, make_story
from tests.newsroom.desk.forms import edit_url, errors_in, with_rows
from tests.staff import body_of, filled_form, make_staff, signed_in

if TYPE_CHECKING:
    from newsroom.articles.models import ArticlePage
    from shows.models import Season

pytestmark = pytest.mark.django_db

COMPLAINT = "Étoile, Season 1 has no episode “9” on file; it has 1 to 2."


@pytest.fixture
def season() -> Season:
    season = SeasonFactory.create(show__title="Étoile", number=1)
    for number in ("1", "2"):
        EpisodeFactory.create(season=season, number=number, sort_order=int(number))
    return season


def story_about(**subject: Any) -> ArticlePage:
    story = make_story(live=False)
    story.subjects.set([Subject(**subject)])
    return story


def reasons(story: ArticlePage) -> list[str]:
    return [reason.message for reason in gate.reasons(story)]


def test_it_names_the_episode_that_is_not_on_file(season: Season) -> None:
    story = story_about(show=season.show, season=season, episodes="1, 9")

    assert reasons(story) == [COMPLAINT]


def test_an_episode_that_is_only_announced_is_on_file(season: Season) -> None:
    type(season).objects.update(episode_count=9)
    season.refresh_from_db()

    assert reasons(story_about(show=season.show, season=season, episodes="9")) == []


def test_a_season_without_any_episode_says_so() -> None:
    season = SeasonFactory.create(show__title="Ferrous", number=2)
    story = story_about(show=season.show, season=season, episodes="1")

    assert reasons(story) == ["Ferrous, Season 2 has no episode “1” on file; it has none."]


def test_a_season_of_another_show_is_refused(season: Season) -> None:
    story = story_about(show=ShowFactory.create(title="Ferrous"), season=season)

    assert reasons(story) == [
        "Étoile, Season 1 is no season of Ferrous. Choose one of its own.",
    ]


def test_the_row_says_so_when_more_than_a_draft_is_meant(season: Season) -> None:
    client = signed_in(make_staff(CHIEF_EDITOR))
    story = make_story(live=False)
    form = filled_form(client.get(edit_url(story)).text) | body_of("It ends.")
    row = {"show": season.show.pk, "person": "", "season": season.pk, "episodes": "9"}
    form = with_rows(form, "subjects", row)

    published = client.post(edit_url(story), form | {"action-publish": "1"})
    saved = client.post(edit_url(story), form)

    assert errors_in(published.text).count(COMPLAINT) == 1
    assert saved.status_code == 302
    assert (
        str(story.get_latest_revision_as_object().subjects.get()) == "Étoile, season 1, episode 9"
    )
