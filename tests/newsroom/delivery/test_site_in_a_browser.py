"""What readers open loads under its strict policy, whole, and from nobody but us."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import (
    CreditFactory,
    PersonFactory,
    PictureFactory,
    ShowFactory,
    make_section,
    make_story,
)
from tests.newsroom.delivery.test_desk_in_a_browser import NOTE_VIOLATIONS

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)


def addresses() -> list[str]:
    picture = PictureFactory.create()
    show = ShowFactory.create(key_art=picture)
    person = PersonFactory.create(portrait=picture)
    CreditFactory.create(show=show, person=person)
    section = make_section()
    story = make_story(
        section=section,
        lead_image=picture,
        body=[
            ("paragraph", "<p>It ends.</p>"),
            ("picture", {"image": picture}),
            ("cast_list", {"show": show, "scope": "everyone"}),
            ("embed", {"url": "https://vimeo.com/76979871", "title": "The trailer"}),
        ],
    )
    hubs = [show.get_absolute_url(), person.get_absolute_url()]
    return ["/", section.url, story.url, "/shows/", "/people/", *hubs, "/no-such-page/"]


def test_no_public_page_breaks_its_policy_or_calls_a_stranger(
    page: Page, live_server: LiveServer
) -> None:
    requests: list[str] = []
    page.add_init_script(NOTE_VIOLATIONS)
    page.on("request", lambda request: requests.append(request.url))
    broken = {}

    for address in addresses():
        page.goto(address, wait_until="load")
        if found := page.evaluate("window.violations"):
            broken[address] = found

    ours = (live_server.url, "data:")
    assert not broken
    assert not [url for url in requests if not url.startswith(ours)]
    assert not page.context.cookies()
