"""What stands beside the text writes into it, in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from newsroom.articles.models import ArticlePage
from tests.browser.editor import SAVED, expect_stored, link, open_story, prose, story_with
from tests.factories import PersonFactory

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)


def call(page: Page, does: str) -> None:
    assert page.evaluate(f"() => window.newsroom.editor.{does}") is True


def expect_selected(page: Page, words: str) -> None:
    page.wait_for_function("words => window.getSelection().toString() === words", arg=words)


def test_it_writes_where_the_caret_last_stood_and_says_so(desk: Page, faults: list[str]) -> None:
    person = PersonFactory.create(name="Lou de Laâge")
    story = story_with("First.", "Second")
    open_story(desk, story)
    prose(desk, 1).click()
    desk.keyboard.press("End")
    desk.locator("#id_title").click()

    call(desk, f"insertMention({{kind: 'person', id: {person.pk}, words: 'Lou de Laâge'}})")
    call(desk, "insertText('at last')")

    mention = link(person, "Lou de Laâge")
    expect_stored(desk, story, f"<p>First.</p><p>Second {mention} at last</p>")
    expect(desk.locator("#newsroom-announcer")).to_have_text("Text inserted.")
    expect(desk.locator("#id_title")).to_be_focused()
    assert not faults


def test_without_a_caret_it_writes_into_a_new_paragraph_at_the_end(
    desk: Page, faults: list[str]
) -> None:
    person = PersonFactory.create(name="Lou de Laâge")
    story = story_with("First.")
    open_story(desk, story)

    call(desk, f"insertMention({{kind: 'person', id: {person.pk}, words: 'Lou de Laâge'}})")

    expect(prose(desk, 1)).to_contain_text("Lou de Laâge")
    expect_stored(desk, story, f"<p>First.</p><p>{link(person, 'Lou de Laâge')} </p>")
    assert not faults


def test_selected_words_become_the_mention(desk: Page, faults: list[str]) -> None:
    person = PersonFactory.create(name="Lou de Laâge")
    story = story_with("Laâge")
    open_story(desk, story)
    prose(desk).click()
    desk.keyboard.press("End")
    desk.keyboard.press("Shift+Home")
    expect_selected(desk, "Laâge")

    call(desk, f"insertMention({{kind: 'person', id: {person.pk}, words: 'Lou de Laâge'}})")

    expect_stored(desk, story, f"<p>{link(person, 'Laâge')}</p>")
    assert not faults


def test_a_block_is_added_behind_the_one_with_the_caret(desk: Page, faults: list[str]) -> None:
    story = story_with("First.", "Last.")
    open_story(desk, story)
    prose(desk, 0).click()

    call(desk, "addBlock('heading', 'Cast')")

    expect(desk.locator("#newsroom-announcer")).to_have_text("Heading added.")
    for _ in range(SAVED // 250):
        draft = ArticlePage.objects.get(pk=story.pk).get_latest_revision_as_object()
        kinds = [block.block_type for block in draft.body]
        if len(kinds) > 2:
            break
        desk.wait_for_timeout(250)
    assert kinds == ["paragraph", "heading", "paragraph"]
    assert not faults
