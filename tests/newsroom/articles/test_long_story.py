"""The editor at a hundred blocks: what it asks of the database stays within bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bench.long_story import form_of, make_long_story
from tests.factories import UserFactory, make_section

if TYPE_CHECKING:
    from django.test import Client

    from newsroom.articles.models import ArticlePage

pytestmark = pytest.mark.django_db

# The form with its panels and checks, and what is looked up of each kind of record.
OPENING = 170
SAVING = 290
PUBLISHING = 330
# Kinds with choosers, at least one in a list; twenty blocks hold each of them.
CHOOSING = ("quotation", "questions", "cast_list", "picture", "gallery", "ranked_list")


@pytest.fixture
def story() -> ArticlePage:
    return make_long_story(make_section())


@pytest.fixture
def desk(client: Client) -> Client:
    client.force_login(UserFactory.create(is_superuser=True))
    return client


def test_it_holds_every_kind_of_block(story: ArticlePage) -> None:
    held = {block.block_type for block in story.body}

    assert len(story.body) == 100
    assert set(story.body.stream_block.child_blocks) - held == {
        "verdict",
        "correction_note",
        "update_log",
    }


def test_opening_it_asks_no_more_than_is_allowed(desk: Client, story: ArticlePage) -> None:
    address = f"/desk/pages/{story.pk}/edit/"
    desk.get(address)

    with CaptureQueriesContext(connection) as asked:
        answer = desk.get(address)

    assert answer.status_code == 200
    assert len(asked) <= OPENING


def test_saving_it_as_one_types_asks_no_more_than_is_allowed(
    desk: Client, story: ArticlePage
) -> None:
    sent = form_of(story, title="Saved as one types")

    with CaptureQueriesContext(connection) as asked:
        answer = desk.post(
            f"/desk/pages/{story.pk}/edit/", sent, headers={"Accept": "application/json"}
        )

    assert answer.json()["success"]
    assert len(asked) <= SAVING


def test_publishing_it_asks_no_more_than_is_allowed(desk: Client, story: ArticlePage) -> None:
    sent = form_of(story, title="Published") | {"action-publish": "1"}

    with CaptureQueriesContext(connection) as asked:
        answer = desk.post(f"/desk/pages/{story.pk}/edit/", sent)

    story.refresh_from_db()
    assert (answer.status_code, story.live) == (302, True)
    assert len(asked) <= PUBLISHING


@pytest.mark.parametrize("way", ["saving", "publishing"])
def test_a_hundred_blocks_ask_as_much_as_twenty(desk: Client, way: str) -> None:
    asked = []
    for count in (20, 100):
        story = make_long_story(make_section(), blocks_in_all=count, kinds=CHOOSING)
        sent = form_of(story, title=f"Of {count}")
        if way == "publishing":
            sent |= {"action-publish": "1"}
        headers = {"Accept": "application/json"} if way == "saving" else {}

        with CaptureQueriesContext(connection) as queries:
            answer = desk.post(f"/desk/pages/{story.pk}/edit/", sent, headers=headers)

        assert answer.status_code == (200 if way == "saving" else 302)
        told = [query["sql"] for query in queries]
        asked.append(sum("SAVEPOINT" not in sql for sql in told))

    assert asked[1] <= asked[0]
