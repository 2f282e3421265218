"""All names of a story become mentions at once, after an editor has seen them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from people.models import Person
from tests.browser.editor import expect_stored, link, open_story, prose, story_with
from tests.factories import PersonFactory

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.django_db(transaction=True)


def open_dialog(page: Page) -> Locator:
    page.get_by_role("button", name="Link all names").click()
    dialog = page.get_by_role("dialog", name="Link all names")
    expect(dialog).to_be_visible()
    return dialog


def test_what_is_ticked_is_linked_and_what_is_doubtful_is_asked(
    desk: Page, faults: list[str]
) -> None:
    lou = PersonFactory.create(name="Lou de Laâge", second_mention="de Laâge")
    PersonFactory.create(name="Brian Cox", disambiguator="actor")
    PersonFactory.create(name="Brian Cox", disambiguator="physicist")
    physicist = Person.objects.get(disambiguator="physicist")
    reed = PersonFactory.create(name="Lou Reed")
    story = story_with("Lou de Laâge met Brian Cox.", "Then de Laâge left Lou Reed.")
    open_story(desk, story)

    dialog = open_dialog(desk)
    expect(dialog.get_by_role("checkbox")).to_have_count(3)
    line = dialog.get_by_role("listitem").filter(has=desk.locator("mark", has_text="Lou Reed"))
    line.get_by_role("checkbox").uncheck()
    dialog.get_by_role("radio", name="physicist").check()
    dialog.get_by_role("button", name="Link 3 names").click()

    expect(dialog).to_be_hidden()
    expect_stored(
        desk,
        story,
        f"<p>{link(lou, 'Lou de Laâge')} met {link(physicist, 'Brian Cox')}.</p>"
        f"<p>Then {link(lou, 'de Laâge')} left Lou Reed.</p>",
    )
    again = open_dialog(desk)
    expect(again.get_by_role("checkbox")).to_have_count(1)
    expect(again.get_by_role("checkbox")).to_be_checked()
    assert reed.pk
    assert not faults


def test_all_are_undone_at_one_press(desk: Page, faults: list[str]) -> None:
    PersonFactory.create(name="Lou de Laâge")
    story = story_with("With Lou de Laâge.", "And Lou de Laâge.")
    open_story(desk, story)
    open_dialog(desk).get_by_role("button", name="Link 2 names").click()
    expect(desk.locator(".mention")).to_have_count(2)

    desk.locator(".link-all-done").get_by_role("button", name="Undo").click()

    expect(desk.locator(".mention")).to_have_count(0)
    expect_stored(desk, story, "<p>With Lou de Laâge.</p><p>And Lou de Laâge.</p>")
    assert not faults


def test_where_nothing_is_left_it_says_so(desk: Page, faults: list[str]) -> None:
    open_story(desk, story_with("Nobody known."))

    dialog = open_dialog(desk)

    expect(dialog).to_contain_text("linked already")
    dialog.get_by_role("button", name="Close").click()
    expect(prose(desk)).to_have_text("Nobody known.")
    assert not faults
