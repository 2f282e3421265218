"""The dates of a season at the desk: what the pattern gives, and what an editor gives instead."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from newsroom.desk.roles import CHIEF_EDITOR
from shows.actions import plan_episodes
from shows.models import EpisodeRelease, Season
from tests.factories import ReleaseFactory, SeasonFactory
from tests.staff import make_staff, signed_in

pytestmark = pytest.mark.django_db

PREMIERE = datetime.date(2025, 11, 13)


@pytest.fixture
def season() -> Season:
    season = SeasonFactory.create(pattern="weekly", episode_count=3)
    ReleaseFactory.create(show=season.show, season=season, date=PREMIERE)
    plan_episodes(season=season)
    return Season.objects.get(pk=season.pk)


def publish(season: Season, rows: list[dict[str, Any]]) -> Any:
    data = {
        "show": season.show_id,
        "number": season.number,
        "episode_count": season.episode_count,
        "pattern": season.pattern,
        "episodes": inline_formset([]),
        "parts": inline_formset([]),
        "skipped_weeks": inline_formset([]),
        "episode_releases": inline_formset(rows, initial=sum("id" in row for row in rows)),
        "action-publish": "1",
    }
    client = signed_in(make_staff(CHIEF_EDITOR))
    return client.post(f"/desk/snippets/shows/season/edit/{season.pk}/", nested_form_data(data))


def days(season: Season) -> dict[str, str]:
    rows = EpisodeRelease.objects.of_season(season).in_turn()
    return {row.episode: f"{row.date:%m-%d}" for row in rows}


def a_row(season: Season, **values: Any) -> dict[str, Any]:
    return {"release": season.show.releases.get().pk, "episode": "2", **values}


def test_a_date_set_by_hand_takes_the_place_of_the_one_worked_out(season: Season) -> None:
    response = publish(season, [a_row(season, date="2025-11-21")])

    assert response.status_code == 302
    assert days(season) == {"1": "11-13", "2": "11-21", "3": "11-27"}
    assert EpisodeRelease.objects.set_by_hand().get().place == 2


def test_a_date_set_by_hand_that_is_taken_away_follows_the_pattern_again(season: Season) -> None:
    EpisodeRelease.objects.filter(episode="2").update(
        date=datetime.date(2025, 11, 21), is_set_by_hand=True
    )
    row = EpisodeRelease.objects.get(episode="2")

    response = publish(season, [a_row(season, id=row.pk, date="2025-11-21", DELETE="1")])

    assert response.status_code == 302
    assert days(season) == {"1": "11-13", "2": "11-20", "3": "11-27"}
    assert not EpisodeRelease.objects.set_by_hand().exists()


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"episode": "9", "date": "2025-11-21"}, "Season 1 has no episode 9."),
        ({"date": ""}, "Give the day on which this episode comes out."),
    ],
)
def test_what_is_wrong_with_a_date_is_told_at_the_row(
    season: Season, values: dict[str, str], told: str
) -> None:
    response = publish(season, [a_row(season, **values)])

    assert response.status_code == 200
    assert told in response.text
    assert days(season) == {"1": "11-13", "2": "11-20", "3": "11-27"}


def test_the_form_shows_the_dates_of_the_pattern(season: Season) -> None:
    client = signed_in(make_staff(CHIEF_EDITOR))

    text = client.get(f"/desk/snippets/shows/season/edit/{season.pk}/").text

    assert "Thu, Nov 20, 2025" in text
    assert "Thu, Nov 27, 2025" in text
