from __future__ import annotations

import datetime
from typing import Any

import pytest

from newsroom.articles.choices import DateStyle
from newsroom.articles.models import StyleProfile
from newsroom.articles.styles import using
from shows.models import EpisodeRelease, OrganisationName
from tests.factories import OrganisationFactory, ReleaseFactory, SeasonFactory, ShowFactory
from tests.newsroom.articles.chips.texts import APRIL, NOON, told

pytestmark = pytest.mark.django_db

MAY = datetime.date(2025, 5, 1)
LATER = datetime.datetime(2026, 2, 1, 12, tzinfo=datetime.UTC)


def test_a_premiere_is_said_in_every_form() -> None:
    show = ReleaseFactory.create().show

    assert told(show, "premiere") == "April 24"
    assert told(show, "premiere", form="day") == "April 24"
    assert told(show, "premiere", form="date") == "April 24, 2025"
    assert told(show, "premiere", form="event") == "premieres April 24"


def test_once_it_is_out_its_verb_and_its_year_follow() -> None:
    show = ReleaseFactory.create().show

    assert told(show, "premiere", form="event", at=LATER) == "premiered April 24, 2025"


@pytest.mark.parametrize(
    ("precision", "date", "said"),
    [
        ("month", datetime.date(2025, 5, 1), "premieres in May"),
        ("quarter", datetime.date(2025, 4, 1), "premieres this spring"),
        ("quarter", datetime.date(2026, 4, 1), "premieres in spring 2026"),
        ("year", datetime.date(2027, 1, 1), "premieres in 2027"),
    ],
)
def test_a_day_is_said_no_more_exactly_than_it_is_known(
    precision: str, date: datetime.date, said: str
) -> None:
    show = ReleaseFactory.create(precision=precision, date=date).show

    assert told(show, "premiere", form="event") == said


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        (DateStyle.LONG, "September 4, 2025"),
        (DateStyle.SHORT, "Sept. 4, 2025"),
        (DateStyle.BRITISH, "4 September 2025"),
    ],
)
def test_the_house_says_how_a_date_is_written(dates: str, said: str) -> None:
    show = ReleaseFactory.create(date=datetime.date(2025, 9, 4)).show

    with using(StyleProfile(dates=dates)):
        assert told(show, "premiere", form="date") == said


def test_each_region_and_each_season_has_its_own_day() -> None:
    show = ShowFactory.create()
    second = SeasonFactory.create(show=show, number=2)
    ReleaseFactory.create(show=show, regions="US CA")
    ReleaseFactory.create(show=show, regions="FR", date=MAY)
    ReleaseFactory.create(show=show, season=second, date=datetime.date(2026, 1, 8))

    assert told(show, "premiere", region="US") == "April 24"
    assert told(show, "premiere", region="FR") == "May 1"
    assert told(show, "premiere", region="DE") == "—"
    assert told(show, "premiere", season=2) == "January 8, 2026"
    assert told(show, "premiere", season=3) == "—"


def test_a_second_season_is_no_premiere_of_the_show() -> None:
    second = SeasonFactory.create(number=2)
    ReleaseFactory.create(show=second.show, season=second)

    assert told(second.show, "premiere") == "—"


@pytest.mark.parametrize(
    "values", [{"event": "festival"}, {"event": "physical"}, {"part": 2}, {"episode": "3"}]
)
def test_a_festival_a_disc_and_what_comes_later_are_no_premiere(values: dict[str, Any]) -> None:
    season = SeasonFactory.create()
    ReleaseFactory.create(show=season.show, season=season, **values)

    assert told(season.show, "premiere") == "—"


def test_a_day_replaces_the_spring_it_falls_in() -> None:
    show = ShowFactory.create()
    ReleaseFactory.create(show=show, precision="quarter", date=datetime.date(2025, 4, 1))
    ReleaseFactory.create(show=show)

    assert told(show, "premiere") == "April 24"


def test_two_days_for_one_and_the_same_release_are_no_answer() -> None:
    show = ShowFactory.create()
    platform = OrganisationFactory.create()
    ReleaseFactory.create(show=show, platform=platform, regions="US")
    ReleaseFactory.create(show=show, platform=platform, regions="US", date=MAY)

    assert told(show, "premiere") == "—"


def test_an_exact_time_falls_on_the_day_the_audience_has() -> None:
    show = ReleaseFactory.create(
        precision="instant",
        date=None,
        instant=datetime.datetime(2025, 4, 24, 4, tzinfo=datetime.UTC),
        zone="America/Los_Angeles",
    ).show

    assert told(show, "premiere") == "April 23"
    assert told(show, "premiere", region="FR") == "April 24"


def test_a_platform_goes_by_its_name_of_that_day() -> None:
    platform = OrganisationFactory.create(name="HBO Max")
    OrganisationName.objects.create(
        organisation=platform,
        text="Max",
        from_on=datetime.date(2023, 5, 23),
        until_on=datetime.date(2025, 7, 8),
    )
    show = ReleaseFactory.create(platform=platform).show

    assert told(show, "platform") == "Max"


def test_two_platforms_of_one_day_are_both_named() -> None:
    show = ShowFactory.create()
    for name in ("Prime Video", "Freevee"):
        ReleaseFactory.create(show=show, platform=OrganisationFactory.create(name=name))
    ReleaseFactory.create(show=show, platform=OrganisationFactory.create(name="Late"), date=MAY)

    assert told(show, "platform") == "Prime Video and Freevee"


def test_the_original_network_is_who_had_it_first() -> None:
    show = ShowFactory.create()
    for name, date in (("Netflix", MAY), ("Channel 4", APRIL)):
        platform = OrganisationFactory.create(name=name)
        ReleaseFactory.create(show=show, platform=platform, date=date, event="broadcast")

    assert told(show, "network") == "Channel 4"


def test_a_finale_is_the_last_of_the_episodes_ordered() -> None:
    season = SeasonFactory.create(episode_count=2)
    release = ReleaseFactory.create(show=season.show, season=season)
    for place, day in ((1, APRIL), (2, MAY)):
        EpisodeRelease.objects.create(
            season=season, release=release, episode=str(place), place=place, date=day
        )

    assert told(season.show, "finale") == "May 1"
    assert told(season.show, "finale", season=1, form="event") == "ends May 1"


def test_a_finale_is_not_known_from_the_episodes_before_it() -> None:
    season = SeasonFactory.create(episode_count=3)
    release = ReleaseFactory.create(show=season.show, season=season)
    EpisodeRelease.objects.create(
        season=season, release=release, episode="2", place=2, date=NOON.date()
    )

    assert told(season.show, "finale") == "—"
