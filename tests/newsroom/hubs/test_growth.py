"""No hub asks more of the database because there is more behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.newsroom.hubs.crowd import Crowd

if TYPE_CHECKING:
    from django.test import Client


def asked_and_told(client: Client, address: str) -> tuple[int, int]:
    """How many questions a page asks, and how long it is."""
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        response = client.get(address)
    assert response.status_code == 200, address
    return len(asked), len(response.content)


@pytest.mark.django_db
def test_three_times_as_many_rows_behind_a_hub_ask_as_much(client: Client) -> None:
    crowd = Crowd()
    crowd.grow(3)
    before = {name: asked_and_told(client, address) for name, address in crowd.hubs.items()}

    crowd.grow(6)

    after = {name: asked_and_told(client, address) for name, address in crowd.hubs.items()}
    same = [name for name in before if after[name][1] <= before[name][1]]
    assert same == [], "These show nothing of what was added, so they prove nothing."
    asked = {name: (before[name][0], after[name][0]) for name in before}
    assert {name: counts for name, counts in asked.items() if counts[1] > counts[0]} == {}
