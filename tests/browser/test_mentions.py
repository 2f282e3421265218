"""Mentions in a real browser: made, changed and undone by keyboard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from people.models import Person
from tests.browser.editor import (
    expect_stored,
    link,
    open_story,
    options,
    prose,
    story_with,
)
from tests.factories import (
    PersonFactory,
    PersonTradeFactory,
)

if TYPE_CHECKING:
    from playwright.sync_api import Page


pytestmark = pytest.mark.django_db(transaction=True)


def test_a_mention_is_made_with_the_keyboard_alone_and_reaches_the_reader(
    desk: Page, faults: list[str]
) -> None:
    person = PersonFactory.create(name="Lou de Laâge", slug="lou-de-laage")
    PersonFactory.create(name="Lou Reed")
    story = story_with("With")
    open_story(desk, story)

    prose(desk).click()
    desk.keyboard.press("End")
    desk.keyboard.type(" @lou", delay=30)
    expect(options(desk)).to_have_count(2)
    expect(options(desk).nth(0)).to_have_attribute("aria-selected", "true")
    desk.keyboard.press("ArrowDown")
    expect(options(desk).nth(1)).to_have_attribute("aria-selected", "true")
    described = prose(desk).get_attribute("aria-activedescendant")
    assert described == options(desk).nth(1).get_attribute("id")
    desk.keyboard.press("ArrowUp")
    desk.keyboard.press("Enter")
    expect(options(desk)).to_have_count(0)
    desk.keyboard.type(", at last.", delay=30)

    expect_stored(desk, story, f"<p>With {link(person, 'Lou de Laâge')}, at last.</p>")
    desk.get_by_role("button", name="More actions").last.click()
    desk.get_by_role("button", name="Publish").click()
    desk.wait_for_url("**/desk/pages/*/")
    desk.goto(story.url)
    mention = desk.locator(".prose").get_by_role("link", name="Lou de Laâge")
    expect(mention).to_have_attribute("href", "/people/lou-de-laage/")
    assert not faults


def test_escape_waves_the_list_off_and_typing_goes_on(desk: Page, faults: list[str]) -> None:
    PersonFactory.create(name="Lou Reed")
    open_story(desk, story_with("With"))

    prose(desk).click()
    desk.keyboard.press("End")
    desk.keyboard.type(" @lo", delay=30)
    expect(options(desk)).to_have_count(1)
    desk.keyboard.press("Escape")
    desk.keyboard.type("u reed", delay=30)
    desk.wait_for_timeout(500)

    expect(options(desk)).to_have_count(0)
    expect(prose(desk)).to_have_text("With @lou reed")
    assert not faults


def test_tab_takes_the_first_and_shift_keeps_the_words_typed(desk: Page) -> None:
    person = PersonFactory.create(name="Lou de Laâge")
    story = story_with("With")
    open_story(desk, story)

    prose(desk).click()
    desk.keyboard.press("End")
    desk.keyboard.type(" @laage", delay=30)
    expect(options(desk)).to_have_count(1)
    desk.keyboard.press("Tab")
    expect(options(desk)).to_have_count(0)
    desk.keyboard.type("and @Laâge", delay=30)
    expect(options(desk)).to_have_count(1)
    desk.keyboard.press("Shift+Enter")
    expect(options(desk)).to_have_count(0)
    desk.keyboard.type(".", delay=30)

    expect_stored(
        desk,
        story,
        f"<p>With {link(person, 'Lou de Laâge')} and {link(person, 'Laâge')}.</p>",
    )


def test_undoing_a_mention_leaves_what_was_typed(desk: Page) -> None:
    PersonFactory.create(name="Lou de Laâge")
    open_story(desk, story_with("With"))

    prose(desk).click()
    desk.keyboard.press("End")
    desk.keyboard.type(" @laage", delay=30)
    expect(options(desk)).to_have_count(1)
    desk.keyboard.press("Enter")
    expect(prose(desk).locator(".mention")).to_have_count(1)
    desk.keyboard.press("Control+z")

    expect(prose(desk).locator(".mention")).to_have_count(0)
    expect(prose(desk)).to_have_text("With @laage")


def test_selected_words_become_a_mention_and_plain_words_again(
    desk: Page, faults: list[str]
) -> None:
    person = PersonFactory.create(name="Lou de Laâge")
    PersonTradeFactory.create(person=person, trade="actor")
    story = story_with("Laage")
    open_story(desk, story)

    prose(desk).dblclick(position={"x": 20, "y": 10})
    desk.get_by_role("button", name="Mention a record").first.click()
    box = desk.get_by_role("dialog", name="Mention a record").get_by_role("combobox")
    expect(box).to_be_focused()
    expect(box).to_have_value("Laage")
    expect(options(desk)).to_have_count(1)
    desk.keyboard.press("Enter")
    mention = prose(desk).locator(".mention")
    expect(mention).to_have_text("Laage")
    expect(mention).to_have_attribute("data-label", "Lou de Laâge · actor")
    expect_stored(desk, story, f"<p>{link(person, 'Laage')}</p>")

    mention.click()
    desk.get_by_role("button", name="Unlink").click()

    expect(prose(desk).locator(".mention")).to_have_count(0)
    expect(prose(desk)).to_have_text("Laage")
    assert not faults


def test_a_mention_can_be_given_to_another_record(desk: Page) -> None:
    actor = PersonFactory.create(name="Brian Cox", disambiguator="actor")
    PersonFactory.create(name="Brian Cox", disambiguator="physicist")
    story = story_with(f"With {link(actor, 'Cox')}.")
    open_story(desk, story)

    prose(desk).locator(".mention").hover()
    desk.get_by_role("button", name="Change record").click()
    box = desk.get_by_role("dialog", name="Change the record").get_by_role("combobox")
    expect(box).to_have_value("Cox")
    options(desk).filter(has_text="physicist").click()

    expect(prose(desk).locator(".mention")).to_have_attribute("data-label", re.compile("physicist"))
    physicist = Person.objects.get(disambiguator="physicist")
    expect_stored(desk, story, f"<p>With {link(physicist, 'Cox')}.</p>")


def test_copying_to_another_paragraph_keeps_who_it_is(desk: Page, faults: list[str]) -> None:
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    person = PersonFactory.create(name="Lou de Laâge")
    story = story_with(f"With {link(person, 'de Laâge')}", "x")
    open_story(desk, story)

    prose(desk, 0).click()
    desk.keyboard.press("Control+a")
    desk.keyboard.press("Control+c")
    prose(desk, 1).click()
    desk.keyboard.press("Control+a")
    desk.keyboard.press("Control+v")

    expect(prose(desk, 1).locator(".mention")).to_have_text("de Laâge")
    expect_stored(desk, story, f"<p>With {link(person, 'de Laâge')}</p>" * 2)
    assert not faults
