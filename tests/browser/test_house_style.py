"""House style in a real browser: chosen, departed from, and seen in the editor and the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from wagtail.models import Site

from newsroom.articles.models import StyleProfile
from tests.browser.editor import SAVED, open_story, prose, settle, story_with
from tests.factories import ShowFactory

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)


def mention(number: int, words: str) -> str:
    return f'<a linktype="mention" kind="show" id="{number}">{words}</a>'


def test_choosing_a_convention_shows_what_it_sets_and_departing_makes_it_our_own(
    desk: Page, faults: list[str]
) -> None:
    desk.goto("/desk/settings/articles/styleprofile/")
    settle(desk)

    desk.locator("#id_based_on").select_option("wire")
    expect(desk.locator("#id_show_titles")).to_have_value("quotes")
    expect(desk.locator("#id_dates")).to_have_value("short")
    desk.locator("#id_dates").select_option("british")
    expect(desk.locator("#id_based_on")).to_have_value("own")
    desk.get_by_role("button", name="Save").click()

    expect(desk.get_by_text("House style updated.")).to_be_visible(timeout=SAVED)
    profile = StyleProfile.objects.get()
    assert (profile.based_on, profile.show_titles, profile.dates) == ("own", "quotes", "british")
    assert faults == []


@pytest.mark.parametrize("marks", ["italics", "quotes"])
def test_a_mention_wears_in_the_editor_the_marks_it_will_get(
    desk: Page, faults: list[str], marks: str
) -> None:
    site = Site.objects.get(is_default_site=True)
    StyleProfile.objects.create(site=site, show_titles=marks)
    show = ShowFactory.create(title="Étoile")
    story = story_with(f"In {mention(show.pk, 'Étoile')}, {mention(show.pk, 'the series')}")

    open_story(desk, story)

    mentions = prose(desk).locator(".mention")
    expect(mentions.nth(0)).to_have_attribute("data-marks", marks)
    expect(mentions.nth(1)).to_have_attribute("data-marks", "plain")
    expect(prose(desk)).to_have_text("In Étoile, the series")
    assert faults == []


def test_the_four_previews_are_chosen_beside_the_text(desk: Page, faults: list[str]) -> None:
    story = story_with("A first line.")
    open_story(desk, story)

    desk.get_by_role("button", name="Toggle preview").click()
    modes = desk.get_by_label("Preview mode")
    expect(modes.locator("option")).to_have_text(
        ["Page", "Share card", "Feed item", "Search result"]
    )
    frame = desk.locator("iframe.w-preview__iframe").last.content_frame
    # Wagtail drops a change of the mode while it still draws the one before.
    expect(frame.get_by_role("heading", name="A leap").first).to_be_visible(timeout=SAVED)
    modes.select_option(label="Search result")

    expect(frame.locator(".found h3").first).to_have_text("A leap — Newsroom", timeout=SAVED)
    assert faults == []
