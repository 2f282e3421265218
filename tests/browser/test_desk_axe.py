"""axe looks at the edit screens this project adds: by day and by night, on a desk and a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from wagtail.models import Site

from bench.long_story import make_long_story
from newsroom.articles.models import Outline
from tests.browser.editor import settle
from tests.factories import (
    CreditFactory,
    PersonFactory,
    QuoteFactory,
    ReleaseFactory,
    make_section,
)

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)

GRAVE = ("serious", "critical")
# Preloading would have axe fetch our style sheets a second time, from the wrong folder.
OPTIONS = {"preload": False}
# Wagtail's own, on every page of its kind: nothing of ours is in them.
WAGTAILS = [["#wagtail-sidebar"], ["[data-minimap-container]"]]
LOOKS = [
    pytest.param(width, scheme, id=f"{width} {scheme}")
    for width in (1440, 390)
    for scheme in ("light", "dark")
]


def faults_of(page: Page) -> list[str]:
    """What axe finds grave, with the piece of the page it is about."""
    found: Any = Axe().run(page, context={"exclude": WAGTAILS}, options=OPTIONS).response
    return [
        f"{fault['id']}: {node['html'][:160]}"
        for fault in found["violations"]
        if fault["impact"] in GRAVE
        for node in fault["nodes"]
    ]


def addresses() -> dict[str, str]:
    section = make_section("TV")
    story = make_long_story(section, blocks_in_all=30)
    credit = CreditFactory.create()
    ReleaseFactory.create(show=credit.show)
    quote = QuoteFactory.create()
    outline = Outline.objects.first() or Outline.objects.create(name="Of a test", kind="news")
    double = PersonFactory.create()
    return {
        "a new story": f"/desk/pages/add/articles/articlepage/{section.pk}/",
        "a story": f"/desk/pages/{story.pk}/edit/",
        "a new show": "/desk/snippets/shows/show/add/",
        "a show": f"/desk/snippets/shows/show/edit/{credit.show.pk}/",
        "a person": f"/desk/snippets/people/person/edit/{credit.person.pk}/",
        "where writing begins": "/desk/write/",
        "the ledger": "/desk/snippets/articles/quote/",
        "outlines": "/desk/snippets/articles/outline/",
        "a quote": f"/desk/snippets/articles/quote/edit/{quote.pk}/",
        "an outline": f"/desk/snippets/articles/outline/edit/{outline.pk}/",
        "the house style": f"/desk/settings/articles/styleprofile/{Site.objects.get().pk}/",
        "taking in": "/desk/intake/",
        "imports": "/desk/imports/",
        "doubles": "/desk/identity/doubles/",
        "a merger": f"/desk/identity/person/{credit.person.pk}/{double.pk}/",
    }


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_no_edit_screen_has_a_grave_fault(desk: Page, width: int, scheme: Any) -> None:
    desk.set_viewport_size({"width": width, "height": 900})
    desk.emulate_media(color_scheme=scheme)
    found: dict[str, list[str]] = {}

    for name, address in addresses().items():
        answer = desk.goto(address)
        assert answer is not None
        found[name] = [] if answer.ok else [f"{address} answers {answer.status}"]
        settle(desk)
        found[name] += faults_of(desk)
        if name == "a story":
            for panel in ("guidance", "records", "quotes", "elsewhere", "writing"):
                desk.locator(f"[data-side-panel-toggle='{panel}']").click()
                desk.locator(f"[data-side-panel='{panel}']").wait_for()
                found[f"{name}, {panel}"] = faults_of(desk)
            desk.locator("[data-side-panel='writing'] [data-find-open]").click()
            desk.get_by_role("dialog", name="Find and replace").wait_for()
            found[f"{name}, finding"] = faults_of(desk)

    assert {name: faults for name, faults in found.items() if faults} == {}
