"""What the page of a show tells machines."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup

from tests.factories import (
    CharacterFactory,
    CreditedCharacterFactory,
    CreditFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
    StatusEventFactory,
)

if TYPE_CHECKING:
    from django.test import Client

    from shows.models import Show

pytestmark = pytest.mark.django_db


def markup(client: Client, show: Show) -> dict[str, Any]:
    page = BeautifulSoup(client.get(show.get_absolute_url()).text, "html.parser")
    [script] = page.select('script[type="application/ld+json"]')
    told: dict[str, Any] = json.loads(script.text)
    return told


def test_actors_stand_with_the_names_of_their_characters(client: Client) -> None:
    played = CreditedCharacterFactory.create(
        credit__person__name="Lou de Laâge", character__name="Cheyenne Toussaint"
    )

    told = markup(client, played.credit.show)

    [role] = told["actor"]
    assert told["@type"] == "TVSeries"
    assert (role["@type"], role["characterName"]) == ("PerformanceRole", "Cheyenne Toussaint")
    assert role["actor"]["name"] == "Lou de Laâge"


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"state": "rumoured"}, id="rumored"),
        pytest.param({"state": "in_talks"}, id="in talks"),
        pytest.param({"state": "disputed"}, id="disputed"),
        pytest.param({"state": "exited", "until_on": datetime.date(2024, 1, 9)}, id="exited"),
        pytest.param({"state": "replaced", "until_on": datetime.date(2024, 1, 9)}, id="replaced"),
        pytest.param({"until_on": datetime.date(2024, 1, 9)}, id="over"),
        pytest.param({"spoils_season": 1}, id="a spoiler"),
        pytest.param({"is_uncredited": True}, id="an uncredited cameo"),
        pytest.param({"dub_language": "fr"}, id="the voice of a dub"),
    ],
)
def test_nobody_is_an_actor_who_is(values: dict[str, Any], client: Client) -> None:
    credit = CreditFactory.create(**values)

    assert "actor" not in markup(client, credit.show)


def test_a_character_whose_name_spoils_is_not_named(client: Client) -> None:
    credit = CreditFactory.create()
    twin = CharacterFactory.create(show=credit.show, spoils_season=1)
    CreditedCharacterFactory.create(credit=credit, character=twin)

    [role] = markup(client, credit.show)["actor"]

    assert "characterName" not in role


def test_seasons_and_dates_are_those_a_reader_may_know(client: Client) -> None:
    show = ShowFactory.create()
    SeasonFactory.create(show=show, number=1)
    SeasonFactory.create(show=show, number=2, live=False)
    ReleaseFactory.create(show=show, date=datetime.date(2025, 4, 24))
    StatusEventFactory.create(show=show, status="cancelled", happened_on=datetime.date(2025, 6, 6))

    told = markup(client, show)

    assert told["numberOfSeasons"] == 1
    assert [season["seasonNumber"] for season in told["containsSeason"]] == [1]
    assert (told["startDate"], told["endDate"]) == ("2025-04-24", "2025")


def test_a_film_is_a_movie_without_seasons(client: Client) -> None:
    told = markup(client, ShowFactory.create(kind="film"))

    assert told["@type"] == "Movie"
    assert "numberOfSeasons" not in told
