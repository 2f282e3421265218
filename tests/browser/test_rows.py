"""Inline rows in a real browser: opened, moved with the keyboard, found, pasted, taken back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from people.models import Person
from shows.models import Credit, Show
from tests.browser.editor import SAVED, settle
from tests.factories import (
    CharacterFactory,
    CreditedCharacterFactory,
    CreditFactory,
    PersonFactory,
    SeasonFactory,
    ShowFactory,
)

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

# Preloading would have axe fetch our style sheets a second time, from the wrong folder.
AXE = {"resultTypes": ["violations"], "preload": False}

pytestmark = pytest.mark.django_db(transaction=True)


def show_cast_with(*names: str) -> Show:
    show = ShowFactory.create(title="Étoile", slug="etoile")
    for place, name in enumerate(names):
        person = PersonFactory.create(name=name)
        CreditFactory.create(show=show, person=person, sort_order=place)
    return show


def open_cast(page: Page, show: Show) -> Locator:
    page.goto(f"/desk/snippets/shows/show/edit/{show.pk}/#tab-cast_and_credits")
    lines = page.locator("#id_credits-FORMS > [data-row]:not(.deleted) > .row-line__bar")
    expect(lines.first).to_be_visible()
    settle(page)
    return lines


def expect_named(lines: Locator, *names: str) -> None:
    """Wait until the lines begin with these names, in this order and without any more."""
    begun = [re.compile(rf"^{re.escape(name)}\b") for name in names]
    expect(lines.locator("[data-row-text]")).to_have_text(begun)


def publish(page: Page) -> None:
    page.get_by_role("button", name="More actions").last.click()
    page.get_by_role("button", name="Publish").click()
    page.wait_for_url("**/desk/snippets/shows/show/")


def test_the_billing_is_put_in_order_with_the_keyboard(desk: Page, faults: list[str]) -> None:
    show = show_cast_with("First", "Second", "Third")
    lines = open_cast(desk, show)

    lines.nth(2).get_by_role("button").first.focus()
    desk.keyboard.press("Alt+ArrowUp")
    desk.keyboard.press("Alt+ArrowUp")

    expect_named(lines, "Third", "First", "Second")
    expect(lines.nth(0).get_by_role("button").first).to_be_focused()
    expect(desk.get_by_text("Moved to place 1 of 3.")).to_be_visible()
    publish(desk)
    ordered = Credit.objects.in_billing_order().values_list("person__name", flat=True)
    assert list(ordered) == ["Third", "First", "Second"]
    assert not faults


def test_the_button_that_moves_a_row_keeps_the_focus(desk: Page) -> None:
    lines = open_cast(desk, show_cast_with("First", "Second", "Third"))

    lines.nth(0).get_by_role("button", name="Move down").click()
    desk.keyboard.press("Enter")

    expect_named(lines, "Second", "Third", "First")
    expect(lines.nth(2).get_by_role("button", name="Move down")).to_be_focused()


def test_looking_into_a_row_saves_nothing(desk: Page, faults: list[str]) -> None:
    show = show_cast_with("First", "Second", "Third")
    cast = Credit.objects.get(person__name="Second")
    CreditedCharacterFactory.create(
        credit=cast, character=CharacterFactory.create(show=show, name="Jack")
    )
    lines = open_cast(desk, show)

    lines.nth(1).get_by_role("button", name="Second as Jack").press("Enter")
    expect(desk.locator("#id_credits-1-note")).to_be_visible()
    expect(desk.locator("#id_credits-1-characters-0-character-title")).to_contain_text("Jack")
    desk.wait_for_timeout(3_000)

    show.refresh_from_db()
    assert show.latest_revision is None
    assert not faults


def test_an_opened_row_is_changed_and_its_line_follows(desk: Page, faults: list[str]) -> None:
    show = show_cast_with("First", "Second", "Third")
    lines = open_cast(desk, show)

    lines.nth(1).get_by_role("button", name="Second").click()
    desk.locator("#id_credits-1-tier").select_option("recurring")

    expect(lines.nth(1)).to_contain_text("Second — actor, recurring, confirmed")
    publish(desk)
    assert Credit.objects.get(person__name="Second").tier == "recurring"
    assert Credit.objects.count() == 3
    assert not faults


def test_a_row_is_put_in_anywhere(desk: Page) -> None:
    lines = open_cast(desk, show_cast_with("First", "Second", "Third"))

    lines.nth(0).get_by_role("button", name="Insert below").click()

    expect(lines).to_have_count(4)
    expect_named(lines, "First", "Credit", "Second", "Third")
    orders = [desk.locator(f"[name=credits-{row}-ORDER]").input_value() for row in (0, 3, 1, 2)]
    assert orders == ["1", "2", "3", "4"]


def test_a_credit_is_found_among_many(desk: Page) -> None:
    lines = open_cast(desk, show_cast_with(*(f"Person {n}" for n in range(9)), "Zoë Ræl"))

    desk.get_by_label("Find in credits").fill("zoe")

    expect(desk.get_by_text("1 of 10 shown.")).to_be_visible()
    expect(lines.filter(visible=True)).to_have_count(1)
    expect(lines.last).to_be_visible()


def test_a_pasted_cast_list_becomes_rows_and_can_be_taken_back(
    desk: Page, faults: list[str]
) -> None:
    PersonFactory.create(name="Luke Kirby")
    show = show_cast_with("First")
    lines = open_cast(desk, show)
    desk.get_by_role("button", name="Paste a cast list").click()
    dialog = desk.get_by_role("dialog", name="Paste a cast list")

    dialog.get_by_role("textbox", name="Cast list").fill("Luke Kirby as Jack\nAda Reyes ... Juno")
    dialog.get_by_role("button", name="Read the list").click()
    expect(dialog.get_by_text("2 credits read")).to_be_visible()
    assert not Person.objects.filter(name="Ada Reyes").exists()
    dialog.get_by_role("button", name="Add to the credits").click()
    expect(lines).to_have_count(3)
    desk.get_by_role("button", name="Undo").click()
    expect(lines).to_have_count(1)
    desk.get_by_role("button", name="Paste a cast list").click()
    dialog.get_by_role("textbox", name="Cast list").fill("Luke Kirby as Jack\nAda Reyes ... Juno")
    dialog.get_by_role("button", name="Read the list").click()
    dialog.get_by_role("button", name="Add to the credits").click()
    expect(lines).to_have_count(3)

    publish(desk)
    told = [
        (row.person.name, [one.character.name for one in row.characters.all()], row.state)
        for row in Credit.objects.in_billing_order()
    ]
    assert told == [
        ("First", [], "confirmed"),
        ("Luke Kirby", ["Jack"], "announced"),
        ("Ada Reyes", ["Juno"], "announced"),
    ]
    assert not faults


def test_a_pasted_row_is_saved_once_by_autosave(desk: Page) -> None:
    show = show_cast_with("First")
    lines = open_cast(desk, show)
    desk.get_by_role("button", name="Paste a cast list").click()
    dialog = desk.get_by_role("dialog", name="Paste a cast list")
    dialog.get_by_role("textbox", name="Cast list").fill("Ada Reyes as Juno")
    dialog.get_by_role("button", name="Read the list").click()
    dialog.get_by_role("button", name="Add to the credits").click()
    expect(desk.get_by_text("Saved", exact=True).first).to_be_visible(timeout=SAVED)

    lines.nth(1).get_by_role("button", name="Ada Reyes").click()
    desk.locator("#id_credits-1-note").fill("a note")
    desk.wait_for_timeout(4_000)
    publish(desk)

    assert list(Credit.objects.in_billing_order().values_list("person__name", "note")) == [
        ("First", ""),
        ("Ada Reyes", "a note"),
    ]


def test_the_cast_of_a_season_is_copied_to_the_next(desk: Page, faults: list[str]) -> None:
    show = show_cast_with("First")
    first = SeasonFactory.create(show=show)
    SeasonFactory.create(show=show, number=2)
    Credit.objects.update(season=first)
    lines = open_cast(desk, show)

    desk.get_by_role("button", name="Copy from another season").click()
    desk.get_by_role("dialog").get_by_role("button", name="Copy the cast").click()

    expect(lines).to_have_count(2)
    expect(desk.get_by_text("1 credit copied. Save to keep them.")).to_be_visible()
    publish(desk)
    seasons = Credit.objects.in_billing_order().values_list("season__number", flat=True)
    assert list(seasons) == [1, 2]
    assert not faults


def test_rows_and_dialogs_are_open_to_everybody_by_day_and_by_night(desk: Page) -> None:
    lines = open_cast(desk, show_cast_with(*(f"Person {n}" for n in range(9))))
    lines.nth(1).get_by_role("button", name="Person 1").click()
    expect(desk.locator("#id_credits-1-note")).to_be_visible()
    ours = {"include": [["[data-rows='id_credits'] > .rows__tools"], [".row-line__bar"]]}

    rows = Axe().run(desk, context=ours, options=AXE)
    desk.get_by_role("button", name="Paste a cast list").click()
    desk.get_by_role("textbox", name="Cast list").fill("Person 1 as Jack\n???")
    desk.get_by_role("button", name="Read the list").click()
    expect(desk.get_by_text("1 credit read")).to_be_visible()
    dialog = Axe().run(desk, context={"include": [[".cast-dialog"]]}, options=AXE)
    desk.emulate_media(color_scheme="dark")
    night = Axe().run(desk, context={"include": [[".cast-dialog"]]}, options=AXE)

    for found in (rows, dialog, night):
        assert found.violations_count == 0, found.generate_report()
