"""The dashboard shows what waits at intake, to those who may take pieces in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from newsroom.intake.actions import decide_lines, keep_arrival, read_arrival, receive
from newsroom.intake.choices import Decision
from newsroom.intake.panels import WaitingPanel
from newsroom.intake.reviewing import review
from tests.factories import UserFactory, make_section
from tests.newsroom.intake.pieces import PIECE

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

pytestmark = pytest.mark.django_db


def dashboard(client: Client) -> str:
    return client.get(reverse("wagtailadmin_home")).text


@pytest.fixture
def desk(client: Client) -> Client:
    make_section("Television")
    client.force_login(UserFactory.create(is_superuser=True))
    return client


def test_it_shows_documents_that_wait_and_how_far_they_are(desk: Client) -> None:
    submission = receive(PIECE.encode(), name="saltmarsh.txt")
    people = [one for one in review(submission).lines if one.group == "people"]
    decide_lines(submission, people, decision=Decision.ACCEPTED, user=None)

    page = dashboard(desk)

    assert "Waiting at Intake" in page
    assert reverse("intake:review", args=[submission.pk]) in page
    assert "so far" in page


def test_it_counts_files_that_could_not_be_read(desk: Client) -> None:
    read_arrival.call(keep_arrival(b" ", name="empty.txt").pk)

    assert "1 file could not be read." in dashboard(desk)


def test_it_is_not_there_while_nothing_waits(desk: Client) -> None:
    assert "Waiting at Intake" not in dashboard(desk)


def test_who_may_write_no_story_does_not_see_it(client: Client) -> None:
    receive(PIECE.encode(), name="saltmarsh.txt")
    client.force_login(UserFactory.create(is_superuser=False))

    assert "saltmarsh.txt" not in dashboard(client)


def test_however_much_waits_it_asks_three_questions(
    desk: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(8):
        receive(f"{PIECE} {number}".encode(), name=f"{number}.txt")

    with django_assert_num_queries(3):
        context = WaitingPanel().get_context_data()
        shown = [str(one) for one in context["waiting"]]

    assert len(shown) == 5
    assert context["count"] == 8
