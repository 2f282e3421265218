from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from shows.models import Release
from tests.factories import OrganisationFactory, ReleaseFactory, SeasonFactory, ShowFactory

pytestmark = pytest.mark.django_db

DAY = datetime.date(2025, 4, 24)
MIDNIGHT_IN_LOS_ANGELES = datetime.datetime(
    2025, 4, 24, 0, 0, tzinfo=ZoneInfo("America/Los_Angeles")
)


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/New_York", "Pacific/Honolulu"])
def test_a_date_stays_that_date_wherever_it_is_read(zone: str) -> None:
    release = ReleaseFactory.create(date=DAY)

    with timezone.override(zone):
        release.refresh_from_db()
        assert release.instant is None
        assert release.local_date == DAY
        assert release.when == "April 24, 2025"
        assert Release.objects.between(DAY, DAY).get() == release


def test_an_exact_time_is_dated_where_it_was_announced() -> None:
    release = ReleaseFactory.create(
        precision="instant",
        date=None,
        instant=MIDNIGHT_IN_LOS_ANGELES,
        zone="America/Los_Angeles",
    )
    release.refresh_from_db()

    with timezone.override("Pacific/Honolulu"):
        assert release.local_date == DAY


@pytest.mark.parametrize(
    ("precision", "kept", "said"),
    [
        ("year", datetime.date(2025, 1, 1), "2025"),
        ("quarter", datetime.date(2025, 4, 1), "spring 2025"),
        ("month", datetime.date(2025, 4, 1), "April 2025"),
        ("date", DAY, "April 24, 2025"),
    ],
)
def test_it_is_kept_and_said_no_more_exactly_than_it_is_known(
    precision: str, kept: datetime.date, said: str
) -> None:
    release = ReleaseFactory.build(date=DAY, precision=precision)

    release.clean()

    assert release.date == kept
    assert release.when == said


@pytest.mark.parametrize(("typed", "kept"), [("us, gb fr", "US GB FR"), ("  us ", "US"), ("", "")])
def test_regions_may_be_typed_as_one_likes(typed: str, kept: str) -> None:
    release = ReleaseFactory.build(regions=typed)

    release.clean()

    assert release.regions == kept


def test_a_wrong_region_is_named_with_the_way_out() -> None:
    release = ReleaseFactory.build(regions="US UKK")

    with pytest.raises(ValidationError) as refusal:
        release.clean()

    assert refusal.value.message_dict == {
        "regions": ["“UKK” is no country code. Use two letters, such as US or GB."]
    }


def test_a_wrong_time_zone_is_named_with_the_way_out() -> None:
    release = ReleaseFactory.build(zone="Eastern")

    with pytest.raises(ValidationError) as refusal:
        release.clean_fields(exclude=["show"])

    assert refusal.value.message_dict["zone"] == [
        "“Eastern” is no time zone. Use a name such as America/New_York."
    ]


def test_a_season_or_a_platform_that_is_not_public_hides_it() -> None:
    show = ShowFactory.create()
    shown = ReleaseFactory.create(show=show)
    ReleaseFactory.create(show=show, platform=OrganisationFactory.create(live=False))
    ReleaseFactory.create(show=show, season=SeasonFactory.create(show=show, live=False))

    assert list(Release.objects.public()) == [shown]


def test_the_soonest_comes_first_whatever_its_precision() -> None:
    show = ShowFactory.create()
    exact = ReleaseFactory.create(
        show=show,
        precision="instant",
        date=None,
        instant=MIDNIGHT_IN_LOS_ANGELES,
        zone="America/Los_Angeles",
    )
    autumn = ReleaseFactory.create(show=show, date=datetime.date(2025, 10, 1), precision="quarter")
    spring = ReleaseFactory.create(show=show, date=datetime.date(2025, 4, 1), precision="month")

    assert list(Release.objects.in_order()) == [spring, exact, autumn]


def test_a_worldwide_release_is_in_every_region() -> None:
    everywhere = ReleaseFactory.create(regions="")
    at_home = ReleaseFactory.create(regions="US CA")

    assert set(Release.objects.in_region("us")) == {everywhere, at_home}
    assert list(Release.objects.in_region("FR")) == [everywhere]


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        pytest.param(DAY, DAY, True, id="on its day"),
        pytest.param(datetime.date.min, DAY, True, id="up to its day"),
        pytest.param(DAY, datetime.date.max, True, id="from its day on"),
        pytest.param(datetime.date.min, datetime.date.max, True, id="ever"),
        pytest.param(datetime.date.min, DAY - datetime.timedelta(days=1), False, id="before"),
        pytest.param(DAY + datetime.timedelta(days=1), datetime.date.max, False, id="after"),
    ],
)
def test_an_exact_time_counts_for_the_day_it_is_at_the_desk(
    first: datetime.date, last: datetime.date, *, found: bool
) -> None:
    with timezone.override("America/New_York"):
        for hour in (0, 23):
            ReleaseFactory.create(
                precision="instant",
                date=None,
                instant=timezone.make_aware(datetime.datetime.combine(DAY, datetime.time(hour))),
                zone="America/New_York",
            )

        assert Release.objects.between(first, last).count() == (2 if found else 0)


def test_a_festival_then_theaters_then_streaming_are_three_premieres() -> None:
    """“Premiere” alone would be any of them; each says which it is, and the first comes first."""
    show = ShowFactory.create(kind="film")
    for event, month in (("streaming", 11), ("theatrical", 9), ("festival", 5)):
        ReleaseFactory.create(show=show, event=event, date=datetime.date(2025, month, 24))
    summer = datetime.datetime(2025, 7, 1, tzinfo=datetime.UTC)

    said = [release.say(summer) for release in Release.objects.on_file_of(show).in_order()]

    assert said == [
        "had its festival premiere May 24",
        "opens in theaters September 24",
        "premieres November 24",
    ]
