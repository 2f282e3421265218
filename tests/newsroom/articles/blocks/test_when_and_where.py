from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
import time_machine
from django.utils import timezone
from wagtail.blocks.struct_block import StructBlockValidationError

from newsroom.articles.blocks import BodyBlock
from tests.factories import OrganisationFactory, ReleaseFactory, SeasonFactory, ShowFactory
from tests.newsroom.articles.blocks.drawing import draw

if TYPE_CHECKING:
    from shows.models import Show

pytestmark = pytest.mark.django_db

BEFORE, AFTER = (
    datetime.datetime(2027, 4, 1, tzinfo=datetime.UTC),
    datetime.datetime(2027, 5, 1, tzinfo=datetime.UTC),
)
DAY = datetime.date(2027, 4, 24)


def a_show(**release: Any) -> Show:
    show: Show = ShowFactory.create(slug="etoile")
    season = SeasonFactory.create(show=show, pattern="weekly", episode_count=8)
    ReleaseFactory.create(**{"show": show, "season": season, "date": DAY} | release)
    return show


def test_it_is_told_in_the_past_once_it_has_come() -> None:
    show = a_show(platform=OrganisationFactory.create(name="Lumen"))

    with time_machine.travel(BEFORE, tick=False):
        coming = draw("when_and_where", show=show)
    with time_machine.travel(AFTER, tick=False):
        came = draw("when_and_where", show=show)

    assert "Premieres on <a" in coming
    assert "Premiered on <a" in came


def test_it_says_how_the_episodes_come() -> None:
    with time_machine.travel(BEFORE, tick=False):
        text = draw("when_and_where", show=a_show())

    assert "Eight episodes, one every Saturday" in text


def test_the_dates_go_into_a_calendar_while_there_are_any_to_come() -> None:
    show = a_show()

    with time_machine.travel(BEFORE, tick=False):
        coming = draw("when_and_where", show=show, calendar=True)
        unasked = draw("when_and_where", show=show, calendar=False)
    with time_machine.travel(AFTER, tick=False):
        came = draw("when_and_where", show=show, calendar=True)

    assert 'href="/shows/etoile/seasons/1/calendar.ics"' in coming
    assert "calendar.ics" not in unasked + came


def test_the_dates_at_home_stand_first() -> None:
    show = a_show(regions="FR", date=datetime.date(2027, 1, 2))
    ReleaseFactory.create(show=show, regions="US", date=DAY)

    text = draw("when_and_where", show=show)
    french = draw("when_and_where", show=show, regions="FR US")

    assert text.index("United States") < text.index("France")
    assert french.index("France") < french.index("United States")


def test_it_keeps_to_the_chosen_regions() -> None:
    show = a_show(regions="FR")
    ReleaseFactory.create(show=show, regions="GB")

    text = draw("when_and_where", show=show, regions="GB")

    assert "United Kingdom" in text
    assert "France" not in text


def test_it_keeps_to_the_chosen_season() -> None:
    show = a_show()
    second = SeasonFactory.create(show=show, number=2)
    ReleaseFactory.create(show=show, season=second, date=datetime.date(2028, 4, 24))

    text = draw("when_and_where", show=show, season=second)

    assert "2028" in text
    assert "2027" not in text


def test_an_exact_time_can_be_told_by_the_clock_of_the_reader() -> None:
    instant = datetime.datetime(2027, 4, 24, 7, tzinfo=datetime.UTC)
    show = a_show(
        date=None,
        precision="instant",
        instant=instant,
        zone="America/Los_Angeles",
    )

    text = draw("when_and_where", show=show)

    moment = timezone.localtime(instant).isoformat()
    assert f'<local-time class="local-time"><time datetime="{moment}">midnight PT</time>' in text


def test_a_mere_date_is_no_moment_for_anybodys_clock() -> None:
    assert "local-time" not in draw("when_and_where", show=a_show())


def test_a_platform_that_is_not_public_keeps_its_release_back() -> None:
    platform = OrganisationFactory.create(name="Hidden Stream", live=False)

    assert draw("when_and_where", show=a_show(platform=platform)) == ""


def test_what_is_no_country_is_refused() -> None:
    block = BodyBlock().child_blocks["when_and_where"]
    value = block.normalize({"show": ShowFactory.create(), "regions": "US UK"})

    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(value)

    assert "“UK” is no country code." in str(refused.value.block_errors["regions"])
