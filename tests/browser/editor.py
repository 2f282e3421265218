"""What a browser test finds and waits for in the editor."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.articles.models import ArticlePage
from tests.factories import make_story

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from people.models import Person

SAVED = 15_000
# Wagtail takes what is typed in the first moments after loading for the state it loaded.
SETTLING = 1_500


def settle(page: Page) -> None:
    """Wait until the editor listens; on a busy machine its scripts come seconds after the page."""
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(SETTLING)


def prose(page: Page, number: int = 0) -> Locator:
    return page.locator(".public-DraftEditor-content").nth(number)


def open_story(page: Page, story: ArticlePage) -> None:
    page.goto(f"/desk/pages/{story.pk}/edit/")
    prose(page).wait_for()
    settle(page)


def options(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Records").get_by_role("option")


def story_with(*paragraphs: str) -> ArticlePage:
    body = [{"type": "paragraph", "value": f"<p>{words}</p>"} for words in paragraphs]
    return make_story("A leap", body=body, live=False)


def stored_body(story: ArticlePage) -> str:
    """The prose of the latest draft, without the keys the editor gives its blocks."""
    draft = ArticlePage.objects.get(pk=story.pk).get_latest_revision_as_object()
    sources = [block.value.source for block in draft.body]
    return re.sub(r' data-block-key="\w+"', "", "".join(sources))


def expect_stored(page: Page, story: ArticlePage, html: str) -> None:
    """Wait until autosave has brought the prose to the desk's database."""
    for _ in range(SAVED // 250):
        if stored_body(story) == html:
            return
        page.wait_for_timeout(250)
    assert stored_body(story) == html


def link(person: Person, words: str) -> str:
    return f'<a linktype="mention" kind="person" id="{person.pk}">{words}</a>'
