"""Awards on the pages of shows and people, for readers and for search engines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup

from tests.award_factories import NomineeFactory
from tests.factories import PersonFactory, ShowFactory
from tests.newsroom.hubs.test_award import HIDDEN, lanterns, nominate, words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def test_the_page_of_a_show_lists_its_awards_and_who_was_named(client: Client) -> None:
    show = ShowFactory.create()
    nomination = nominate(lanterns(), "Lead Actor", show=show, result="won")
    NomineeFactory.create(nomination=nomination, person=PersonFactory.create(name="Ada Reyes"))

    assert "77th Lantern Awards 2025 Won Lead Actor Ada Reyes" in words(
        client, show.get_absolute_url()
    )


def test_the_page_of_a_person_lists_their_awards_and_for_what(client: Client) -> None:
    ada = PersonFactory.create()
    nomination = nominate(lanterns(), "Lead Actor", show=ShowFactory.create(title="Étoile"))
    NomineeFactory.create(nomination=nomination, person=ada)

    assert "77th Lantern Awards 2025 Nominated Lead Actor Étoile" in words(
        client, ada.get_absolute_url()
    )


def test_a_show_nobody_nominated_says_nothing_of_awards(client: Client) -> None:
    page = BeautifulSoup(client.get(ShowFactory.create().get_absolute_url()).text, "html.parser")

    assert page.find(id="awards") is None


@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_hidden_ceremony_leaves_no_trace_on_the_pages_of_others(
    client: Client, hidden: dict[str, Any]
) -> None:
    show = ShowFactory.create()
    ada = NomineeFactory.create(nomination=nominate(lanterns(**hidden), show=show)).person

    pages = [client.get(record.get_absolute_url()).text for record in (show, ada)]

    assert not any("Lantern" in page for page in pages)


def markup(client: Client, path: str) -> dict[str, Any]:
    page = BeautifulSoup(client.get(path).text, "html.parser")
    told: dict[str, Any] = json.loads(page.select("script[type='application/ld+json']")[0].text)
    return told


def test_search_engines_are_told_what_was_won_and_nothing_else(client: Client) -> None:
    show, ceremony = ShowFactory.create(), lanterns()
    for result in ("won", "nominated", "rescinded", "shortlisted"):
        nomination = nominate(ceremony, f"Lead Actor {result}", show=show, result=result)
        ada = NomineeFactory.create(nomination=nomination).person
        if result == "won":
            winner = ada

    told = [markup(client, record.get_absolute_url()) for record in (show, winner, ada)]

    won = ["Lead Actor won, 77th Lantern Awards (2025)"]
    assert [node.get("award") for node in told] == [won, won, None]
