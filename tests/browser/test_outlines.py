"""Starting a story by keyboard, and telling readers what has changed, in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from newsroom.articles.models import ArticlePage, Outline
from tests.browser.editor import SAVED, open_story, settle
from tests.factories import ShowFactory, make_section, make_story

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = {"resultTypes": ["violations"], "preload": False}

pytestmark = pytest.mark.django_db(transaction=True)


def grave(page: Page) -> list[str]:
    found = Axe().run(page, options=AXE).response["violations"]
    return [rule["id"] for rule in found if rule["impact"] in {"serious", "critical"}]


def expect_drafts(page: Page, number: int) -> None:
    for _ in range(SAVED // 250):
        if ArticlePage.objects.count() == number:
            return
        page.wait_for_timeout(250)
    assert ArticlePage.objects.count() == number


def test_a_preview_is_started_with_the_keyboard_and_saved_once_it_is_typed_into(
    desk: Page,
) -> None:
    make_section("Television")
    show = ShowFactory.create(title="Étoile", slug="etoile")
    desk.goto(f"/desk/write/?show={show.pk}")
    kinds = desk.get_by_role("group", name="What are you writing?")

    kinds.get_by_role("radio").first.focus()
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("ArrowUp")
    desk.get_by_label("Section").select_option(label="Television")
    expect(kinds.get_by_role("radio", name="Preview")).to_be_checked()
    assert not grave(desk)
    desk.get_by_role("button", name="Start writing").press("Enter")

    expect(desk.get_by_label("Slugline")).to_have_value("etoile-preview")
    expect(desk.get_by_placeholder("Who made it")).to_be_visible()
    settle(desk)
    assert not ArticlePage.objects.exists()
    desk.get_by_placeholder("Headline").fill("Étoile: what to know")
    desk.get_by_placeholder("Headline").press("Tab")
    expect_drafts(desk, 1)
    draft = ArticlePage.objects.get().get_latest_revision_as_object()
    assert [str(row) for row in draft.subjects.all()] == ["Étoile"]
    assert [block.value["show"] for block in draft.body if block.block_type == "plot"] == [show]


def test_each_kind_shows_the_panels_it_needs_and_keeps_the_others(desk: Page) -> None:
    story = make_story("A night", kind="review", body=[("paragraph", "<p>It begins.</p>")])
    open_story(desk, story)
    sheet = desk.get_by_label("Disclosure")
    kind = desk.locator("#id_kind")
    expect(sheet).to_be_visible()

    sheet.fill("A friend of the house.")
    kind.select_option("news")
    expect(sheet).to_be_hidden()
    expect(desk.locator("#id_spoiler_scope")).to_be_hidden()
    kind.select_option("recap")
    expect(desk.locator("#id_spoiler_scope")).to_be_visible()
    kind.select_option("review")

    expect(sheet).to_have_value("A friend of the house.")


def test_an_update_is_added_from_beside_the_text(desk: Page) -> None:
    story = make_story("A night", body=[("paragraph", "<p>It begins.</p>")])
    story.save_revision().publish()
    open_story(desk, story)

    desk.get_by_role("button", name="Toggle guidance").click()
    desk.get_by_role("button", name="Add an update").click()

    text = desk.locator("#id_updates-0-text")
    expect(text).to_be_focused()
    text.fill("Added the premiere date.")
    text.press("Tab")
    for _ in range(SAVED // 250):
        draft = ArticlePage.objects.get().get_latest_revision_as_object()
        if [row.text for row in draft.updates.all()] == ["Added the premiere date."]:
            break
        desk.wait_for_timeout(250)
    assert [row.text for row in draft.updates.all()] == ["Added the premiere date."]
    assert Outline.objects.exists()
