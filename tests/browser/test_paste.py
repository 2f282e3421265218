"""What other programs put on the clipboard, pasted into a story in a real browser.

The files beside say by hand what those programs write: the same few lines each, in their HTML.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.editor import expect_stored, link, open_story, prose, story_with
from tests.factories import PersonFactory

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)

CLIPBOARD = Path(__file__).parent / "clipboard"
PASTE = """([html, text]) => {
    const clipboard = new DataTransfer();
    clipboard.setData("text/html", html);
    clipboard.setData("text/plain", text);
    const paste = { clipboardData: clipboard, bubbles: true, cancelable: true };
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", paste));
}"""
SAID = (
    "<p>The company</p>"
    "<p>The dancers of <i>Night Ferry</i> rehearsed for <b>six weeks</b>, the"
    ' <a href="https://stage.example/notes?act=2">stage notes</a> say.</p>'
    "<ul><li>Two homes<ul><li>Paris and <i>Lyon</i></li></ul></li></ul>"
    "<ol><li>First the money</li></ol>"
    "<p>{episode} · Airs</p>"
    "<p>1 · April 24</p>"
)


def paste(page: Page, html: str, text: str = "") -> None:
    expect(prose(page)).to_be_focused()
    page.evaluate(PASTE, [html, text])


@pytest.mark.parametrize(
    ("program", "episode"),
    [("word", "<b>Episode</b>"), ("google_docs", "<b>Episode</b>"), ("web_page", "Episode")],
)
def test_links_lists_and_emphasis_stay_and_the_rest_goes(
    desk: Page, faults: list[str], program: str, episode: str
) -> None:
    story = story_with("x")
    open_story(desk, story)
    prose(desk).click()
    desk.keyboard.press("Control+a")

    paste(desk, (CLIPBOARD / f"{program}.html").read_text("utf-8"))

    expect(prose(desk)).to_contain_text("April 24")
    expect_stored(desk, story, SAID.format(episode=episode))
    assert not faults


def test_words_pasted_inside_a_sentence_stay_in_it(desk: Page, faults: list[str]) -> None:
    story = story_with("Here and there.")
    open_story(desk, story)
    prose(desk).click()
    desk.keyboard.press("Home")
    for _ in range(5):
        desk.keyboard.press("ArrowRight")

    paste(desk, "<span style='font-weight:bold'>now</span> ", "now ")

    expect_stored(desk, story, "<p>Here <b>now</b>and there.</p>")
    assert not faults


def test_a_paste_is_undone_in_one_step(desk: Page, faults: list[str]) -> None:
    open_story(desk, story_with("Here."))
    prose(desk).click()
    desk.keyboard.press("End")
    paste(desk, (CLIPBOARD / "word.html").read_text("utf-8"))
    expect(prose(desk)).to_contain_text("six weeks")

    desk.keyboard.press("Control+z")

    expect(prose(desk)).to_have_text("Here.")
    assert not faults


def test_what_is_copied_from_another_story_keeps_who_it_is(desk: Page, faults: list[str]) -> None:
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    person = PersonFactory.create(name="Lou de Laâge")
    said = f"With <b>and</b> {link(person, 'de Laâge')}"
    open_story(desk, story_with(said))
    prose(desk).click()
    desk.keyboard.press("Control+a")
    desk.keyboard.press("Control+c")
    other = story_with("x")
    open_story(desk, other)

    prose(desk).click()
    desk.keyboard.press("Control+a")
    desk.keyboard.press("Control+v")

    expect(prose(desk).locator(".mention")).to_have_attribute("data-label", "Lou de Laâge")
    expect_stored(desk, other, f"<p>{said}</p>")
    assert not faults
