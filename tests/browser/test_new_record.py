"""A record begun in a real browser: stored while it is typed, and no panel is missed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.editor import SAVED, settle

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_new_record_goes_on_as_the_stored_one_without_a_fault(
    desk: Page, faults: list[str]
) -> None:
    desk.goto("/desk/snippets/people/person/add/")
    settle(desk)

    desk.locator("#id_name").fill("Ada Lorne")
    desk.keyboard.press("Tab")
    expect(desk).to_have_url(re.compile(r"/person/edit/\d+/"), timeout=SAVED)
    with desk.expect_response(
        lambda answer: answer.request.method == "POST" and "/edit/" in answer.url, timeout=SAVED
    ):
        desk.locator("#id_name").fill("Ada Lorne Varga")
        desk.keyboard.press("Tab")
    settle(desk)

    assert not faults
