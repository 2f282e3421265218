"""Old addresses lead readers on, and tell them nothing of what is not out."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest import mock

import pytest
from django.test import Client, override_settings
from wagtail.contrib.redirects.models import Redirect

from newsroom.articles.models import ArticlePage, SectionPage
from tests.factories import home_page, make_section, make_story
from tests.newsroom.delivery.scheduling import MINUTE, NOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wagtail.models import Page

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _commits() -> Iterator[None]:
    """Wagtail says that an address has changed once that is committed: here, at once."""
    with mock.patch("wagtail.models.pages.transaction.on_commit", lambda call, **_: call()):
        yield


def published_story(slug: str = "old", section: Page | None = None) -> ArticlePage:
    story = make_story("A story", live=False, slug=slug, section=section)
    story.save_revision().publish()
    return ArticlePage.objects.get(pk=story.pk)


def rename(page: Page, slug: str) -> None:
    page = type(page).objects.get(pk=page.pk)
    page.slug = slug
    page.save()


def old_paths() -> set[str]:
    return set(Redirect.objects.values_list("old_path", flat=True))


@override_settings(WAGTAILREDIRECTS_AUTO_CREATE=True)
def test_stock_renaming_a_draft_tells_its_new_name() -> None:
    story = make_story("Secret", live=False, slug="secret")

    rename(story, "secret-wedding")

    assert old_paths() == {"/tv/secret"}


def test_renaming_a_hundred_drafts_leaves_no_redirect() -> None:
    story = make_story("Secret", live=False, slug="secret")

    for number in range(100):
        rename(story, f"secret-{number}")

    assert old_paths() == set()


def test_moving_a_draft_leaves_no_redirect() -> None:
    story = make_story("Secret", live=False, slug="secret")

    story.move(make_section("Film"), pos="last-child")

    assert old_paths() == set()


def test_a_renamed_story_is_found_under_its_old_address() -> None:
    rename(published_story(), "new")

    response = Client().get("/tv/old/")

    assert (response.status_code, response["Location"]) == (301, "/tv/new/")


def test_a_query_does_not_hinder() -> None:
    rename(published_story(), "new")

    assert Client().get("/tv/old/?utm_source=mail").status_code == 301


def test_a_moved_story_is_found_under_its_old_address() -> None:
    published_story().move(make_section("Film"), pos="last-child")

    assert Client().get("/tv/old/")["Location"] == "/film/old/"


def test_a_renamed_section_takes_its_live_stories_along() -> None:
    section = make_section("TV")
    section.save_revision().publish()
    published_story("live", section)
    make_story("Secret", live=False, slug="secret", section=section)

    rename(SectionPage.objects.get(pk=section.pk), "television")

    assert old_paths() == {"/tv", "/tv/live"}
    assert Client().get("/tv/live/")["Location"] == "/television/live/"


@override_settings(
    MIDDLEWARE=["wagtail.contrib.redirects.middleware.RedirectMiddleware"],
    WAGTAILREDIRECTS_AUTO_CREATE=True,
)
def test_stock_an_old_address_tells_where_a_withdrawn_story_stands() -> None:
    story = published_story()
    rename(story, "new")
    ArticlePage.objects.get(pk=story.pk).unpublish()

    assert Client().get("/tv/old/")["Location"] == "/tv/new/"


def test_an_old_address_is_unknown_while_the_story_is_withdrawn() -> None:
    story = published_story()
    rename(story, "new")
    ArticlePage.objects.get(pk=story.pk).unpublish()

    assert Client().get("/tv/old/").status_code == 404


def test_an_old_address_is_unknown_once_the_story_has_expired() -> None:
    story = published_story()
    rename(story, "new")
    ArticlePage.objects.filter(pk=story.pk).update(expire_at=NOW - MINUTE)

    assert Client().get("/tv/old/").status_code == 404


def test_a_story_renamed_while_it_was_withdrawn_is_found_when_it_is_back() -> None:
    story = published_story()
    ArticlePage.objects.get(pk=story.pk).unpublish()
    rename(story, "new")
    assert Client().get("/tv/old/").status_code == 404

    story = ArticlePage.objects.get(pk=story.pk)
    story.save_revision().publish()

    assert Client().get("/tv/old/")["Location"] == "/tv/new/"


def test_a_redirect_that_an_editor_made_leads_anywhere() -> None:
    Redirect.add_redirect("/feed", "https://example.org/feed")

    assert Client().get("/feed/")["Location"] == "https://example.org/feed"


def test_renaming_the_home_page_changes_no_address() -> None:
    rename(home_page(), "start")

    assert old_paths() == set()
