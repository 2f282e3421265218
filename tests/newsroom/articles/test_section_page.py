from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.factories import BylineFactory, PictureFactory, make_section, make_story

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def fill(stories: int) -> None:
    for number in range(stories):
        BylineFactory.create(
            article=make_story(f"Story {number}", lead_image=PictureFactory.create())
        )


def test_it_lists_its_own_stories_newest_first(client: Client) -> None:
    make_story("Older", dated_on=datetime.date(2026, 1, 1))
    make_story("Newer", dated_on=datetime.date(2026, 2, 1))
    make_story("Elsewhere", section=make_section("Film"))

    stories = client.get("/tv/").context["stories"]

    assert [story.title for story in stories] == ["Newer", "Older"]


def test_it_turns_the_page_after_fifteen_stories(client: Client) -> None:
    fill(16)

    first = client.get("/tv/").content.decode()
    second = client.get("/tv/?page=2")

    assert 'href="?page=2"' in first
    assert len(second.context["stories"]) == 1


def test_a_page_that_does_not_exist_is_the_nearest_that_does(client: Client) -> None:
    fill(1)

    assert client.get("/tv/?page=ninety").status_code == 200
    assert client.get("/tv/?page=90").status_code == 200


def test_an_empty_section_says_so(client: Client) -> None:
    make_section("TV")

    assert "Nothing has been published in this section yet." in client.get("/tv/").text


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"live": False}, id="a draft"),
        pytest.param({"expire_at": timezone.now() - datetime.timedelta(1)}, id="expired"),
    ],
)
def test_it_is_a_plain_404_while_it_is_not_public(
    client: Client, values: dict[str, object]
) -> None:
    make_section("TV", **values)

    assert client.get("/tv/").status_code == 404


def test_it_is_a_plain_404_while_it_is_restricted(client: Client) -> None:
    section = make_section("TV")
    make_story("Inside", section=section)
    PageViewRestriction.objects.create(page=section, restriction_type="login")

    assert client.get("/tv/").status_code == 404
    assert client.get("/tv/inside/").status_code == 404
    assert "Inside" not in client.get("/").text


def test_it_asks_the_same_number_of_questions_however_much_it_shows(
    client: Client, django_assert_num_queries
) -> None:
    fill(2)
    client.get("/tv/")

    with django_assert_num_queries(19):
        client.get("/tv/")

    fill(12)
    client.get("/tv/")

    with django_assert_num_queries(19):
        client.get("/tv/")


@pytest.mark.parametrize("slug", ["people", "shows", "desk", "calendar"])
def test_it_cannot_take_an_address_of_our_own(slug: str) -> None:
    with pytest.raises(ValidationError, match="Choose another slug"):
        make_section("A section", slug=slug)
