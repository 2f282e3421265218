"""The records beside the text in the real editor: looked up, inserted, kept when saving redraws."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from newsroom.articles.models import ArticlePage
from tests.browser.editor import SAVED, expect_stored, link, open_story, prose, story_with
from tests.factories import (
    CreditFactory,
    PersonFactory,
    ReleaseFactory,
    ShowFactory,
    SubjectFactory,
)

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.django_db(transaction=True)


def records(page: Page) -> Locator:
    return page.locator("[data-side-panel='records']")


def test_a_record_is_looked_up_and_mentioned_by_the_keyboard(desk: Page, faults: list[str]) -> None:
    lou = PersonFactory.create(name="Lou de Laâge")
    story = story_with("With")
    open_story(desk, story)
    prose(desk).click()
    desk.keyboard.press("End")

    desk.keyboard.press("Control+Shift+L")
    expect(desk.get_by_label("Look up any record")).to_be_focused()
    desk.keyboard.type("laage")
    expect(records(desk).get_by_role("status")).to_have_text("1 found.")
    desk.keyboard.press("Enter")
    expect(records(desk).get_by_role("button", name="Mention: Lou de Laâge")).to_be_focused()
    desk.keyboard.press("Enter")

    expect_stored(desk, story, f"<p>With {link(lou, 'Lou de Laâge')} </p>")
    expect(desk.get_by_label("Look up any record")).to_have_value("laage")
    # What was found stays, and the text mentions it now.
    expect(records(desk).get_by_role("button", name="Mention: Lou de Laâge")).to_have_count(2)
    assert not faults


def test_a_block_is_inserted_with_its_show_filled_in(desk: Page, faults: list[str]) -> None:
    show = ShowFactory.create(title="Étoile")
    ReleaseFactory.create(show=show)
    story = story_with("Words")
    SubjectFactory.create(article=story, show=show)
    story.save_revision()
    open_story(desk, story)
    desk.locator("[data-side-panel-toggle='records']").click()

    records(desk).get_by_role("button", name="Cast list: Étoile").click()

    expect(desk.locator("#body-1-value-show-chooser, [id$='-show-chooser']").first).to_contain_text(
        "Étoile"
    )
    for _ in range(SAVED // 250):
        body = ArticlePage.objects.get(pk=story.pk).get_latest_revision_as_object().body
        if [block.block_type for block in body] == ["paragraph", "cast_list"]:
            break
        desk.wait_for_timeout(250)
    assert body[1].value["show"] == show
    assert not faults


def test_what_is_mentioned_becomes_a_subject_and_open_groups_stay(
    desk: Page, faults: list[str]
) -> None:
    credit = CreditFactory.create(person=PersonFactory.create(name="Luke Kirby"))
    ReleaseFactory.create(show=credit.show)
    other = PersonFactory.create(name="Lou")
    story = story_with(f"With {link(other, 'Lou')}")
    SubjectFactory.create(article=story, show=credit.show)
    story.save_revision()
    open_story(desk, story)
    desk.locator("[data-side-panel-toggle='records']").click()
    groups = records(desk).locator("details").filter(has_text="Cast and credits")
    groups.locator("summary").click()
    expect(records(desk).get_by_text("Luke Kirby, actor")).to_be_visible()

    records(desk).get_by_role("button", name="Add as subject: Lou").click()

    sheet = records(desk).locator(f"[data-sheet='person-{other.pk}']")
    expect(sheet).to_be_visible(timeout=SAVED)
    expect(records(desk).get_by_text("Luke Kirby, actor")).to_be_visible()
    assert not faults


@pytest.mark.parametrize("width", [1440, 1100])
def test_the_writing_tools_stay_beside_an_open_panel(desk: Page, width: int) -> None:
    desk.set_viewport_size({"width": width, "height": 900})
    open_story(desk, story_with("With"))

    desk.locator("[data-side-panel-toggle='records']").click()
    expect(records(desk)).to_be_visible()

    for name in ("Find and replace", "Look up a record", "Link all names"):
        # A button that the panel covers, even in part, takes no press in the place it is tried.
        pressed = desk.locator(".story-bar").get_by_role("button", name=name)
        pressed.click(trial=True, position={"x": 2, "y": 8})
        box = pressed.bounding_box()
        assert box is not None
        pressed.click(trial=True, position={"x": box["width"] - 2, "y": 8})
