from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.apps import apps

from shows.models import Credit, Release
from tests.constraints import assert_refused, names_of
from tests.factories import CreditFactory, PersonFactory, SeasonFactory, ShowFactory
from tests.shows.wrong_rows import DAY, WRONG

pytestmark = pytest.mark.django_db

NOON = datetime.datetime(2025, 4, 24, 12, tzinfo=datetime.UTC)


def test_every_constraint_is_tried() -> None:
    assert names_of(*apps.get_app_config("shows").get_models()) == set(WRONG)


@pytest.mark.parametrize("name", WRONG)
def test_the_database_keeps_its_promise_in_the_editors_language(name: str) -> None:
    assert_refused(WRONG[name](), name)


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"date": DAY, "instant": NOON, "zone": "UTC"}, id="a date and an hour"),
        pytest.param({"date": DAY, "zone": "UTC"}, id="a date with a zone"),
        pytest.param({"precision": "instant", "date": DAY}, id="an exact time that is a date"),
        pytest.param({"precision": "instant", "instant": NOON}, id="an hour without its zone"),
    ],
)
def test_a_release_is_a_date_or_an_instant_and_never_both(values: dict[str, Any]) -> None:
    assert_refused(Release(show=ShowFactory.create(), **values), "release_is_a_date_or_an_instant")


def test_someone_who_left_may_come_back() -> None:
    gone = CreditFactory.create(state="exited")

    back = Credit(show=gone.show, person=gone.person, job=gone.job, state="confirmed")

    back.validate_constraints()


def test_someone_may_be_credited_for_the_show_and_again_for_a_season() -> None:
    whole = CreditFactory.create()
    season = SeasonFactory.create(show=whole.show)

    once_more = Credit(show=whole.show, season=season, person=whole.person, job=whole.job)

    once_more.validate_constraints()


def test_someone_with_two_jobs_has_two_credits() -> None:
    acting = CreditFactory.create(job="actor")

    directing = Credit(show=acting.show, person=PersonFactory.create(), job="director")

    directing.validate_constraints()
