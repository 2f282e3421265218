"""Facts in running text in a real browser: made by keyboard, and the page follows the record."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import expect

from shows.models import Release
from tests.browser.editor import expect_stored, open_story, prose, story_with
from tests.factories import OrganisationFactory, ReleaseFactory, ShowFactory

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from newsroom.articles.models import ArticlePage
    from shows.models import Show

pytestmark = pytest.mark.django_db(transaction=True)

AXE = {"resultTypes": ["violations"], "preload": False}
APRIL = datetime.date(2025, 4, 24)


def etoile(**release: object) -> Show:
    show: Show = ShowFactory.create(title="Étoile", slug="etoile")
    vogue = OrganisationFactory.create(name="Vogue")
    ReleaseFactory.create(show=show, source=vogue, **{"date": APRIL, **release})
    return show


def chip(show: Show, words: str, *, fact: str = "premiere", **attributes: str) -> str:
    told = {"kind": "show", "id": str(show.pk), "fact": fact, **attributes}
    said = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in told.items())
    return f'<a linktype="fact"{said}>{words}</a>'


def dialog(page: Page) -> Locator:
    return page.locator("dialog.fact-dialog")


def card(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Étoile: premiere")


def chips(page: Page) -> Locator:
    return page.locator(".fact-chip")


def type_fact(page: Page, words: str) -> None:
    """Type "=" and a name at the end of the text, and choose the first record."""
    prose(page).click()
    page.keyboard.press("End")
    page.keyboard.type(f" ={words}", delay=30)
    listed = page.get_by_role("listbox", name="Shows and people").get_by_role("option")
    expect(listed).to_have_count(1)
    page.keyboard.press("Enter")
    expect(dialog(page).get_by_role("radio").first).to_be_focused()


def publish(page: Page, story: ArticlePage) -> None:
    page.get_by_role("button", name="More actions").last.click()
    page.get_by_role("button", name="Publish").click()
    page.wait_for_url("**/desk/pages/*/")
    page.goto(story.url)


def test_a_fact_is_made_with_the_keyboard_alone_and_the_page_follows_its_record(
    desk: Page, faults: list[str]
) -> None:
    show = etoile()
    story = story_with("It comes")
    open_story(desk, story)

    type_fact(desk, "etoi")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("Enter")
    expect(dialog(desk)).to_have_count(0)
    expect(chips(desk)).to_have_attribute("data-state", "stands")
    desk.keyboard.type("at last.", delay=30)

    stored = chip(show, "April 24, 2025", form="date")
    expect_stored(desk, story, f"<p>It comes {stored} at last.</p>")
    publish(desk, story)
    fact = desk.locator(".prose .fact")
    note = fact.get_by_role("tooltip")
    expect(fact).to_contain_text("April 24, 2025")
    expect(note).to_be_hidden()
    fact.focus()
    expect(note).to_have_text("Étoile: premiere. Vogue.")
    desk.keyboard.press("Escape")
    expect(note).to_be_hidden()

    Release.objects.update(date=datetime.date(2025, 5, 2))
    desk.reload()
    expect(desk.locator(".prose .fact time")).to_have_text("May 2, 2025")
    assert not faults


def test_undoing_a_fact_leaves_what_was_typed(desk: Page) -> None:
    etoile()
    open_story(desk, story_with("It comes"))

    type_fact(desk, "etoi")
    desk.keyboard.press("Enter")
    expect(chips(desk)).to_have_count(1)
    desk.keyboard.press("Control+z")

    expect(chips(desk)).to_have_count(0)
    expect(prose(desk)).to_have_text("It comes =etoi")


def test_escape_leaves_the_words_and_the_caret(desk: Page, faults: list[str]) -> None:
    etoile()
    open_story(desk, story_with("It comes"))

    type_fact(desk, "etoi")
    desk.keyboard.press("Escape")
    expect(dialog(desk)).to_have_count(0)
    desk.keyboard.type("le", delay=30)

    expect(prose(desk)).to_have_text("It comes =etoile")
    expect(chips(desk)).to_have_count(0)
    assert not faults


def test_selected_words_become_the_fallback(desk: Page, faults: list[str]) -> None:
    show = etoile()
    story = story_with("Soon")
    open_story(desk, story)

    prose(desk).dblclick(position={"x": 20, "y": 10})
    desk.get_by_role("button", name="Fact", exact=True).first.click()
    desk.keyboard.type("etoile", delay=30)
    listed = desk.get_by_role("listbox", name="Shows and people").get_by_role("option")
    expect(listed).to_have_count(1)
    desk.keyboard.press("Enter")
    expect(dialog(desk).get_by_label("While readers may not be told")).to_have_value("Soon")
    expect(dialog(desk).get_by_role("radio").first).to_be_focused()
    desk.keyboard.press("Enter")

    stored = chip(show, "April 24, 2025", form="day", fallback="Soon")
    expect_stored(desk, story, f"<p>{stored} </p>")
    assert not faults


def test_a_fact_that_no_reader_may_be_told_is_marked_and_never_reaches_the_page(
    desk: Page, faults: list[str]
) -> None:
    show = etoile(embargo_until=timezone.now() + datetime.timedelta(days=2))
    story = story_with(f"It comes {chip(show, 'April 24', fallback='in spring')}.")
    open_story(desk, story)

    expect(chips(desk)).to_have_attribute("data-state", "embargoed")
    expect(chips(desk)).to_have_attribute("data-note", " embargoed")
    desk.get_by_role("button", name="Toggle records").click()
    told = desk.get_by_role("region", name="Facts in the text")
    expect(told).to_contain_text("Embargoed until")
    desk.get_by_role("button", name="Toggle records").click()
    chips(desk).click()
    expect(card(desk)).to_contain_text("in spring")
    publish(desk, story)

    expect(desk.locator(".prose")).to_have_text("It comes in spring.")
    assert not faults


def test_a_fact_is_frozen_and_thawed_from_its_card(desk: Page, faults: list[str]) -> None:
    show = etoile()
    story = story_with(f"It comes {chip(show, 'April 24, 2025')} and goes")
    open_story(desk, story)
    today = timezone.localdate().isoformat()

    expect(chips(desk)).to_have_attribute("data-state", "stands")
    chips(desk).click()
    expect(card(desk)).to_be_visible()
    desk.keyboard.press("Alt+ArrowDown")
    expect(card(desk).get_by_role("button", name="Freeze")).to_be_focused()
    desk.keyboard.press("Enter")
    expect(chips(desk)).to_have_attribute("data-frozen", "")
    frozen = chip(show, "April 24, 2025", as_of=today, frozen="April 24, 2025")
    expect_stored(desk, story, f"<p>It comes {frozen} and goes</p>")
    desk.keyboard.press("Alt+ArrowDown")
    expect(card(desk).get_by_role("button", name="Thaw")).to_be_focused()
    desk.keyboard.press("Enter")

    expect_stored(desk, story, f"<p>It comes {chip(show, 'April 24, 2025')} and goes</p>")
    assert not faults


def test_whoever_presses_a_fact_and_types_on_changes_nothing_of_it(desk: Page) -> None:
    fact = chip(etoile(), "April 24, 2025")
    story = story_with(f"It comes {fact} and goes")
    open_story(desk, story)
    expect(chips(desk)).to_have_attribute("data-state", "stands")

    chips(desk).click()
    expect(card(desk)).to_be_visible()
    desk.keyboard.press("End")
    expect(card(desk)).to_have_count(0)
    desk.keyboard.type(" by")

    expect_stored(desk, story, f"<p>It comes {fact} and goes by</p>")


def test_an_older_value_in_the_text_is_told_and_taken_over(desk: Page) -> None:
    show = etoile()
    story = story_with(f"It comes {chip(show, 'April 17, 2025')} and goes")
    open_story(desk, story)

    expect(chips(desk)).to_have_attribute("data-note", " now April 24, 2025")
    chips(desk).click()
    card(desk).get_by_role("button", name="Take over").click()

    expect_stored(desk, story, f"<p>It comes {chip(show, 'April 24, 2025')} and goes</p>")


def test_a_fact_is_changed_and_turned_into_plain_words(desk: Page, faults: list[str]) -> None:
    show = etoile()
    story = story_with(f"It comes {chip(show, 'April 24, 2025', form='day')} and goes")
    open_story(desk, story)

    expect(chips(desk)).to_have_attribute("data-state", "stands")
    chips(desk).click()
    card(desk).get_by_role("button", name="Edit").click()
    expect(dialog(desk).get_by_role("radio", name="April 24, 2025 Day")).to_be_focused()
    dialog(desk).get_by_role("radio", name="premiered").check()
    dialog(desk).get_by_role("button", name="Save").click()
    changed = chip(show, "premiered April 24, 2025", form="event")
    expect_stored(desk, story, f"<p>It comes {changed} and goes</p>")
    chips(desk).click()
    card(desk).get_by_role("button", name="Plain words").click()

    expect_stored(desk, story, "<p>It comes premiered April 24, 2025 and goes</p>")
    assert not faults


def test_copying_to_another_paragraph_keeps_the_fact(desk: Page, faults: list[str]) -> None:
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    show = etoile()
    told = chip(show, "April 24, 2025", form="date", fallback="this spring")
    story = story_with(f"It comes {told} and goes", "x")
    open_story(desk, story)

    prose(desk, 0).click(position={"x": 5, "y": 10})
    desk.keyboard.press("Control+a")
    desk.keyboard.press("Control+c")
    prose(desk, 1).click()
    desk.keyboard.press("Control+a")
    desk.keyboard.press("Control+v")

    expect(chips(desk)).to_have_count(2)
    expect_stored(desk, story, f"<p>It comes {told} and goes</p>" * 2)
    assert not faults


def test_axe_finds_no_fault_in_marks_card_and_form(desk: Page) -> None:
    show = etoile(embargo_until=timezone.now() + datetime.timedelta(days=2))
    story = story_with(f"It comes {chip(show, 'April 24', fallback='in spring')} and goes")
    open_story(desk, story)

    expect(chips(desk)).to_have_attribute("data-state", "embargoed")
    looked = [Axe().run(desk, context={"include": [[".fact-chip"]]}, options=AXE)]
    chips(desk).click()
    expect(card(desk)).to_be_visible()
    looked.append(Axe().run(desk, context={"include": [[".fact-card"]]}, options=AXE))
    card(desk).get_by_role("button", name="Edit").click()
    expect(dialog(desk).get_by_role("radio").first).to_be_visible()
    looked.append(Axe().run(desk, context={"include": [[".fact-dialog"]]}, options=AXE))

    for found in looked:
        assert found.violations_count == 0, found.generate_report()
