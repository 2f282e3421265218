from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from newsroom.articles.models import ArticlePage
from tests.factories import PictureFactory, make_story

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def card_url(client: Client, story: ArticlePage) -> str:
    return str(client.get(story.url).context["link"].card.url)


@pytest.mark.parametrize("pictures", [0, 1], ids=["without a picture", "with one"])
def test_it_is_a_picture_of_the_size_that_services_ask_for(client: Client, pictures: int) -> None:
    lead = [PictureFactory.create() for _ in range(pictures)]
    story = make_story(lead_image=lead[0] if lead else None)

    response = client.get(card_url(client, story))

    assert response["Content-Type"] == "image/png"
    assert Image.open(io.BytesIO(response.content)).size == (1200, 630)


def test_it_is_drawn_once(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    url = card_url(client, make_story())
    first = client.get(url).content
    monkeypatch.delattr("newsroom.hubs.cards.drawn")

    assert client.get(url).content == first


def test_another_headline_is_another_card_and_the_old_address_leads_there(client: Client) -> None:
    story = make_story("First")
    before = card_url(client, story)
    story.title = "Second"
    story.save()

    after = card_url(client, story)

    assert after != before
    assert client.get(before)["Location"] == after


def test_a_story_that_is_not_public_has_no_card(client: Client) -> None:
    story = make_story()
    url = card_url(client, story)
    client.get(url)
    ArticlePage.objects.filter(pk=story.pk).update(live=False)

    assert client.get(url).status_code == 404
