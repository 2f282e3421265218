"""Choosing a record in a real browser: typed, walked with the arrows, and told of errors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.editor import settle
from tests.factories import PersonFactory, ShowFactory

if TYPE_CHECKING:
    from playwright.sync_api import Page

RESULTS = re.compile(r"/results/\?")

pytestmark = pytest.mark.django_db(transaction=True)


def open_chooser(page: Page) -> None:
    show = ShowFactory.create()
    page.goto(f"/desk/snippets/shows/show/edit/{show.pk}/#tab-cast_and_credits")
    settle(page)
    page.get_by_role("button", name="Add credit", exact=True).click()
    page.get_by_role("button", name="Choose person").first.click()
    expect(page.locator("#search-results")).to_be_visible()


def test_a_person_is_chosen_without_the_mouse(desk: Page, faults: list[str]) -> None:
    PersonFactory.create(name="Brian Cox", disambiguator="actor")
    PersonFactory.create(name="Brian Cox", disambiguator="physicist")
    open_chooser(desk)

    desk.locator(".modal-body #id_q").fill("brian")
    expect(desk.get_by_text("There are 2 matches")).to_be_visible()
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("Enter")

    title = desk.locator("#id_credits-0-person-title")
    expect(title).to_have_text("Brian Cox (physicist)")
    assert not faults


def test_a_list_that_fails_says_so_and_loads_again(desk: Page) -> None:
    PersonFactory.create(name="Brian Cox")
    open_chooser(desk)
    field = desk.locator(".modal-body #id_q")

    desk.route(RESULTS, lambda route: route.fulfill(status=500, body="no"))
    field.fill("bri")
    expect(desk.get_by_text("The list could not be loaded.")).to_be_visible()
    desk.unroute(RESULTS)
    field.fill("brian")

    expect(desk.get_by_text("There is 1 match")).to_be_visible()
    expect(desk.get_by_text("The list could not be loaded.")).to_be_hidden()
