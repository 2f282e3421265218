"""Lists and their filters count, offer and find nothing that is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import Client

from tests.leak.surfaces import (
    UNKNOWN,
    everything,
)
from tests.leak.world import PERSON_NAME

if TYPE_CHECKING:
    from tests.leak.world import World

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("path", "app"),
    [("/people/", "people."), ("/shows/", "shows."), ("/organizations/", "shows.")],
)
def test_a_filter_finds_nothing_by_a_hidden_name(world: World, path: str, app: str) -> None:
    """Asking for a name that is hidden is answered as asking for a name nobody has."""
    client = Client()

    def ask(name: str) -> str:
        return everything(client.get(path, {"name": name})).replace(name, "")

    nobody = ask(UNKNOWN)
    found = [
        str(placed)
        for token, placed in world.canaries.placed.items()
        if placed.model.startswith(app) and placed.field in {"name", "title", "text", "slug"}
        if placed.state != "misspelling" and ask(token) != nobody
    ]

    assert "\n".join(found) == ""


@pytest.mark.parametrize("parameter", ["platform", "genre"])
def test_a_filter_treats_a_hidden_choice_as_no_choice(world: World, parameter: str) -> None:
    client = Client()
    model = {"platform": "shows.Organisation", "genre": "shows.Genre"}[parameter]

    def ask(slug: str) -> str:
        return everything(client.get("/shows/", {parameter: slug})).replace(slug, "")

    nothing = ask(UNKNOWN)
    different = [
        str(placed)
        for token, placed in world.canaries.placed.items()
        if (placed.model, placed.field) == (model, "slug") and ask(token) != nothing
    ]

    assert different == []


def test_a_misspelling_leads_to_its_person_and_is_not_printed(world: World) -> None:
    token = next(
        token
        for token, placed in world.canaries.placed.items()
        if placed.state == "misspelling" and placed.model == "people.PersonName"
    )

    told = everything(Client().get("/people/", {"name": token}))

    assert PERSON_NAME in told
    assert told.count(token) == everything(Client().get("/people/", {"name": UNKNOWN})).count(
        UNKNOWN
    )
