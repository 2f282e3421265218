from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import (
    CreditedCharacterFactory,
    OrganisationFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
    UserFactory,
)
from tests.newsroom.articles.chips.texts import soon

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client: Client) -> Client:
    client.force_login(UserFactory.create(is_superuser=True))
    return client


def options(desk: Client, **asked: Any) -> dict[str, Any]:
    return dict(desk.get(reverse("chips:options"), asked).json())


def fact(told: dict[str, Any], name: str) -> dict[str, Any]:
    [found] = [one for one in told["facts"] if one["fact"] == name]
    return dict(found)


def test_the_facts_of_a_show_come_with_what_they_say_now(desk: Client) -> None:
    season = SeasonFactory.create(number=2, episode_count=8, show__title="Étoile")
    source = OrganisationFactory.create(name="Vogue")
    ReleaseFactory.create(show=season.show, regions="FR US", source=source)

    told = options(desk, kind="show", id=season.show.pk, region="FR")

    assert told["name"] == "Étoile"
    assert [one["value"] for one in told["regions"]] == ["FR", "US"]
    assert told["seasons"] == [{"value": "2", "label": "Season 2"}]
    premiere = fact(told, "premiere")
    assert premiere["forms"][1]["value"] == "April 24, 2025"
    assert (premiere["state"], premiere["told_by"]) == ("stands", "Vogue")
    assert fact(told, "episodes")["forms"][1]["value"] == "eight episodes"
    assert fact(told, "status")["state"] == "missing"


def test_an_embargoed_value_is_shown_to_the_desk_with_its_warning(desk: Client) -> None:
    show = ReleaseFactory.create(embargo_until=soon()).show

    premiere = fact(options(desk, kind="show", id=show.pk), "premiere")

    assert premiere["state"] == "embargoed"
    assert premiere["forms"][1]["value"] == ""
    assert premiere["forms"][1]["withheld"] == "April 24, 2025"


def test_a_persons_facts_are_asked_of_their_latest_show(desk: Client) -> None:
    first = CreditedCharacterFactory.create(character__name="Tom")
    person = first.credit.person
    second = CreditedCharacterFactory.create(credit__person=person, character__name="Jack")

    told = options(desk, kind="person", id=person.pk)
    other = options(desk, kind="person", id=person.pk, show=first.credit.show.pk)

    assert told["show"] == str(second.credit.show.pk)
    assert fact(told, "role")["forms"][1]["value"] == "plays Jack"
    assert fact(other, "role")["forms"][1]["value"] == "plays Tom"


@pytest.mark.parametrize("asked", [{}, {"kind": "show", "id": "99"}, {"kind": "user", "id": "1"}])
def test_a_record_that_is_gone_says_so(desk: Client, asked: dict[str, str]) -> None:
    response = desk.get(reverse("chips:options"), asked)

    assert response.status_code == 404
    assert response.json()["error"] == "That record is gone. Choose another."


def states(desk: Client, *told: dict[str, Any]) -> list[dict[str, Any]]:
    asked = {"chip": [urlencode(one) for one in told]}
    return list(desk.get(reverse("chips:states"), asked).json()["looks"])


def test_the_state_of_every_fact_of_a_text_comes_at_once(desk: Client) -> None:
    show = ReleaseFactory.create().show
    draft = ShowFactory.create(live=False)
    asked = {"kind": "show", "fact": "premiere", "form": "date"}

    good, bad = states(
        desk,
        {**asked, "id": show.pk, "words": "April 24, 2025"},
        {**asked, "id": draft.pk, "fallback": "soon", "words": "x"},
    )

    assert (good["state"], good["printed"]) == ("stands", "April 24, 2025")
    assert good["edit_url"].endswith(f"/edit/{show.pk}/")
    assert (bad["state"], bad["printed"]) == ("unpublished", "soon")


def test_what_makes_no_sense_is_no_such_fact(desk: Client) -> None:
    response = desk.get(reverse("chips:states"), {"chip": ["", "%%%", "a=b&" * 900]})

    assert [look["state"] for look in response.json()["looks"]] == ["unknown"] * 3


def test_many_states_are_told_in_as_many_queries_as_one(desk: Client) -> None:
    asked = []
    for many in (1, 10):
        told = [
            {"kind": "show", "fact": "premiere", "id": ReleaseFactory.create().show.pk}
            for _ in range(many)
        ]
        states(desk, *told)
        with CaptureQueriesContext(connection) as queries:
            states(desk, *told)
        asked.append(len(queries))

    assert asked[0] == asked[1]


def test_a_stranger_is_told_nothing(client: Client) -> None:
    for name in ("chips:options", "chips:states"):
        assert client.get(reverse(name)).status_code == 302
