"""One to five authors in every output: the same names in the same order."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string

from newsroom.articles.models import ArticlePage, Byline
from tests.factories import AuthorFactory, PictureFactory, make_story
from tests.feeds import ATOM, entry_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

pytestmark = pytest.mark.django_db

NAMES = ["Zoë Abel", "Ana Ruiz", "Mo Chen", "Ben Okri", "Élise Petit"]


def write(number: int) -> ArticlePage:
    """A story by so many authors, in an order that is not that of the alphabet, with a picture."""
    rows = [
        Byline(author=AuthorFactory.create(name=name), role="by", sort_order=place)
        for place, name in enumerate(NAMES[:number])
    ]
    eye = AuthorFactory.create(name="Eli Fox")
    rows.insert(0, Byline(author=eye, role="photography", sort_order=-1))
    return make_story("A story", bylines=rows, lead_image=PictureFactory.create(credit="E. Fox"))


def page_of(client: Client, story: ArticlePage) -> BeautifulSoup:
    return BeautifulSoup(client.get(story.url).text, "html.parser")


def markup_of(client: Client, story: ArticlePage) -> Any:
    [script] = page_of(client, story).select('script[type="application/ld+json"]')
    return json.loads(script.text)


def on_the_page(client: Client, story: ArticlePage) -> list[str]:
    first = page_of(client, story).select(".story .byline > span")[0]
    return [link.text for link in first.select("a")]


def in_the_head(client: Client, story: ArticlePage) -> list[str]:
    said = str(page_of(client, story).select('meta[name="author"]')[0]["content"])
    return re.split(r", and | and |, ", said)


def in_open_graph(client: Client, story: ArticlePage) -> list[str]:
    tags = page_of(client, story).select('meta[property="article:author"]')
    slugs = [str(tag["content"]).rstrip("/").rpartition("/")[2] for tag in tags]
    return [
        row.author.name for slug in slugs for row in story.bylines.all() if row.author.slug == slug
    ]


def in_structured_data(client: Client, story: ArticlePage) -> list[str]:
    return [author["name"] for author in markup_of(client, story)["author"]]


def in_the_feed(client: Client, story: ArticlePage) -> list[str]:
    entry = entry_of(client)
    return [str(name.text) for name in entry.findall(f"{ATOM}author/{ATOM}name")]


def on_a_card(client: Client, story: ArticlePage) -> list[str]:
    card = ArticlePage.objects.public().for_cards().get(pk=story.pk)
    html = render_to_string("components/story_row.html", {"story": card})
    first = BeautifulSoup(html, "html.parser").select(".byline > span")[0]
    return [link.text for link in first.select("a")]


def on_the_page_of_an_author(client: Client, story: ArticlePage) -> list[str]:
    author = story.bylines.get(role="by", author__name=NAMES[0]).author
    page = BeautifulSoup(client.get(author.get_absolute_url()).text, "html.parser")
    return [link.text for link in page.select(".story-row .byline > span")[0].select("a")]


OUTPUTS: list[Callable[[Client, ArticlePage], list[str]]] = [
    on_the_page,
    in_the_head,
    in_open_graph,
    in_structured_data,
    in_the_feed,
    on_a_card,
    on_the_page_of_an_author,
]


@pytest.mark.parametrize("number", range(1, 6))
@pytest.mark.parametrize("output", OUTPUTS)
def test_the_names_and_their_order_are_the_same_everywhere(
    client: Client, output: Callable[[Client, ArticlePage], list[str]], number: int
) -> None:
    story = write(number)

    assert output(client, story) == NAMES[:number]


def test_a_photographer_is_credited_and_is_no_author(client: Client) -> None:
    story = write(1)

    told = markup_of(client, story)
    entry = entry_of(client)

    assert [person["name"] for person in told["contributor"]] == ["Eli Fox"]
    assert told["image"]["creditText"] == "E. Fox"
    assert [name.text for name in entry.findall(f"{ATOM}contributor/{ATOM}name")] == ["Eli Fox"]
    assert "Photography by Eli Fox" in page_of(client, story).select(".byline")[0].text


@pytest.mark.parametrize(("role", "part"), [("translation", "translator"), ("editing", "editor")])
def test_who_translated_and_who_edited_have_their_own_place(
    client: Client, role: str, part: str
) -> None:
    story = make_story(bylines=[Byline(author=AuthorFactory.create(name="Ana Ruiz"), role=role)])

    told = markup_of(client, story)

    assert [person["name"] for person in told[part]] == ["Ana Ruiz"]
    assert "author" not in told


def test_every_name_leads_to_its_author(client: Client) -> None:
    story = write(2)

    links = page_of(client, story).select(".story .byline a")

    assert [client.get(str(link["href"])).status_code for link in links] == [200, 200, 200]


def test_a_feed_holds_what_xml_can_and_nothing_hidden(client: Client) -> None:
    make_story("A \x0b & <b>", dek="“So it is”", lead_image=PictureFactory.create())
    make_story("Not yet", live=False)

    entry = entry_of(client)

    assert entry.findtext(f"{ATOM}title") == "A  & <b>"
    assert entry.findtext(f"{ATOM}summary") == "“So it is”"
    assert entry.find(f"{ATOM}link[@rel='enclosure']") is not None
