from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from shows.models import ShowCountry
from tests.factories import (
    GenreFactory,
    OrganisationFactory,
    PictureFactory,
    ReleaseFactory,
    ShowFactory,
    ShowGenreFactory,
    SubjectFactory,
    make_story,
)

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def ferry() -> None:
    """One show that every filter below finds, and one that none of them finds."""
    show = ShowFactory.create(title="Nätt Färja", kind="limited")
    ShowGenreFactory.create(show=show, genre=GenreFactory.create(slug="thriller"))
    ShowCountry.objects.create(show=show, country="SE")
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    ReleaseFactory.create(
        show=show, platform=OrganisationFactory.create(slug="northlight"), date=tomorrow
    )
    SubjectFactory.create(article=make_story(), show=show)
    ShowFactory.create(title="Low Water", kind="series")


def fill(shows: int) -> None:
    for _ in range(shows):
        release = ReleaseFactory.create(
            platform=OrganisationFactory.create(),
            show=ShowFactory.create(poster=PictureFactory.create()),
        )
        ShowGenreFactory.create(show=release.show)
        ShowCountry.objects.create(show=release.show, country="FR")


@pytest.mark.usefixtures("ferry")
@pytest.mark.parametrize(
    "query",
    [
        "name=natt",
        "name=fArja",
        "kind=limited",
        "genre=thriller",
        "country=SE",
        "platform=northlight",
        "premiere=ahead",
        "premiere=next-month",
        "covered=on",
        "kind=limited&country=SE&name=nätt&covered=on",
    ],
)
def test_a_filter_narrows_the_list(client: Client, query: str) -> None:
    found = client.get(f"/shows/?{query}").context["shows"]

    assert [show.title for show in found] == ["Nätt Färja"]


@pytest.mark.usefixtures("ferry")
def test_without_a_filter_every_show_is_listed_and_counted(client: Client) -> None:
    response = client.get("/shows/")

    assert [show.title for show in response.context["shows"]] == ["Low Water", "Nätt Färja"]
    assert "2 on file" in " ".join(response.text.split())


@pytest.mark.usefixtures("ferry")
@pytest.mark.parametrize(
    "query", ["name=zzz", "kind=opera", "platform=nobody", "premiere=someday", "name=%00"]
)
def test_what_nothing_matches_says_so_and_leads_back(client: Client, query: str) -> None:
    response = client.get(f"/shows/?{query}")

    assert response.status_code == 200
    assert "No show on file matches all of that." in response.text
    assert '<a href="/shows/">See every show</a>' in response.text


def test_a_story_that_is_not_public_is_no_coverage(client: Client) -> None:
    SubjectFactory.create(article=make_story(live=False), show=ShowFactory.create())

    assert not client.get("/shows/?covered=on").context["shows"].object_list


def test_it_offers_no_choice_that_only_hidden_shows_have(client: Client) -> None:
    hidden = ShowFactory.create(title="Unannounced", live=False)
    ShowGenreFactory.create(show=hidden, genre=GenreFactory.create(name="Secret genre"))
    ShowCountry.objects.create(show=hidden, country="PT")
    ReleaseFactory.create(show=hidden, platform=OrganisationFactory.create(name="Quiet+"))

    text = client.get("/shows/").text

    for word in ("Unannounced", "Secret genre", "Portugal", "Quiet+"):
        assert word not in text


def test_turning_the_page_keeps_the_filter(client: Client) -> None:
    for _ in range(25):
        ShowFactory.create(kind="film")

    text = client.get("/shows/?kind=film").text

    assert 'href="?kind=film&amp;page=2"' in text


def test_it_asks_the_same_number_of_questions_however_much_it_shows(
    client: Client, django_assert_num_queries
) -> None:
    fill(2)
    client.get("/shows/")

    with django_assert_num_queries(16):
        client.get("/shows/")

    fill(12)
    client.get("/shows/")

    with django_assert_num_queries(16):
        client.get("/shows/")
