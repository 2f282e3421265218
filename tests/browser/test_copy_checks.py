"""The checks beside the text in the real editor: found while writing, put right, let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from newsroom.checks.models import Dismissal, Report
from tests.browser.editor import SAVED, expect_stored, open_story, prose, story_with
from tests.newsroom.checks.stories import set_rule

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from newsroom.articles.models import ArticlePage

pytestmark = pytest.mark.django_db(transaction=True)

FAULT = "They star in in the new series about a ballet in Paris."
RIGHT = "They star in the new series about a ballet in Paris."


def checks(page: Page) -> Locator:
    return page.locator("[data-checks]")


def open_checks(page: Page, story: ArticlePage) -> None:
    open_story(page, story)
    page.locator("[data-side-panel-toggle='copy-checks']").click()
    expect(checks(page).get_by_role("button", name="Next")).to_be_visible(timeout=SAVED)


def finding(page: Page, message: str = "stands here twice") -> Locator:
    return checks(page).locator("[data-checks-list] > li").filter(has_text=message)


def unpublished(*paragraphs: str) -> ArticlePage:
    story = story_with("Nothing yet")
    story.unpublish()
    body = [{"type": "paragraph", "value": f"<p>{words}</p>"} for words in paragraphs]
    story.body = story.body.stream_block.to_python(body)
    story.save_revision()
    return story


def lit(page: Page, level: str) -> str:
    return (
        "() => [...(CSS.highlights.get('check-" + level + "') ?? [])]"
        ".map((range) => range.toString()).join('|')"
    )


def expect_lit(page: Page, level: str, words: str) -> None:
    page.wait_for_function(f"(words) => ({lit(page, level)})() === words", arg=words, timeout=SAVED)


def test_what_is_found_is_listed_counted_and_lit_up(desk: Page, faults: list[str]) -> None:
    open_checks(desk, unpublished(FAULT))

    expect(finding(desk)).to_have_count(1)
    expect(checks(desk).locator("[data-checks-counts]")).to_contain_text("1 stops publishing")
    expect_lit(desk, "block", "in in")
    expect(desk.locator("[data-side-panel-toggle='copy-checks']")).to_have_attribute(
        "data-stops", ""
    )
    assert not faults


def test_it_is_found_while_one_writes(desk: Page, faults: list[str]) -> None:
    open_checks(desk, unpublished(FAULT))
    prose(desk).click()
    desk.keyboard.press("Control+End")

    desk.keyboard.type(" Here the the end begins.")

    expect(finding(desk, "“the” stands here twice")).to_have_count(1, timeout=SAVED)
    expect_lit(desk, "block", "in in|the the")
    assert not faults


def test_a_fix_is_made_in_the_text_and_undone_there(desk: Page, faults: list[str]) -> None:
    story = unpublished(FAULT)
    open_checks(desk, story)

    finding(desk).get_by_role("button", name="Put “in”").click()

    expect(prose(desk)).to_have_text(RIGHT)
    expect(finding(desk)).to_have_count(0, timeout=SAVED)
    expect_stored(desk, story, f"<p>{RIGHT}</p>")
    prose(desk).click()
    desk.keyboard.press("Control+z")
    expect(prose(desk)).to_have_text(FAULT)
    expect(finding(desk)).to_have_count(1, timeout=SAVED)
    assert not faults


def test_keys_go_to_a_finding_and_put_it_right(desk: Page, faults: list[str]) -> None:
    open_checks(desk, unpublished("All is well here.", FAULT))
    prose(desk).click()

    desk.keyboard.press("F8")
    expect(checks(desk).locator("[aria-current='true']")).to_have_count(1)
    for _ in range(10):
        if "stands here twice" in checks(desk).locator("[aria-current='true']").inner_text():
            break
        desk.keyboard.press("F8")
    expect_lit(desk, "block", "in in")
    desk.keyboard.press("Control+Shift+Enter")

    expect(prose(desk, 1)).to_have_text(RIGHT)
    assert not faults


def test_a_click_selects_the_words_in_the_text(desk: Page, faults: list[str]) -> None:
    open_checks(desk, unpublished(FAULT))

    finding(desk).locator("[data-check-go]").click()

    desk.wait_for_function("() => getSelection().toString() === 'in in'", timeout=SAVED)
    assert not faults


def test_a_finding_is_let_pass_with_a_reason_and_stays_so(desk: Page, faults: list[str]) -> None:
    set_rule("doubled-word", "warn")
    story = unpublished(FAULT)
    open_checks(desk, story)

    finding(desk).get_by_role("button", name="Let it pass").click()
    expect(checks(desk).get_by_label("Why")).to_be_focused()
    checks(desk).get_by_label("Why").select_option("purpose")
    checks(desk).get_by_label("More, if need be").fill("A stammer")
    desk.keyboard.press("Enter")

    expect(finding(desk)).to_have_count(0, timeout=SAVED)
    expect(checks(desk).get_by_text("Let pass (1)")).to_be_visible()
    assert Dismissal.objects.get().note == "A stammer"
    prose(desk).click()
    desk.keyboard.press("Control+End")
    desk.keyboard.type(" More of it.")
    expect(checks(desk)).to_have_attribute("data-state", "told", timeout=SAVED)
    expect(checks(desk).get_by_text("Let pass (1)")).to_be_visible()
    expect(finding(desk)).to_have_count(0)
    assert not faults


def test_autosave_keeps_the_report_and_leaves_the_list(desk: Page, faults: list[str]) -> None:
    story = unpublished(FAULT)
    open_checks(desk, story)
    prose(desk).click()
    desk.keyboard.press("Control+End")

    desk.keyboard.type(" It ends.")

    expect_stored(desk, story, f"<p>{FAULT} It ends.</p>")
    expect(finding(desk)).to_have_count(1)
    expect_lit(desk, "block", "in in")
    for _ in range(SAVED // 250):
        kept = Report.objects.filter(story=story, words=14).exists()
        if kept:
            break
        desk.wait_for_timeout(250)
    assert kept
    assert not faults


def test_being_offline_is_said_and_ends(desk: Page) -> None:
    open_checks(desk, unpublished(FAULT))

    desk.route("**/desk/checks/**", lambda route: route.abort())
    prose(desk).click()
    desk.keyboard.press("Control+End")
    desk.keyboard.type(" More.")
    expect(checks(desk)).to_have_attribute("data-state", "failed", timeout=SAVED)
    expect(checks(desk).locator("[data-checks-told]")).to_contain_text("do not answer")
    expect(finding(desk)).to_have_count(1)
    desk.unroute("**/desk/checks/**")

    expect(checks(desk)).to_have_attribute("data-state", "told", timeout=SAVED)
