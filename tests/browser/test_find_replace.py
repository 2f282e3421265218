"""Finding and replacing across the blocks of a story, in the open form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from newsroom.articles.models import ArticlePage
from tests.browser.editor import SAVED, expect_stored, link, open_story, prose, story_with
from tests.factories import PersonFactory, make_story

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.django_db(transaction=True)


def open_finder(page: Page) -> Locator:
    prose(page).click()
    page.keyboard.press("Control+Shift+F")
    finder = page.get_by_role("dialog", name="Find and replace")
    expect(finder.get_by_label("Find", exact=True)).to_be_focused()
    return finder


def told(finder: Locator) -> Locator:
    return finder.get_by_role("status")


def test_it_replaces_in_every_block_and_autosave_keeps_it(desk: Page, faults: list[str]) -> None:
    story = make_story(
        body=[
            {"type": "paragraph", "value": "<p>The étoile falls.</p><p>An Etoile rises.</p>"},
            {"type": "heading", "value": "Étoile or not"},
            {"type": "paragraph", "value": "<ul><li>etoiles</li></ul>"},
        ]
    )
    open_story(desk, story)
    finder = open_finder(desk)

    finder.get_by_label("Find", exact=True).fill("etoile")
    expect(told(finder)).to_have_text("1 of 4 matches.")
    finder.get_by_label("Whole words").check()
    expect(told(finder)).to_have_text("1 of 3 matches.")
    finder.get_by_label("Replace by").fill("star")
    finder.get_by_role("button", name="Replace all").click()

    expect(told(finder)).to_contain_text("3 matches replaced by “star”.")
    expect(prose(desk)).to_have_text("The star falls.An star rises.")
    expect(desk.locator("#body-1-value")).to_have_value("star or not")
    expect_saved(desk, story, ["The star falls.", "An star rises.", "star or not", "etoiles"])
    finder.get_by_role("button", name="Undo").click()
    expect(told(finder)).to_contain_text("Taken back.")
    expect(prose(desk)).to_have_text("The étoile falls.An Etoile rises.")
    assert not faults


def expect_saved(page: Page, story: ArticlePage, words: list[str]) -> None:
    """Wait until autosave has brought all the words to the desk's database."""
    for _ in range(SAVED // 250):
        held = str(ArticlePage.objects.get(pk=story.pk).get_latest_revision_as_object().body)
        if all(word in held for word in words):
            return
        page.wait_for_timeout(250)
    assert [word for word in words if word not in held] == []


def test_case_and_accents_are_matched_when_asked(desk: Page) -> None:
    open_story(desk, story_with("Étoile, étoile, Etoile, etoile"))
    finder = open_finder(desk)

    finder.get_by_label("Find", exact=True).fill("étoile")
    expect(told(finder)).to_have_text("1 of 4 matches.")
    finder.get_by_label("Match accents").check()
    expect(told(finder)).to_have_text("1 of 2 matches.")
    finder.get_by_label("Match case").check()
    expect(told(finder)).to_have_text("1 of 1 match.")


def test_quotations_are_left_alone_unless_asked(desk: Page) -> None:
    story = story_with("She fell. “I fell, he said ‘fell’ too,” she said. They fell")
    open_story(desk, story)
    finder = open_finder(desk)

    finder.get_by_label("Find", exact=True).fill("fell")
    expect(told(finder)).to_have_text("1 of 2 matches, 2 in quotations left alone.")
    finder.get_by_label("Replace by").fill("leapt")
    finder.get_by_role("button", name="Replace all").click()
    expect(prose(desk)).to_have_text(
        "She leapt. “I fell, he said ‘fell’ too,” she said. They leapt"
    )
    finder.get_by_label("In quotations, too").check()

    expect(told(finder)).to_have_text("1 of 2 matches.")


def test_a_mention_keeps_its_record_and_one_that_is_crossed_is_left_alone(desk: Page) -> None:
    lou = PersonFactory.create(name="Lou de Laage")
    story = story_with(f"{link(lou, 'Lou de Laage')} danced, de Laage danced on")
    open_story(desk, story)
    finder = open_finder(desk)

    finder.get_by_label("Find", exact=True).fill("Laage danced")
    expect(told(finder)).to_have_text(
        "1 of 1 match, 1 across a mention, a chip or a link left alone."
    )
    finder.get_by_label("Find", exact=True).fill("Laage")
    expect(told(finder)).to_have_text("1 of 2 matches.")
    finder.get_by_label("Replace by").fill("Laâge")
    finder.get_by_role("button", name="Replace all").click()

    expect_stored(desk, story, f"<p>{link(lou, 'Lou de Laâge')} danced, de Laâge danced on</p>")


def test_one_at_a_time_steps_through_with_the_keyboard(desk: Page, faults: list[str]) -> None:
    story = story_with("one red, two red", "three red")
    open_story(desk, story)
    finder = open_finder(desk)
    finder.get_by_label("Find", exact=True).fill("red")
    passage = desk.locator("[data-find-passage]")
    expect(passage).to_have_text("one red, two red")

    desk.keyboard.press("Enter")
    expect(told(finder)).to_have_text("2 of 3 matches.")
    finder.get_by_label("Replace by").fill("blue")
    desk.keyboard.press("Enter")
    expect(told(finder)).to_have_text("1 match replaced by “blue”. 2 matches.")
    expect(passage).to_have_text("three red")
    desk.keyboard.press("Escape")

    expect(finder).to_be_hidden()
    expect(prose(desk)).to_be_focused()
    expect_stored(desk, story, "<p>one red, two blue</p><p>three red</p>")
    assert not faults


def test_the_shortcuts_are_listed_under_a_key(desk: Page) -> None:
    open_story(desk, story_with("Words"))

    desk.locator("body").press("?")

    listed = desk.get_by_role("dialog", name="Keyboard shortcuts")
    expect(listed).to_contain_text("Find and replace in the whole text")
    expect(listed).to_contain_text("Mention a record")


def test_the_words_are_counted_while_one_types(desk: Page) -> None:
    story = story_with("Three words here")
    open_story(desk, story)
    counter = desk.locator("[data-story-length]")
    expect(counter).to_have_text("3 words · 1 min")

    prose(desk).click()
    desk.keyboard.press("End")
    desk.keyboard.type(" and two")
    expect(counter).to_have_text("5 words · 1 min")
    desk.get_by_label("Planned words").fill("4")

    expect(counter).to_have_text("5 of 4 words · 1 min")
    counter.click()
    expect(desk.locator("[data-length-plan]")).to_have_text("4 planned, 1 over")
