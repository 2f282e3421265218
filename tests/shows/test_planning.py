"""When the episodes of a season come out, worked out from its pattern and its releases."""

from __future__ import annotations

import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from shows.actions import plan_episodes
from shows.models import EpisodeRelease, Season, SeasonPart, Show, SkippedWeek
from tests.factories import (
    EpisodeFactory,
    OrganisationFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
)

pytestmark = pytest.mark.django_db

PREMIERE = datetime.date(2025, 11, 13)
THANKSGIVING = datetime.date(2025, 11, 27)
EASTERN = ZoneInfo("America/New_York")


def a_season(pattern: str, episodes: int = 4, **values: Any) -> Season:
    """A season with so many episodes ordered, out on November 13, 2025."""
    season = SeasonFactory.create(pattern=pattern, episode_count=episodes, **values)
    ReleaseFactory.create(show=season.show, season=season, date=PREMIERE)
    return season


def planned(season: Season) -> dict[str, str]:
    """Each episode and its day, as month and day."""
    rows = EpisodeRelease.objects.of_season(season).in_turn().select_related("release")
    return {row.episode: f"{row.local_date:%m-%d}" for row in rows}


@pytest.mark.parametrize(
    ("pattern", "values", "days"),
    [
        pytest.param("all_at_once", {}, ["11-13", "11-13", "11-13", "11-13"], id="binge"),
        pytest.param("weekly", {}, ["11-13", "11-20", "12-04", "12-11"], id="weekly"),
        pytest.param(
            "split",
            {"first_batch": 2, "second_part_on": datetime.date(2026, 1, 8)},
            ["11-13", "11-13", "01-08", "01-08"],
            id="split",
        ),
        pytest.param(
            "some_then_weekly",
            {"first_batch": 2},
            ["11-13", "11-13", "11-20", "12-04"],
            id="two then weekly",
        ),
        pytest.param("daily", {}, ["11-13", "11-14", "11-15", "11-16"], id="daily"),
    ],
)
def test_pattern_generates_episode_releases_with_a_holiday_skipped(
    pattern: str, values: dict[str, Any], days: list[str]
) -> None:
    season = a_season(pattern, **values)
    SkippedWeek.objects.create(season=season, day=THANKSGIVING, note="Thanksgiving")

    plan_episodes(season=season)

    assert planned(season) == dict(zip("1234", days, strict=True))


def test_planning_twice_changes_nothing_the_second_time() -> None:
    season = a_season("weekly")
    first = plan_episodes(season=season)
    before = list(EpisodeRelease.objects.values_list("pk", "date"))

    again = plan_episodes(season=season)

    assert (first, again) == (4, 0)
    assert list(EpisodeRelease.objects.values_list("pk", "date")) == before


def test_a_row_set_by_hand_is_kept_and_all_others_follow_a_moved_premiere() -> None:
    season = a_season("weekly")
    plan_episodes(season=season)
    EpisodeRelease.objects.filter(episode="3").update(
        date=datetime.date(2025, 12, 2), is_set_by_hand=True
    )
    moved = PREMIERE + datetime.timedelta(days=1)
    ReleaseFactory._meta.model.objects.update(date=moved)

    plan_episodes(season=season)

    assert planned(season) == {"1": "11-14", "2": "11-21", "3": "12-02", "4": "12-05"}
    assert EpisodeRelease.objects.set_by_hand().get().episode == "3"


def test_each_release_of_the_season_has_its_own_rows() -> None:
    season = a_season("weekly", episodes=2)
    ReleaseFactory.create(
        show=season.show,
        season=season,
        regions="GB",
        platform=OrganisationFactory.create(),
        date=datetime.date(2026, 2, 3),
    )

    plan_episodes(season=season)

    rows = EpisodeRelease.objects.order_by("date").values_list("episode", "date")
    assert [(number, day.isoformat()) for number, day in rows] == [
        ("1", "2025-11-13"),
        ("2", "2025-11-20"),
        ("1", "2026-02-03"),
        ("2", "2026-02-10"),
    ]


def test_an_exact_time_keeps_its_hour_on_the_wall_over_the_change_of_clocks() -> None:
    season = SeasonFactory.create(pattern="weekly", episode_count=2)
    ReleaseFactory.create(
        show=season.show,
        season=season,
        precision="instant",
        date=None,
        instant=datetime.datetime(2025, 10, 26, 21, 0, tzinfo=EASTERN),
        zone="America/New_York",
    )

    plan_episodes(season=season)

    moments = EpisodeRelease.objects.in_turn().values_list("instant", flat=True)
    assert [f"{moment.astimezone(EASTERN):%b %d %H:%M}" for moment in moments] == [
        "Oct 26 21:00",
        "Nov 02 21:00",
    ]


def test_part_two_is_never_a_season_two() -> None:
    """Both parts are of the one season, whether by its pattern or by a release of each."""
    season = SeasonFactory.create(pattern="split", episode_count=4)
    for number, first, last in ((1, "1", "3"), (2, "4", "4")):
        SeasonPart.objects.create(
            season=season, number=number, first_episode=first, last_episode=last
        )
        ReleaseFactory.create(
            show=season.show,
            season=season,
            part=number,
            date=PREMIERE + datetime.timedelta(days=30 * (number - 1)),
        )

    plan_episodes(season=season)

    assert planned(season) == {"1": "11-13", "2": "11-13", "3": "11-13", "4": "12-13"}
    assert Season.objects.of(season.show).count() == 1


def test_a_part_ends_where_its_rows_say_and_not_at_the_batch() -> None:
    season = a_season("split", first_batch=1, second_part_on=datetime.date(2025, 12, 18))
    SeasonPart.objects.create(season=season, number=2, first_episode="4")

    plan_episodes(season=season)

    assert planned(season) == {"1": "11-13", "2": "11-13", "3": "11-13", "4": "12-18"}


@pytest.mark.parametrize("precision", ["year", "quarter", "month"])
def test_what_is_not_known_to_the_day_gives_no_episode_a_day(precision: str) -> None:
    season = SeasonFactory.create(pattern="weekly", episode_count=2)
    ReleaseFactory.create(
        show=season.show, season=season, precision=precision, date=datetime.date(2026, 1, 1)
    )

    plan_episodes(season=season)

    assert planned(season) == {}


@pytest.mark.parametrize("event", ["festival", "physical", "theatrical", "stage"])
def test_a_festival_or_a_disc_does_not_hand_out_episodes(event: str) -> None:
    season = SeasonFactory.create(pattern="weekly", episode_count=2)
    ReleaseFactory.create(show=season.show, season=season, event=event)

    plan_episodes(season=season)

    assert planned(season) == {}


def test_a_season_whose_pattern_is_taken_away_keeps_only_what_was_set_by_hand() -> None:
    season = a_season("weekly", episodes=3)
    plan_episodes(season=season)
    EpisodeRelease.objects.filter(episode="2").update(is_set_by_hand=True)
    season.pattern = ""

    plan_episodes(season=season)

    assert list(planned(season)) == ["2"]


def test_a_release_of_one_episode_dates_that_one_only() -> None:
    season = SeasonFactory.create(pattern="weekly", episode_count=3)
    ReleaseFactory.create(show=season.show, season=season, episode="2", date=PREMIERE)

    plan_episodes(season=season)

    assert planned(season) == {"2": "11-13"}


# When it is done


def test_publishing_a_season_plans_it_and_a_version_holds_no_planned_date() -> None:
    season = a_season("weekly")
    season.episode_count = 2

    revision = season.save_revision()
    revision.publish()
    season.refresh_from_db()

    assert list(planned(season)) == ["1", "2"]
    assert season.get_latest_revision().content["episode_releases"] == []


def test_publishing_a_season_keeps_a_date_set_by_hand_through_versions() -> None:
    season = a_season("weekly", episodes=2)
    plan_episodes(season=season)
    EpisodeRelease.objects.filter(episode="2").update(
        date=datetime.date(2025, 11, 21), is_set_by_hand=True
    )
    season = Season.objects.get(pk=season.pk)

    season.save_revision().publish()
    Season.objects.get(pk=season.pk).get_latest_revision_as_object().save_revision().publish()

    assert planned(season) == {"1": "11-13", "2": "11-21"}


def test_publishing_a_show_plans_anew_what_its_releases_moved() -> None:
    season = a_season("weekly", episodes=2)
    plan_episodes(season=season)
    show = Show.objects.get(pk=season.show_id)
    release = show.releases.get()
    release.date = datetime.date(2026, 1, 6)
    show.releases.set([release])

    show.save_revision().publish()

    assert planned(season) == {"1": "01-06", "2": "01-13"}


def test_an_embargoed_episode_has_no_public_date() -> None:
    season = a_season("all_at_once", episodes=1)
    EpisodeFactory.create(season=season, number="1")
    later = datetime.datetime(2100, 1, 1, tzinfo=datetime.UTC)
    EpisodeFactory.create(season=season, number="2", embargo_until=later)

    plan_episodes(season=season)

    assert [row.episode for row in EpisodeRelease.objects.public()] == ["1"]
    assert [row.episode for row in EpisodeRelease.objects.public(at=later)] == ["1", "2"]


@pytest.mark.parametrize("hidden", ["season", "show", "platform", "release"])
def test_an_episode_has_no_public_date_while_what_it_hangs_on_is_hidden(hidden: str) -> None:
    show = ShowFactory.create(live=hidden != "show")
    season = SeasonFactory.create(
        show=show, live=hidden != "season", pattern="weekly", episode_count=1
    )
    ReleaseFactory.create(
        show=show,
        season=season,
        platform=OrganisationFactory.create(live=hidden != "platform"),
        state="rumoured" if hidden == "release" else "confirmed",
    )

    plan_episodes(season=season)

    assert EpisodeRelease.objects.count() == 1
    assert not EpisodeRelease.objects.public().exists()
