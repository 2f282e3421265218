"""An embargoed value reaches no reader, whichever way it might come to the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import call_command

from newsroom.articles.models import ArticlePage
from shows.models import Release
from tests.factories import OrganisationFactory, ReleaseFactory, ShowFactory, make_story
from tests.newsroom.articles.chips.texts import chip, paragraph, soon

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

SECRET = "Canarium"


def texts_about(show: Any) -> list[dict[str, str]]:
    """Every way a value may have got into a text."""
    return [
        paragraph(chip(show, "platform", SECRET)),
        paragraph(chip(show, "platform", SECRET, fallback=f"on {SECRET}")),
        paragraph(chip(show, "platform", SECRET, as_of="2025-03-26", frozen=SECRET)),
        paragraph(chip(show, "network", f"<b>{SECRET}</b>", fallback="a network")),
    ]


def kept_back(how: str) -> Any:
    platform = OrganisationFactory.create(name=SECRET)
    row: dict[str, Any] = {"platform": platform}
    if how == "row":
        return ReleaseFactory.create(embargo_until=soon(), **row).show
    if how == "state":
        return ReleaseFactory.create(state="rumoured", **row).show
    if how == "record":
        show = ShowFactory.create(embargo_until=soon())
        return ReleaseFactory.create(show=show, **row).show
    type(platform).objects.filter(pk=platform.pk).update(embargo_until=soon())
    return ReleaseFactory.create(**row).show


@pytest.mark.parametrize("how", ["row", "state", "record", "platform"])
def test_no_page_of_the_site_prints_it(client: Client, how: str) -> None:
    show = kept_back(how)
    story = make_story(body=texts_about(show), dek="A dek")

    for path in (story.url, story.get_parent().url, "/", "/shows/", "/sitemap.xml"):
        assert SECRET not in client.get(path).text, path
    assert "a platform to be announced" in client.get(story.url).text


@pytest.mark.parametrize("how", ["row", "state", "record", "platform"])
def test_search_does_not_find_the_story_by_it(how: str) -> None:
    show = kept_back(how)
    make_story(body=texts_about(show))

    call_command("update_index", verbosity=0)

    assert not ArticlePage.objects.search(SECRET)


def test_it_stands_there_once_the_embargo_is_over(client: Client) -> None:
    show = kept_back("row")
    story = make_story(body=texts_about(show))

    Release.objects.update(embargo_until=None)

    assert SECRET in client.get(story.url).text
