from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from shows.templatetags.releases import foremost
from tests.factories import ReleaseFactory


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        pytest.param([-400, -20, 5, 90], 5, id="the next ahead"),
        pytest.param([-20, 0, 5], 0, id="today counts as ahead"),
        pytest.param([-400, -20], -20, id="else the latest"),
    ],
)
def test_the_foremost_release_is_the_one_a_reader_asks_for(days: list[int], shown: int) -> None:
    today = timezone.localdate()
    dates = [today + datetime.timedelta(days=day) for day in days]
    releases = [ReleaseFactory.build(show=None, date=date) for date in dates]

    found = foremost(releases)

    assert found is not None
    assert found.date == today + datetime.timedelta(days=shown)


def test_a_show_without_releases_has_no_foremost_one() -> None:
    assert foremost([]) is None
