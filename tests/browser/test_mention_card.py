"""The card on a mention: who it is, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.editor import expect_stored, link, open_story, prose, story_with
from tests.factories import CreditFactory, PersonFactory, PersonTradeFactory

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.django_db(transaction=True)


def card(page: Page) -> Locator:
    return page.locator(".mention-card")


def test_hovering_says_who_it_is_and_where_to_edit_them(desk: Page, faults: list[str]) -> None:
    person = PersonFactory.create(
        name="Lou de Laâge", disambiguator="b. 1990", second_mention="de Laâge", live=False
    )
    PersonTradeFactory.create(person=person, trade="actor")
    CreditFactory.create(person=person, show__title="Étoile")
    open_story(desk, story_with(f"With {link(person, 'Lou de Laâge')}."))

    prose(desk).locator(".mention").hover()

    expect(card(desk)).to_be_visible()
    for words in ("Lou de Laâge (b. 1990)", "actor — Étoile", "draft", "Second mention: de Laâge"):
        expect(card(desk)).to_contain_text(words)
    expect(card(desk).get_by_role("link", name="Edit record")).to_have_attribute(
        "href", f"/desk/snippets/people/person/edit/{person.pk}/"
    )
    desk.locator("#id_title").hover()
    expect(card(desk)).to_be_hidden()
    assert not faults


def test_the_caret_opens_it_and_the_keyboard_alone_unlinks(desk: Page, faults: list[str]) -> None:
    person = PersonFactory.create(name="Lou de Laâge")
    story = story_with(f"With {link(person, 'Lou')} again.")
    open_story(desk, story)
    prose(desk).click()

    desk.keyboard.press("Home")
    for _ in range(6):
        desk.keyboard.press("ArrowRight")
    expect(card(desk)).to_be_visible()
    expect(desk.locator("#newsroom-announcer")).to_contain_text("Mention: Lou de Laâge")
    desk.keyboard.press("Alt+Enter")
    expect(card(desk).get_by_role("link", name="Edit record")).to_be_focused()
    desk.keyboard.press("Tab")
    desk.keyboard.press("Tab")
    expect(card(desk).get_by_role("button", name="Unlink")).to_be_focused()
    desk.keyboard.press("Enter")

    expect(prose(desk).locator(".mention")).to_have_count(0)
    expect(prose(desk)).to_be_focused()
    expect_stored(desk, story, "<p>With Lou again.</p>")
    assert not faults


def test_escape_goes_back_to_the_text_and_keeps_the_card_away(desk: Page) -> None:
    person = PersonFactory.create(name="Lou de Laâge")
    open_story(desk, story_with(f"{link(person, 'Lou de Laâge')}"))
    prose(desk).click()
    desk.keyboard.press("Home")
    desk.keyboard.press("ArrowRight")
    expect(card(desk).get_by_role("link", name="Edit record")).to_be_visible()

    desk.keyboard.press("Alt+Enter")
    expect(card(desk).get_by_role("link", name="Edit record")).to_be_focused()
    desk.keyboard.press("Escape")

    expect(card(desk)).to_be_hidden()
    expect(prose(desk)).to_be_focused()


def test_a_mention_of_what_is_gone_says_so(desk: Page, faults: list[str]) -> None:
    person = PersonFactory.create(name="Lou de Laâge")
    story = story_with(f"With {link(person, 'Lou')}.")
    person.delete()
    open_story(desk, story)

    expect(prose(desk).locator(".mention")).to_have_attribute("data-state", "gone")
    prose(desk).locator(".mention").hover()

    expect(card(desk)).to_contain_text("The record behind this mention is gone.")
    expect(card(desk).get_by_role("button", name="Unlink")).to_be_visible()
    assert not faults
