from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from newsroom.articles.models import ArticlePage, Author, Byline
from tests.factories import AuthorFactory, PictureFactory, make_section, make_story

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)


@pytest.fixture
def ana() -> Author:
    return AuthorFactory.create(
        name="Ana Ruiz", slug="ana-ruiz", title="Critic", biography="Sees everything twice."
    )


def signed(title: str, author: Author, role: str = "by", **values: Any) -> ArticlePage:
    return make_story(title, bylines=[Byline(author=author, role=role)], **values)


def soup(client: Client, path: str) -> BeautifulSoup:
    response = client.get(path)
    assert response.status_code == 200
    return BeautifulSoup(response.text, "html.parser")


def headlines(page: BeautifulSoup) -> list[str]:
    return [heading.text for heading in page.select(".story-row h3")]


def test_it_tells_who_they_are_and_lists_their_stories_newest_first(
    client: Client, ana: Author
) -> None:
    signed("Older", ana, dated_on=datetime.date(2025, 1, 1))
    signed("Newer", ana, dated_on=datetime.date(2025, 2, 1))
    signed("Another’s", AuthorFactory.create())

    page = soup(client, "/authors/ana-ruiz/")

    assert headlines(page) == ["Newer", "Older"]
    assert "Sees everything twice." in page.text
    assert "Critic" in page.text


def test_stories_are_parted_by_what_somebody_did(client: Client, ana: Author) -> None:
    signed("Written", ana)
    signed("Written with others", ana, "with")
    signed("Pictured", ana, "photography")

    written = soup(client, "/authors/ana-ruiz/")
    pictured = soup(client, "/authors/ana-ruiz/?part=photography")
    unknown = soup(client, "/authors/ana-ruiz/?part=cooking")

    assert set(headlines(written)) == {"Written", "Written with others"}
    assert headlines(pictured) == ["Pictured"]
    assert headlines(unknown) == headlines(written)
    parts = [link.text for link in written.select('nav[aria-label^="What"] a')]
    assert parts == ["Written 2", "Photographed 1"]


def test_somebody_who_only_photographs_opens_with_that(client: Client, ana: Author) -> None:
    signed("Pictured", ana, "photography")

    assert headlines(soup(client, "/authors/ana-ruiz/")) == ["Pictured"]


@pytest.mark.parametrize(
    "hidden",
    [
        pytest.param({"live": False}, id="draft"),
        pytest.param({"embargo_until": timezone.now() + HOUR}, id="embargoed"),
        pytest.param({"expire_at": timezone.now() - HOUR}, id="expired"),
    ],
)
def test_nobody_is_announced_before_their_first_public_story(
    client: Client, ana: Author, hidden: dict[str, Any]
) -> None:
    story = signed("Not yet", ana)
    ArticlePage.objects.filter(pk=story.pk).update(**hidden)

    assert client.get("/authors/ana-ruiz/").status_code == 404
    assert client.get("/authors/ana-ruiz/feed.xml").status_code == 404
    assert "Ana Ruiz" not in client.get("/authors/").text


def test_what_is_hidden_is_neither_listed_nor_counted(client: Client, ana: Author) -> None:
    signed("Shown", ana)
    signed("Hidden", ana, live=False)
    pictured = signed("Hidden picture", ana, "photography")
    later = timezone.now() + HOUR
    ArticlePage.objects.filter(pk=pictured.pk).update(embargo_until=later)

    page = soup(client, "/authors/ana-ruiz/")

    assert headlines(page) == ["Shown"]
    assert not page.select('nav[aria-label^="What"]')


def test_stories_go_on_over_pages(client: Client, ana: Author) -> None:
    for number in range(21):
        signed(f"Story {number}", ana, dated_on=datetime.date(2025, 1, 1 + number))

    assert headlines(soup(client, "/authors/ana-ruiz/?page=2")) == ["Story 0"]


def test_it_asks_the_same_for_one_story_as_for_twelve(client: Client, ana: Author) -> None:
    picture = PictureFactory.create()
    signed("Story", ana, lead_image=picture)
    client.get("/authors/ana-ruiz/")
    with CaptureQueriesContext(connection) as for_one:
        client.get("/authors/ana-ruiz/")
    for number in range(11):
        signed(f"Story {number}", ana, lead_image=picture)

    with CaptureQueriesContext(connection) as for_twelve:
        client.get("/authors/ana-ruiz/")

    assert len(for_twelve) == len(for_one)


def test_machines_are_told_of_a_profile(client: Client, ana: Author) -> None:
    signed("Shown", ana)

    page = soup(client, "/authors/ana-ruiz/")

    told = json.loads(page.select('script[type="application/ld+json"]')[0].text)
    assert told["@type"] == "ProfilePage"
    assert told["mainEntity"] == {
        "@type": "Person",
        "name": "Ana Ruiz",
        "url": "http://testserver/authors/ana-ruiz/",
        "jobTitle": "Critic",
        "description": "Sees everything twice.",
        "worksFor": {"@type": "NewsMediaOrganization", "name": "Newsroom"},
    }


def test_a_portrait_whose_rights_have_ended_is_not_shown(client: Client, ana: Author) -> None:
    ended = timezone.localdate() - datetime.timedelta(days=1)
    Author.objects.filter(pk=ana.pk).update(portrait=PictureFactory.create(rights_end_on=ended))
    signed("Shown", ana)

    assert not soup(client, "/authors/ana-ruiz/").select(".portrait img")


def test_all_authors_stand_in_a_list_by_name(client: Client) -> None:
    for name in ("Zoë Abel", "Ana Ruiz"):
        signed(f"By {name}", AuthorFactory.create(name=name))

    page = soup(client, "/authors/")

    assert [heading.text for heading in page.select(".author-card h2")] == ["Ana Ruiz", "Zoë Abel"]


def test_a_section_cannot_take_the_address_of_the_authors() -> None:
    section = make_section("TV")
    section.slug = "authors"

    with pytest.raises(Exception, match="an address of our own"):
        section.full_clean()
