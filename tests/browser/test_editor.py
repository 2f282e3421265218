"""The editor in a real browser: records made on the way, addresses, autosave."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from shows.models import Character, Credit, Show
from tests.browser.editor import (
    SAVED,
    open_story,
    settle,
    story_with,
)
from tests.factories import (
    CreditFactory,
    PersonFactory,
    ShowFactory,
    make_section,
)

if TYPE_CHECKING:
    from playwright.sync_api import Page


pytestmark = pytest.mark.django_db(transaction=True)


def test_a_slug_follows_the_headline_without_its_accents(desk: Page) -> None:
    section = make_section("TV")
    desk.goto(f"/desk/pages/add/articles/articlepage/{section.pk}/")
    prose_free = desk.get_by_placeholder("Headline")

    prose_free.fill("Étoile, “à la une” — Łódź & Malmö")
    prose_free.press("Tab")

    expect(desk.locator("#id_slug")).to_have_value(re.compile(r"^etoile-a-la-une-.*lodz.*malmo$"))


def test_a_slug_follows_a_persons_name_without_its_accents(desk: Page) -> None:
    desk.goto("/desk/snippets/people/person/add/")
    name = desk.get_by_placeholder("Name as we print it")

    name.fill("Gaëlle Étienne-Łoś")
    name.press("Tab")

    expect(desk.locator("#id_slug")).to_have_value("gaelle-etienne-los")


def test_a_credit_with_its_character_is_entered_without_leaving_the_show(
    desk: Page, faults: list[str]
) -> None:
    show = ShowFactory.create(title="Étoile", slug="etoile")
    for name in ("First", "Second", "Third"):
        CreditFactory.create(show=show, person=PersonFactory.create(name=name))
    desk.goto(f"/desk/snippets/shows/show/edit/{show.pk}/#tab-cast_and_credits")
    rows = desk.locator("[id^=inline_child_credits-]:not([id*=characters]):not([id*=panel])")
    expect(rows).to_have_count(3)
    expect(rows.nth(1).locator("[data-row-text]").first).to_have_text("Second — actor, confirmed")
    settle(desk)

    desk.get_by_role("button", name="Add credit", exact=True).click()
    row = rows.nth(3)
    row.get_by_role("button", name="Choose person").click()
    desk.get_by_role("tab", name="New").click()
    desk.locator(".modal-body").get_by_label("Display name").fill("Luke Kirby")
    desk.get_by_role("button", name="Add and choose").click()
    expect(row.get_by_text("Luke Kirby").first).to_be_visible()
    row.get_by_role("button", name="Add character").click()
    row.get_by_role("button", name="Choose character").click()
    desk.get_by_role("tab", name="New").click()
    desk.locator(".modal-body").get_by_label("Name").fill("Jack")
    desk.get_by_role("button", name="Add and choose").click()
    expect(row.locator("[data-row-text]").first).to_have_text("Luke Kirby as Jack — confirmed")

    expect(desk.get_by_text("Saved", exact=True).first).to_be_visible(timeout=SAVED)
    assert Credit.objects.count() == 3
    desk.get_by_role("button", name="More actions").last.click()
    desk.get_by_role("button", name="Publish").click()
    desk.wait_for_url("**/desk/snippets/shows/show/")
    made = Credit.objects.get(person__name="Luke Kirby")
    assert [played.character for played in made.characters.all()] == [
        Character.objects.get(name="Jack", show=show)
    ]
    assert Credit.objects.filter(show=show).count() == 4
    assert not faults


def test_a_new_show_goes_on_where_autosave_left_it(desk: Page, faults: list[str]) -> None:
    desk.goto("/desk/snippets/shows/show/add/")
    settle(desk)
    desk.get_by_placeholder("Title, with its accents").press_sequentially("Étoile", delay=30)
    desk.wait_for_url("**/desk/snippets/shows/show/edit/*/", timeout=SAVED)

    show = Show.objects.get()
    expect(desk.locator("#this-record")).to_have_value(str(show.pk))
    assert (show.title, show.slug, show.live) == ("Étoile", "etoile", False)
    assert not faults


def test_the_records_beside_the_text_follow_autosave(desk: Page) -> None:
    credit = CreditFactory.create(person=PersonFactory.create(name="Luke Kirby"), state="rumoured")
    show: Show = credit.show
    story = story_with("With")
    open_story(desk, story)
    desk.get_by_role("button", name="Toggle records").click()
    panel = desk.locator(".record-sheets").first
    expect(panel).to_contain_text("This story is about no record yet.")

    desk.get_by_role("button", name="Add show or person").click()
    desk.get_by_role("button", name="Choose show").click()
    desk.locator(".modal-body").get_by_role("link", name=show.title).click()

    expect(panel).to_contain_text("Luke Kirby, actor", timeout=SAVED)
    expect(panel).to_contain_text("Rumoured")
