"""A reader gets the value or the fallback, and never what is not for readers."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from tests.factories import (
    OrganisationFactory,
    PersonFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
)
from tests.newsroom.articles.chips.texts import APRIL, HOUR, NOON, chip, read, soon, told

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "kept",
    [
        pytest.param({"embargo_until": NOON + HOUR}, id="embargoed"),
        pytest.param({"state": "disputed"}, id="disputed"),
        pytest.param({"state": "rumoured"}, id="rumored"),
        pytest.param({"state": "withdrawn"}, id="withdrawn"),
    ],
)
def test_a_row_that_may_not_be_told_leaves_the_fallback(kept: dict[str, Any]) -> None:
    show = ReleaseFactory.create(**kept).show

    assert read(chip(show, "premiere", fallback="this spring")) == "this spring"


@pytest.mark.parametrize(
    "kept",
    [
        pytest.param({"live": False}, id="draft"),
        pytest.param({"embargo_until": NOON + HOUR}, id="embargoed"),
        pytest.param({"expire_at": NOON - HOUR}, id="expired"),
    ],
)
def test_a_record_that_is_not_public_leaves_the_fallback(kept: dict[str, Any]) -> None:
    show = ShowFactory.create(**kept)
    ReleaseFactory.create(show=show)
    person = PersonFactory.create(born_on=datetime.date(1990, 1, 1), **kept)

    assert read(chip(show, "premiere", fallback="this spring")) == "this spring"
    assert read(chip(person, "age", fallback="young")) == "young"


def test_a_deleted_record_leaves_the_fallback() -> None:
    show = ShowFactory.create()
    source = chip(show, "premiere", fallback="this spring")

    show.delete()

    assert read(source) == "this spring"


def test_a_hidden_platform_or_season_leaves_the_fallback() -> None:
    platform = OrganisationFactory.create(live=False)
    season = SeasonFactory.create(live=False)
    on_platform = ReleaseFactory.create(platform=platform).show
    ReleaseFactory.create(show=season.show, season=season)

    assert told(on_platform, "platform") == "—"
    assert told(on_platform, "premiere") == "—"
    assert told(season.show, "premiere", season=1) == "—"


def test_the_moment_an_embargo_ends_the_value_stands() -> None:
    show = ReleaseFactory.create(embargo_until=NOON + HOUR).show

    assert told(show, "premiere", at=NOON) == "—"
    assert told(show, "premiere", at=NOON + HOUR) == "April 24"


def test_without_a_fallback_neutral_words_stand_there() -> None:
    show = ShowFactory.create()

    assert read(chip(show, "premiere", "April 24")) == "a date to be announced"
    assert read(chip(show, "premiere", form="event")) == "premieres on a date to be announced"
    assert read(chip(show, "episodes", "eight")) == "several"


def test_a_fact_nobody_knows_is_its_fallback() -> None:
    show = ShowFactory.create()

    assert read(chip(show, "budget", "$90 million", fallback="a lot")) == "a lot"
    assert read(chip(show, "budget", "$90 million")) == "to be announced"


def test_a_fallback_that_gives_the_value_away_is_not_printed() -> None:
    show = ReleaseFactory.create(embargo_until=soon()).show
    draft = ShowFactory.create(live=False)
    ReleaseFactory.create(show=draft)

    for record in (show, draft):
        for words in ("April 24", "on April 24, 2025, of all days"):
            told = read(chip(record, "premiere", fallback=words))
            assert told == "a date to be announced"


def test_a_frozen_value_stands_whatever_the_record_says_since() -> None:
    show = ReleaseFactory.create(date=datetime.date(2025, 5, 1)).show
    kept: dict[str, Any] = {"as_of": "2025-03-26", "frozen": "April 24, 2025"}

    assert told(show, "premiere", **kept) == "April 24, 2025"


@pytest.mark.parametrize("record", [{"embargo_until": NOON + HOUR}, {"live": False}])
def test_a_frozen_value_falls_with_its_record(record: dict[str, Any]) -> None:
    show = ShowFactory.create(**record)
    ReleaseFactory.create(show=show)

    assert told(show, "premiere", as_of="2025-03-26", frozen="April 24, 2025") == "—"


def test_a_frozen_value_that_was_embargoed_since_is_not_printed() -> None:
    show = ReleaseFactory.create(date=APRIL, embargo_until=NOON + HOUR).show
    kept: dict[str, Any] = {"as_of": "2025-03-26", "frozen": "April 24"}
    assert told(show, "premiere", **kept) == "—"

    ReleaseFactory.create(show=show, date=datetime.date(2025, 6, 1))

    assert told(show, "premiere", **kept) == "—"
    assert told(show, "premiere") == "June 1"


def test_the_words_seen_last_are_never_what_is_printed() -> None:
    show = ReleaseFactory.create(embargo_until=soon()).show

    assert "secret" not in read(chip(show, "premiere", "secret", fallback="soon"))
