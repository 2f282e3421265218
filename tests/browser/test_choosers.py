"""Choosing a record in a real browser: typed, walked with the arrows, and told of errors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.award_factories import NomineeFactory
from tests.browser.editor import settle
from tests.factories import CharacterFactory, PersonFactory, ShowFactory

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


def test_the_part_of_a_nominee_is_chosen_among_those_of_the_nominated_show(
    desk: Page, faults: list[str]
) -> None:
    nominee = NomineeFactory.create(nomination__show__title="Étoile")
    nomination = nominee.nomination
    CharacterFactory.create(show=nomination.show, name="The étoile")
    CharacterFactory.create(name="Somebody else’s part")
    desk.goto(f"/desk/snippets/shows/ceremony/edit/{nomination.ceremony.pk}/#tab-ballot")
    settle(desk)

    desk.locator("#inline_child_nominations-0 > .row-line__bar [data-row-toggle]").click()
    desk.locator("#id_nominations-0-nominees-0-character-chooser").get_by_role(
        "button", name="Choose character"
    ).click()

    found = desk.locator("#search-results")
    expect(found.get_by_role("link", name="The étoile")).to_be_visible()
    expect(found.get_by_text("Somebody else’s part")).to_have_count(0)
    assert not faults
