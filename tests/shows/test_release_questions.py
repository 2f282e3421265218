from __future__ import annotations

import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from shows.models import Release, Show
from tests.factories import OrganisationFactory, ReleaseFactory, SeasonFactory, ShowFactory

pytestmark = pytest.mark.django_db

TODAY = datetime.date(2026, 3, 1)


def on(day: int, **values: Any) -> Release:
    return ReleaseFactory.create(date=datetime.date(2026, 3, day), **values)


def at_noon(day: int) -> Release:
    zone = "America/New_York"
    moment = datetime.datetime(2026, 3, day, 12, tzinfo=ZoneInfo(zone))
    return ReleaseFactory.create(precision="instant", date=None, instant=moment, zone=zone)


def test_the_soonest_come_in_order_whether_a_date_or_a_time_is_known() -> None:
    late, timed, first = on(20), at_noon(10), on(5)
    ReleaseFactory.create(date=datetime.date(2026, 2, 28))
    ReleaseFactory.create(date=datetime.date(2026, 4, 1), precision="month")

    assert [row.pk for row in Release.objects.soonest(9, TODAY)] == [first.pk, timed.pk, late.pk]
    assert [row.pk for row in Release.objects.soonest(2, TODAY)] == [first.pk, timed.pk]


def test_the_soonest_are_found_with_two_questions(django_assert_num_queries: Any) -> None:
    for day in range(2, 14):
        on(day)
        at_noon(day)

    with django_assert_num_queries(2):
        found = Release.objects.soonest(20, TODAY)

    assert len(found) == 20


HIDDEN: list[Any] = [
    {"live": False},
    {"expire_at": datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)},
]


@pytest.mark.parametrize("hidden", HIDDEN, ids=["a draft", "expired"])
@pytest.mark.parametrize("of", ["season", "platform"])
def test_in_bulk_as_one_by_one_what_is_hidden_stays_hidden(of: str, hidden: dict[str, Any]) -> None:
    show = ShowFactory.create()
    seen = on(3, show=show, platform=OrganisationFactory.create())
    named = {
        "season": lambda: SeasonFactory.create(show=show, **hidden),
        "platform": lambda: OrganisationFactory.create(**hidden),
    }
    on(4, show=show, **{of: named[of]()})
    on(5, show=show, state="rumoured")

    assert list(Release.objects.public()) == [seen]
    assert list(Release.objects.public_in_bulk()) == [seen]


def test_a_show_that_came_out_long_ago_is_found_only_if_a_reader_may_know() -> None:
    shown, drafted = ShowFactory.create(), ShowFactory.create(live=False)
    hidden = OrganisationFactory.create(live=False)
    on(3, show=shown)
    on(3, show=drafted)
    on(3, platform=hidden)
    on(20, show=ShowFactory.create())

    found = Show.objects.premiering(None, datetime.date(2026, 3, 10))

    assert list(found) == [shown]
