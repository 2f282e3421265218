from __future__ import annotations

import base64
import datetime
import io
import re
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from django.test import RequestFactory
from django.utils import timezone
from PIL import Image
from wagtail.models import Revision

from newsroom.articles.models import ArticlePage, Byline
from newsroom.desk.roles import WRITER
from tests.factories import AuthorFactory, PictureFactory, make_story
from tests.feeds import ATOM, entry_of
from tests.staff import filled_form, make_staff, signed_in

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

MODES = ["", "card", "feed", "search"]


def draft(**values: Any) -> ArticlePage:
    """A story nobody has published, with a byline."""
    rows = [
        Byline(author=AuthorFactory.create(name="Ana Ruiz"), sort_order=0),
        Byline(author=AuthorFactory.create(name="Eli Fox"), role="photography", sort_order=1),
    ]
    given = {"dek": "A company swaps its stars.", "live": False, "bylines": rows}
    return make_story("What to know about the ballet", **{**given, **values})


def preview(story: ArticlePage, mode: str) -> BeautifulSoup:
    response = story.make_preview_request(RequestFactory().get("/"), mode)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_a_story_is_previewed_in_four_ways() -> None:
    assert [mode for mode, _ in ArticlePage.preview_modes] == MODES
    names = [name for _, name in ArticlePage.preview_modes]
    assert names == ["Page", "Share card", "Feed item", "Search result"]


@pytest.mark.parametrize("mode", MODES)
def test_every_way_says_the_headline_and_publishes_nothing(client: Client, mode: str) -> None:
    story = draft()
    before = Revision.objects.count()

    page = preview(story, mode)

    assert "What to know about the ballet" in page.text
    assert not ArticlePage.objects.get(pk=story.pk).live
    assert Revision.objects.count() == before
    assert client.get(story.url).status_code == 404


def test_the_share_card_is_the_picture_that_the_published_page_links(client: Client) -> None:
    story = draft(lead_image=PictureFactory.create(), live=True)
    head = BeautifulSoup(client.get(story.url).text, "html.parser")
    linked = str(head.select('meta[property="og:image"]')[0]["content"])
    served = client.get(linked.removeprefix("http://testserver")).content

    drawn = preview(story, "card").select(".shared img")

    assert len({str(image["src"]) for image in drawn}) == 1
    shown = base64.b64decode(str(drawn[0]["src"]).partition(",")[2])
    assert shown == served
    assert Image.open(io.BytesIO(shown)).size == (1200, 630)


def test_the_share_card_says_what_open_graph_says(client: Client) -> None:
    story = draft(live=True)
    head = BeautifulSoup(client.get(story.url).text, "html.parser")
    told = {str(tag["property"]): str(tag["content"]) for tag in head.select("meta[property]")}

    card = preview(story, "card").select('[data-on="facebook"]')[0]

    assert card.select("b")[0].text == told["og:title"]
    assert card.select("span")[0].text == told["og:description"]


def test_a_picture_no_reader_may_see_is_not_on_the_card() -> None:
    hidden = PictureFactory.create(embargo_until=timezone.now() + datetime.timedelta(hours=1))

    page = preview(draft(lead_image=hidden), "card")

    assert "no lead picture a reader may see" in page.text


def test_the_feed_item_is_the_entry_of_the_feed(client: Client) -> None:
    story = draft(live=True)
    entry = entry_of(client)
    [address] = entry.findall(f"{ATOM}link[@rel='alternate']")

    item = preview(story, "feed").select('[data-as="open"]')[0]

    assert item.select("h3")[0].text == entry.findtext(f"{ATOM}title")
    place = item.select("p[data-url]")[0].text.removeprefix("http://localhost")
    assert str(address.get("href")).removeprefix("http://testserver") == place
    assert "By Ana Ruiz. Photography by Eli Fox" in item.text
    assert str(entry.findtext(f"{ATOM}summary")) in item.text


def test_a_draft_says_in_a_feed_that_it_is_not_out() -> None:
    assert "not published yet" in preview(draft(), "feed").text


def test_a_search_result_prefers_what_was_written_for_it() -> None:
    page = preview(draft(seo_title="Ballet guide", search_description="Dates and cast."), "search")

    assert [heading.text for heading in page.select(".found h3")] == ["Ballet guide — Newsroom"] * 2
    assert "Dates and cast." in page.text
    assert "Nothing is cut short." in page.text


def test_a_search_result_is_cut_as_engines_cut_it() -> None:
    page = preview(draft(search_description="Words and more words " * 20), "search")

    told = page.select('.found[data-screen="phone"] p')[-1].text
    assert re.search(r"\w \.\.\.$", told)
    assert "Cut short: description." in page.text


def test_a_result_without_a_description_says_what_happens_then() -> None:
    assert "picks words of its own" in preview(draft(dek=""), "search").text


def test_what_is_typed_is_previewed_before_it_is_saved() -> None:
    owner = make_staff(WRITER)
    story = draft(owner=owner)
    client = signed_in(owner)
    form = filled_form(client.get(f"/desk/pages/{story.pk}/edit/").text)
    path = f"/desk/pages/{story.pk}/edit/preview/"

    answer = client.post(path, {**form, "title": "Typed and not saved", "body-count": "0"})
    told = client.get(f"{path}?mode=search").text

    assert answer.json() == {"is_valid": True, "is_available": True}
    assert "Typed and not saved — Newsroom" in told
    assert ArticlePage.objects.get(pk=story.pk).title == "What to know about the ballet"
