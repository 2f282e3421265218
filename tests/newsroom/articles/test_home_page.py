from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from newsroom.articles.models import ArticlePage
from tests.factories import (
    BylineFactory,
    OrganisationFactory,
    PictureFactory,
    ReleaseFactory,
    ShowFactory,
    home_page,
    make_section,
    make_story,
)

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def days_from_now(days: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=days)


def fill(stories: int) -> None:
    """Stories with pictures and bylines, premieres, and posters of what is just out."""
    for number in range(stories):
        section = make_section(f"Section {number % 3}")
        story = make_story(f"Story {number}", section=section, lead_image=PictureFactory.create())
        BylineFactory.create(article=story)
        platform = OrganisationFactory.create()
        ReleaseFactory.create(date=days_from_now(number + 1), platform=platform)
        ReleaseFactory.create(
            date=days_from_now(-number),
            platform=platform,
            show=ShowFactory.create(poster=PictureFactory.create()),
        )


def test_it_leads_with_the_newest_story_that_has_a_picture(client: Client) -> None:
    make_story("Pictured", dated_on=days_from_now(-1), lead_image=PictureFactory.create())
    make_story("Newer", dated_on=days_from_now(0))

    front = client.get("/").context["front"]

    assert front.lead.title == "Pictured"
    assert [story.title for story in front.seconds] == ["Newer"]


def test_it_shows_no_story_twice(client: Client) -> None:
    fill(20)

    text = client.get("/").content.decode()

    shown = [text.count(f">Story {number}</a>") for number in range(20)]
    assert max(shown) == 1


def test_it_hides_what_is_not_public(client: Client) -> None:
    later = timezone.now() + datetime.timedelta(hours=1)
    make_story("A draft", live=False)
    forbidden = make_story("Under embargo")
    ArticlePage.objects.filter(pk=forbidden.pk).update(embargo_until=later)
    make_story("Expired", expire_at=timezone.now() - datetime.timedelta(minutes=1))
    make_story("In a hidden section", section=make_section("Secret", live=False))

    text = client.get("/").content.decode()

    assert "A draft" not in text
    assert "Under embargo" not in text
    assert "Expired" not in text
    assert "Secret" not in text
    assert "In a hidden section" not in text


def test_it_announces_premieres_known_to_the_day_once_a_show(client: Client) -> None:
    ferry = ShowFactory.create(title="Night Ferry")
    ReleaseFactory.create(show=ferry, date=days_from_now(3), regions="SE")
    ReleaseFactory.create(show=ferry, date=days_from_now(9), regions="US")
    ReleaseFactory.create(show__title="Some Year", date=days_from_now(40), precision="year")

    premieres = client.get("/").context["premieres"]

    assert [str(release.show) for release in premieres] == ["Night Ferry"]


def test_it_leaves_out_the_premiere_of_a_show_that_is_not_public(client: Client) -> None:
    ReleaseFactory.create(
        show=ShowFactory.create(title="Unannounced", live=False), date=days_from_now(3)
    )
    ReleaseFactory.create(show__title="Rumor", state="rumoured", date=days_from_now(3))

    text = client.get("/").content.decode()

    assert "Unannounced" not in text
    assert "Rumor" not in text
    assert "Premieres" not in text


def test_a_zone_without_stories_is_not_drawn(client: Client) -> None:
    make_section("Empty section", description="Nobody home")

    text = client.get("/").content.decode()

    assert "Nothing has been published yet." in text
    assert "Nobody home" not in text


def test_it_asks_the_same_number_of_questions_however_much_it_shows(
    client: Client, django_assert_num_queries
) -> None:
    fill(6)
    client.get("/")

    with django_assert_num_queries(27):
        client.get("/")

    fill(12)
    client.get("/")

    with django_assert_num_queries(27):
        client.get("/")


def test_a_home_page_that_is_not_live_is_a_plain_404(client: Client) -> None:
    home = home_page()
    home.live = False
    home.save()

    assert client.get("/").status_code == 404
