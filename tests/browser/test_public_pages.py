"""Every public page in a real browser: open to everybody, quiet, still, and whole on a phone."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import expect

from tests.factories import (
    BylineFactory,
    CreditedCharacterFactory,
    CreditFactory,
    EpisodeFactory,
    OrganisationFactory,
    PersonFactory,
    PersonTradeFactory,
    PlotFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
    ShowGenreFactory,
    StatusEventFactory,
    SubjectFactory,
    make_section,
    make_story,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("magazine")]

PAGES = [
    pytest.param("/", id="home"),
    pytest.param("/tv/", id="section"),
    pytest.param("/tv/the-story/", id="story"),
    pytest.param("/shows/", id="shows"),
    pytest.param("/shows/?name=zzz", id="no show found"),
    pytest.param("/shows/etoile/", id="show"),
    pytest.param("/people/", id="people"),
    pytest.param("/people/lou-de-laage/", id="person"),
    pytest.param("/nowhere/", id="not found"),
]
# Preloading would have axe fetch our style sheets a second time, from the wrong folder.
AXE = {"resultTypes": ["violations"], "preload": False}


@pytest.fixture
def magazine() -> None:
    """A small magazine with something in every zone of every page."""
    today = timezone.localdate()
    show = ShowFactory.create(
        title="Étoile", slug="etoile", logline="Two companies swap their stars.", setting="Paris"
    )
    lou = PersonFactory.create(name="Lou de Laâge", slug="lou-de-laage", biography="French actor.")
    PersonTradeFactory.create(person=lou)
    credit = CreditFactory.create(show=show, person=lou, tier="regular", note="new to the company")
    CreditedCharacterFactory.create(credit=credit, character__name="Cheyenne Toussaint")
    CreditFactory.create(show=show, job="creator")
    PlotFactory.create(show=show)
    ShowGenreFactory.create(show=show)
    prime = OrganisationFactory.create(name="Prime Video")
    for days in (-9, 9):
        day = today + datetime.timedelta(days=days)
        ReleaseFactory.create(show=show, platform=prime, date=day, regions="US FR")
    StatusEventFactory.create(
        show=show, source=prime, source_url="https://example.org/", note="Both."
    )
    EpisodeFactory.create(season=SeasonFactory.create(show=show), title="Pilot", runtime=50)
    for number in range(8):
        section = make_section("TV" if number % 3 else "Film", description="What is on")
        BylineFactory.create(article=make_story(f"Story {number}", section=section, dek="A dek."))
    story = make_story(
        "The story",
        kind="preview",
        dek="What it says.",
        body=[
            ("paragraph", '<p>It begins with a <a href="https://example.org/">link</a>.</p>'),
            ("heading", "Cast"),
            ("cast_list", {"show": show, "scope": "everyone"}),
            ("plot", {"show": show, "level": "premise"}),
            ("when_and_where", {"show": show}),
            ("quotation", {"text": "I simply fell.", "speaker": lou, "outlet": prime}),
            ("embed", {"url": "https://vimeo.com/76979871", "title": "The trailer"}),
        ],
    )
    SubjectFactory.create(article=story, show=show, sort_order=0)
    SubjectFactory.create(article=story, person=lou, sort_order=1)
    BylineFactory.create(article=story)


@pytest.mark.parametrize("path", PAGES)
def test_it_is_open_to_everybody_by_day_and_by_night(page: Page, path: str) -> None:
    page.goto(path)

    day = Axe().run(page, options=AXE)
    page.emulate_media(color_scheme="dark")
    night = Axe().run(page, options=AXE)

    assert day.violations_count == 0, day.generate_report()
    assert night.violations_count == 0, night.generate_report()


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_blocked_and_nobody_else_is_asked(page: Page, path: str) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))

    page.goto(path, wait_until="networkidle")

    ours = page.url.split("/", 3)[:3]
    assert all(url.split("/", 3)[:3] == ours for url in asked)
    assert [text for text in complaints if "404 (Not Found)" not in text] == []
    assert page.context.cookies() == []


@pytest.mark.parametrize("path", PAGES)
def test_it_fits_every_screen(page: Page, path: str) -> None:
    page.goto(path)
    wider = {}

    for width in (320, 390, 820, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        wider[width] = page.evaluate("document.documentElement.scrollWidth - innerWidth")

    assert max(wider.values()) <= 0, wider


@pytest.mark.parametrize("path", PAGES)
def test_it_does_not_move_while_it_loads(page: Page, path: str) -> None:
    page.goto(path, wait_until="networkidle")

    moved = page.evaluate(
        """() => new Promise((tell) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const shift of list.getEntries()) sum += shift.value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => tell(sum), 100);
        })"""
    )

    assert moved < 0.01


def test_the_first_stop_of_the_keyboard_skips_to_the_content(page: Page) -> None:
    page.goto("/tv/the-story/")
    page.keyboard.press("Tab")

    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "content"


def test_a_video_is_asked_for_by_a_click_and_never_before(page: Page) -> None:
    page.goto("/tv/the-story/")
    before = page.locator("iframe").count()

    page.get_by_role("link", name="The trailer").click()

    player = page.locator("iframe")
    assert before == 0
    expect(player).to_have_attribute(
        "src", re.compile(r"^https://player\.vimeo\.com/video/76979871")
    )
    expect(player).to_have_attribute("title", "The trailer")


def test_a_filter_works_without_javascript(browser: Browser, live_server: LiveServer) -> None:
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/shows/")

    page.get_by_label("Title").fill("etoi")
    page.get_by_role("button", name="Show them").click()

    expect(page.get_by_role("heading", level=3)).to_have_text(["Étoile"])
    context.close()
