"""Rich text goes through the real editor and back, again and again, and nothing is lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from newsroom.articles.models import ArticlePage
from tests.browser.editor import expect_stored, open_story, prose, settle, stored_body, story_with
from tests.factories import (
    CharacterFactory,
    EpisodeFactory,
    OrganisationFactory,
    PersonFactory,
    SeasonFactory,
    ShowFactory,
)

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)


def mention(kind: str, number: int, words: str) -> str:
    return f'<a linktype="mention" kind="{kind}" id="{number}">{words}</a>'


@pytest.fixture
def rich() -> str:
    """A paragraph with mentions of every kind, emphasis across and inside them, and a link."""
    show = ShowFactory.create(title="Étoile", slug="etoile")
    season = SeasonFactory.create(show=show, number=2)
    episode = EpisodeFactory.create(season=season, number="1a", title="The Leap")
    character = CharacterFactory.create(show=show, name="Cheyenne")
    platform = OrganisationFactory.create(name="Vireo")
    hidden = PersonFactory.create(name="Jo Draft", live=False)
    person = PersonFactory.create(name="Lou de Laâge", slug="lou-de-laage")
    return (
        f"With {mention('person', person.pk, 'de Laâge')} as"
        f" {mention('character', character.pk, '<b>Chey</b>enne')} in"
        f" {mention('season', season.pk, 'season 2')} of"
        f" {mention('show', show.pk, '<i>Étoile</i>')}, {mention('episode', episode.pk, 'Leap')},"
        f" on {mention('organisation', platform.pk, 'Vireo')} & by"
        f' {mention("person", hidden.pk, "Jo")}, says <a href="https://stage.example/">a page</a>.'
    ).replace("&", "&amp;")


def add_a_word(page: Page, number: int = 0) -> None:
    prose(page, number).click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" More", delay=30)
    expect(prose(page, number)).to_contain_text("More")


def plain(html: str) -> str:
    return re.sub(r' data-block-key="\w+"', "", html)


def test_saving_and_loading_again_loses_nothing(desk: Page, faults: list[str], rich: str) -> None:
    story = story_with(rich)
    open_story(desk, story)
    add_a_word(desk)
    expect_stored(desk, story, f"<p>{rich} More</p>")

    open_story(desk, story)
    expect(prose(desk).locator(".mention")).to_have_count(7)
    add_a_word(desk)

    expect_stored(desk, story, f"<p>{rich} More More</p>")
    assert not faults


def test_undoing_and_redoing_brings_every_mention_back(
    desk: Page, faults: list[str], rich: str
) -> None:
    story = story_with(rich)
    open_story(desk, story)
    prose(desk).click()
    desk.keyboard.press("Control+a")
    desk.keyboard.press("Delete")
    expect(prose(desk).locator(".mention")).to_have_count(0)

    desk.keyboard.press("Control+z")
    expect(prose(desk).locator(".mention")).to_have_count(7)
    add_a_word(desk)

    expect_stored(desk, story, f"<p>{rich} More</p>")
    assert not faults


def test_publishing_prints_every_mention_a_reader_may_follow(
    desk: Page, faults: list[str], rich: str
) -> None:
    story = story_with(rich)
    open_story(desk, story)
    add_a_word(desk)
    expect_stored(desk, story, f"<p>{rich} More</p>")

    desk.get_by_role("button", name="More actions").last.click()
    desk.get_by_role("button", name="Publish").click()
    desk.wait_for_url("**/desk/pages/*/")

    published = ArticlePage.objects.get(pk=story.pk)
    assert plain(published.body[0].value.source) == f"<p>{rich} More</p>"
    desk.goto(story.url)
    links = desk.locator(".prose a.mention")
    expect(links).to_have_count(6)
    expect(links.filter(has_text="Leap")).to_have_attribute(
        "href", "/shows/etoile/seasons/2/#episode-1a"
    )
    expect(desk.locator(".prose")).to_contain_text("by Jo, says")


def test_comparing_shows_what_was_written_and_nothing_else(
    desk: Page, faults: list[str], rich: str
) -> None:
    story = story_with(rich)
    first = story.save_revision()
    open_story(desk, story)
    add_a_word(desk)
    expect_stored(desk, story, f"<p>{rich} More</p>")
    latest = ArticlePage.objects.get(pk=story.pk).latest_revision_id

    desk.goto(f"/desk/pages/{story.pk}/revisions/compare/{first.pk}...{latest}/")

    changed = desk.locator(".comparison")
    expect(changed.locator(".addition")).to_contain_text(["More"])
    expect(changed.locator(".deletion")).to_have_count(0)
    assert not faults


def test_a_copy_of_the_story_says_the_same(desk: Page, faults: list[str], rich: str) -> None:
    story = story_with(rich)
    desk.goto(f"/desk/pages/{story.pk}/copy/")
    desk.get_by_label("New title").fill("A second leap")
    desk.get_by_label("New slug").fill("a-second-leap")
    desk.get_by_role("button", name="Copy this page").click()
    desk.wait_for_url(re.compile(r"/desk/pages/\d+/$"))
    copy = ArticlePage.objects.get(slug="a-second-leap")

    open_story(desk, copy)
    settle(desk)
    add_a_word(desk)

    expect_stored(desk, copy, f"<p>{rich} More</p>")
    assert stored_body(story) == f"<p>{rich}</p>"
    assert not faults
