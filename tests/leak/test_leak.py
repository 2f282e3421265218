"""What is not public is told to no reader: states x surfaces x visitors, with canaries."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import pytest
import time_machine
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client
from django.utils import timezone
from PIL import Image
from wagtail.models import Page

from newsroom.desk.roles import CHIEF_EDITOR, WRITER
from people.models import Person
from shows.models import Show
from tests.leak.pictures import adopt_files, is_of_the_hidden
from tests.leak.states import DAY
from tests.leak.surfaces import (
    CONDITIONS,
    UNKNOWN,
    Crawl,
    desk_paths,
    everything,
    placed_paths,
    share_cards,
    unplaced,
)
from tests.leak.world import PERSON_NAME, SHOW_TITLE, STORY_TITLE
from tests.staff import make_staff, signed_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest_django.plugin import DjangoDbBlocker

    from tests.leak.world import World

pytestmark = pytest.mark.django_db


def _anonymous() -> Client:
    return Client()


def _with_junk_cookies() -> Client:
    client = Client()
    for name, value in {
        "sessionid": "junk",
        "csrftoken": "z" * 64,
        "wagtail": "\N{SNOWMAN}",
    }.items():
        client.cookies[name] = value.encode().decode("latin-1")
    return client


def _with_dead_session() -> Client:
    """Somebody of the house whose session has ended."""
    client = signed_in(make_staff(CHIEF_EDITOR))
    SessionStore(session_key=client.session.session_key).delete()
    return client


def _signed_in_writer() -> Client:
    """On the public site, staff see what readers see."""
    return signed_in(make_staff(WRITER))


VISITORS: dict[str, Callable[[], Client]] = {
    "anonymous": _anonymous,
    "reader with junk cookies": _with_junk_cookies,
    "ended session": _with_dead_session,
    "writer": _signed_in_writer,
}


@pytest.fixture(scope="module")
def crawls(world: World, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, Crawl]]:
    """What each visitor was told on the whole public site."""
    with django_db_blocker.unblock():
        made = {name: Crawl(visitor()) for name, visitor in VISITORS.items()}
        made["anonymous"].wander(placed_paths(world))
        for crawl in made.values():
            crawl.visit(made["anonymous"].answers)
        for (state, label), thing in world.edited.items():
            if label == "images.Picture":
                adopt_files(world, thing, state)
        yield made


def leaks(world: World, answers: dict[str, tuple[int, str]]) -> list[str]:
    """Each canary that was told, and on which path; what was asked by name is no news."""
    return sorted(
        f"{path} tells {world.canaries.placed[token]}"
        for path, (_, told) in answers.items()
        for token in world.canaries.found_in(told)
        if token not in path
    )


def one_of_each(world: World) -> list[str]:
    """A closed address for each state and each kind of page."""
    kinds = {(state, path.split("/")[1]): path for path, state in world.closed.items()}
    return list(kinds.values())


def test_every_public_address_is_placed() -> None:
    assert unplaced() == set(), "Say in surfaces.PLACED how a reader asks for these."


@pytest.mark.parametrize("visitor", VISITORS)
def test_a_visitor_is_told_nothing_hidden(
    world: World, crawls: dict[str, Crawl], visitor: str
) -> None:
    assert "\n".join(leaks(world, crawls[visitor].answers)) == ""


def test_the_pages_under_test_show_what_is_public(world: World, crawls: dict[str, Crawl]) -> None:
    answers = crawls["anonymous"].answers
    expected = {
        "/": STORY_TITLE,
        f"/{world.section.slug}/": STORY_TITLE,
        f"/{world.section.slug}/{world.story.slug}/": SHOW_TITLE,
        "/shows/": SHOW_TITLE,
        "/people/": PERSON_NAME,
        world.show.get_absolute_url(): PERSON_NAME,
        world.person.get_absolute_url(): SHOW_TITLE,
    }

    told = {
        path: answers[path][0] == 200 and word in answers[path][1]
        for path, word in expected.items()
    }

    assert told == dict.fromkeys(expected, True)


def test_what_only_a_hidden_fact_ties_together_is_on_no_page_together(
    world: World, crawls: dict[str, Crawl]
) -> None:
    answers = crawls["anonymous"].answers

    together = [
        f"{path} names {word}: {why}" for path, word, why in world.apart if word in answers[path][1]
    ]

    assert together == []


def test_a_hidden_page_answers_as_one_that_never_was(world: World) -> None:
    client = Client()
    told = {path: _normal(client, path) for path in world.closed}

    different = {
        path: told[path][0] for path in told if told[path] != _normal(client, _unknown_beside(path))
    }

    assert different == {}


def _unknown_beside(path: str) -> str:
    """An address of the same shape at which there never was anything."""
    parts = path.strip("/").split("/")
    unknown = "0" * len(parts[-1]) if parts[-1].isdecimal() else UNKNOWN
    return "/" + "/".join([*parts[:-1], unknown]) + "/"


def _normal(client: Client, path: str) -> tuple[int, str]:
    """Status and answer with the asked path taken out."""
    response = client.get(path)
    return response.status_code, everything(response).replace(path, "")


def test_an_embargo_lifts_by_the_clock_alone(world: World) -> None:
    """What was shut until an instant is open after it, though no job has run."""
    shut = [path for path, state in world.closed.items() if state == "embargoed"]
    credit = next(
        token
        for token, placed in world.canaries.placed.items()
        if (placed.state, placed.model, placed.field) == ("embargoed fact", "shows.Credit", "note")
    )

    with time_machine.travel(timezone.now() + 2 * DAY):
        statuses = {path: Client().get(path).status_code for path in shut}
        told = Client().get(world.show.get_absolute_url()).text

    assert statuses == dict.fromkeys(shut, 200)
    assert credit in told


def test_a_hidden_story_has_no_card(world: World) -> None:
    client = Client()

    drawn = [path for path in share_cards(world.closed) if client.get(path).status_code != 404]

    assert drawn == []


def test_a_card_is_drawn_without_a_picture_that_is_hidden(world: World) -> None:
    client = Client()
    seen = []
    for path in share_cards(world.pictured):
        card = client.get(path, follow=True)
        colors = Image.open(io.BytesIO(card.content)).convert("RGB").getcolors(1 << 24) or []
        seen += [path for _, color in colors if is_of_the_hidden(color)]

    assert world.pictured
    assert seen == []


@pytest.mark.parametrize("headers", CONDITIONS.values(), ids=CONDITIONS)
def test_no_header_opens_what_is_closed(world: World, headers: dict[str, Any]) -> None:
    crawl, closed = Crawl(Client()), one_of_each(world)
    for path in (*closed, "/", "/shows/", "/people/", world.show.get_absolute_url()):
        crawl.ask(path, **headers)

    assert leaks(world, crawl.answers) == []
    assert {crawl.answers[path][0] for path in closed} == {404}


@pytest.mark.parametrize("method", ["head", "options", "post", "put", "delete"])
def test_no_method_opens_what_is_closed(world: World, method: str) -> None:
    client = Client()

    answers = {path: getattr(client, method)(path) for path in one_of_each(world)}

    assert {
        path: found.status_code
        for path, found in answers.items()
        if found.status_code not in {403, 404, 405}
    } == {}
    assert leaks(world, {path: (0, everything(found)) for path, found in answers.items()}) == []


def test_staff_see_on_the_public_site_what_readers_see(crawls: dict[str, Crawl]) -> None:
    reader, writer = crawls["anonymous"].answers, crawls["writer"].answers

    different = [path for path in writer if writer[path] != reader[path]]

    assert different == []


def test_the_desk_tells_a_stranger_nothing(world: World) -> None:
    crawl = Crawl(Client())
    for path in desk_paths(world):
        crawl.ask(path)

    assert leaks(world, crawl.answers) == []
    assert {status for status, _ in crawl.answers.values()} <= {200, 301, 302, 403, 404, 405}


def test_no_page_of_the_tree_is_left_out(world: World, crawls: dict[str, Crawl]) -> None:
    asked = crawls["anonymous"].answers
    paths = Page.objects.filter(depth__gte=2).values_list("url_path", flat=True)

    assert {path.removeprefix("/home") for path in paths} <= set(asked)


@pytest.mark.parametrize(("path", "model"), [("/shows/", Show), ("/people/", Person)])
def test_a_list_counts_what_is_public_and_no_more(
    world: World, crawls: dict[str, Crawl], path: str, model: Any
) -> None:
    public = sum(record.is_public() for record in model.objects.all())

    counted = re.findall(r"<p>(\d+) on file</p>", crawls["anonymous"].answers[path][1])

    assert counted == [str(public)]
    assert public < model.objects.count()
