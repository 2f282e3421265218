"""Desk > Radar: what is queued, what to put instead, and who may."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING

import pytest
import time_machine
from django.core.management import call_command
from django.urls import reverse

from newsroom.checks.choices import StaleState
from newsroom.checks.models import StaleClaim
from newsroom.checks.radar import follow_records, index_claims
from tests.newsroom.checks.radar.world import IN_MARCH, World, make_world

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(client: Client) -> Iterator[World]:
    with time_machine.travel(IN_MARCH, tick=False):
        world = make_world()
        client.force_login(world.editor)
        yield world


def _stale(world: World) -> StaleClaim:
    index_claims(world.tell())
    world.release.date = datetime.date(2025, 4, 24)
    world.release.save()
    follow_records({("show", world.show.pk)}, at=IN_MARCH)
    return StaleClaim.objects.get()


def test_an_empty_queue_says_that_all_agrees(client: Client, world: World) -> None:
    page = client.get(reverse("checks_radar:queue")).content.decode()

    assert "Every live story agrees with the records" in page


def test_the_words_are_marked_in_their_sentence(client: Client, world: World) -> None:
    _stale(world)

    page = client.get(reverse("checks_radar:queue")).content.decode()

    assert "series premieres <mark>April 25</mark> on Prime Video." in page
    assert 'value="April 24"' in page
    assert "Release date" in page


def test_it_is_put_right_from_the_queue(client: Client, world: World) -> None:
    row = _stale(world)

    client.post(reverse("checks_radar:decide", args=[row.pk]), {"words": "April 24"})

    row.refresh_from_db()
    assert row.state == StaleState.ACCEPTED
    assert "April 24" in str(row.story.specific.body[0].value.source)


def test_leaving_it_without_a_reason_is_refused_in_a_sentence(client: Client, world: World) -> None:
    row = _stale(world)

    answer = client.post(reverse("checks_radar:decide", args=[row.pk]), {"leave": "1"}, follow=True)

    assert "Say why the sentence stays as it is." in answer.content.decode()
    row.refresh_from_db()
    assert row.state == StaleState.OPEN


def test_what_is_decided_is_found_by_its_decision(client: Client, world: World) -> None:
    row = _stale(world)
    client.post(
        reverse("checks_radar:decide", args=[row.pk]), {"leave": "1", "reason": "As of March."}
    )

    page = client.get(reverse("checks_radar:queue"), {"state": "dismissed"}).content.decode()

    assert "As of March." in page


def test_other_tools_of_the_desk_read_it_as_data(client: Client, world: World) -> None:
    row = _stale(world)

    told = client.get(reverse("checks_radar:feed")).json()["stale"]

    assert [one["id"] for one in told] == [row.pk]
    assert told[0]["proposed"] == "April 24"


def test_the_command_prints_the_same_data(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    row = _stale(world)

    call_command("stale", "--json")

    told = json.loads(capsys.readouterr().out)["stale"]
    assert [(one["id"], one["text"]) for one in told] == [(row.pk, "April 25")]


def test_the_command_reads_the_archive_anew(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    world.tell()
    world.release.date = datetime.date(2025, 4, 24)
    world.release.save()

    call_command("stale", "--rebuild")

    printed = capsys.readouterr().out
    assert "“April 25” → “April 24”" in printed
    assert "1 sentence is stale." in printed


def test_the_dashboard_shows_the_newest_and_nothing_while_all_agrees(
    client: Client, world: World
) -> None:
    before = client.get(reverse("wagtailadmin_home")).content.decode()
    _stale(world)

    after = client.get(reverse("wagtailadmin_home")).content.decode()

    assert "No longer true" not in before
    assert "No longer true" in after
    assert "<mark>April 25</mark>" in after
