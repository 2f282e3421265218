"""No page asks more of the database because the catalogue has grown."""

from __future__ import annotations

import datetime
import io
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from newsroom.articles.models import HomePage, SectionPage
from tests.factories import UserFactory
from tests.staff import signed_in

if TYPE_CHECKING:
    from django.test import Client

TODAY = datetime.date(2026, 11, 20)
RECORDS = (
    "people_person",
    "shows_show",
    "shows_season",
    "shows_character",
    "shows_organisation",
    "articles_author",
)
READERS = ("hubs:shows", "hubs:people", "hubs:organisations", "hubs:awards", "hubs:calendar")


def add(number: int, *, seed: int) -> None:
    call_command(
        "make_scale_data",
        people=6 * number,
        shows=2 * number,
        stories=2 * number,
        pictures=0,
        seed=seed,
        today=TODAY,
        force=True,
        stdout=io.StringIO(),
    )


def addresses() -> list[str]:
    lists = [reverse(f"wagtailsnippets_{model}:list") for model in RECORDS]
    choosers = [reverse(f"wagtailsnippetchoosers_{model}:choose") for model in RECORDS]
    searched = [
        f"{reverse(f'wagtailsnippetchoosers_{model}:choose_results')}?q=a" for model in RECORDS
    ]
    found = [f"{reverse(f'wagtailsnippets_{model}:list_results')}?q=a" for model in RECORDS]
    readers = [reverse(name) for name in READERS]
    narrowed = [f"{address}?name=a" for address in readers]
    mentioned = [f"{reverse('articles:mentions')}?q=ma"]
    fronts = [HomePage.objects.get().url, *(page.url for page in SectionPage.objects.public())]
    return [*lists, *choosers, *searched, *found, *readers, *narrowed, *mentioned, *fronts]


def questions(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        response = client.get(address)
    assert response.status_code == 200, address
    return len(asked)


@pytest.mark.django_db
def test_lists_choosers_and_fronts_ask_as_much_of_three_times_as_many() -> None:
    client = signed_in(UserFactory.create(is_superuser=True))
    add(30, seed=7)
    before = {address: questions(client, address) for address in addresses()}

    add(60, seed=8)

    after = {address: questions(client, address) for address in addresses()}
    assert {key: (before[key], after[key]) for key in before if after[key] > before[key]} == {}
