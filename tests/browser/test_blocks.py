"""The blocks from records and media, as a reader meets them and as an editor keeps them."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import expect

from newsroom.articles.models import ArticlePage
from tests.browser.editor import SAVED, open_story, prose
from tests.factories import (
    CreditFactory,
    EpisodeFactory,
    OrganisationFactory,
    PictureFactory,
    PlotFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
    StatusEventFactory,
    make_story,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

    from newsroom.images.models import Picture
    from shows.models import Show

pytestmark = pytest.mark.django_db(transaction=True)

ENDING = "The bridge was mined all along."
AXE = {"resultTypes": ["violations"], "preload": False}


def a_show() -> Show:
    show: Show = ShowFactory.create(title="Étoile", slug="etoile")
    season = SeasonFactory.create(show=show, pattern="weekly", episode_count=8)
    EpisodeFactory.create(season=season, runtime=48)
    portrait = PictureFactory.create(credit="A. Name/Agency")
    CreditFactory.create(show=show, person__portrait=portrait, tier="regular")
    CreditFactory.create(show=show, person__name="Bo Lund", tier="guest")
    PlotFactory.create(show=show, text="Two companies swap.")
    PlotFactory.create(show=show, level="full", text=ENDING, spoils_season=1)
    StatusEventFactory.create(show=show, source=OrganisationFactory.create())
    ReleaseFactory.create(
        show=show,
        season=season,
        platform=OrganisationFactory.create(name="Lumen"),
        date=None,
        precision="instant",
        instant=datetime.datetime(2027, 4, 24, 7, tzinfo=datetime.UTC),
        zone="America/Los_Angeles",
    )
    return show


def every_block(show: Show, picture: Picture) -> list[tuple[str, Any]]:
    day = timezone.localdate()
    point = {"text": "<p>It films in May.</p>", "source": "Lumen", "as_of": day}
    open_point = {"text": "<p>Who plays the queen?</p>", "answered_on": day, "answer": "Ada."}
    items = [
        {"heading": heading, "text": "<p>A fall.</p>", "verdict": "The best.", "show": show}
        for heading in ("Fourth", "Third", "Second", "First")
    ]
    video = {"url": "https://vimeo.com/76979871", "title": "The trailer", "length": "2:14"}
    return [
        ("paragraph", "<p>It begins.</p>"),
        ("key_facts", {"show": show, "facts": ["starring", "premiere", "runtime"]}),
        ("plot", {"show": show, "level": "full", "guard": "folded"}),
        ("cast_list", {"show": show, "layout": "cards", "tiers": ["regular", "guest"], "most": 1}),
        ("cast_list", {"show": show, "layout": "sentence"}),
        ("cast_list", {"show": show, "order": "tiers", "standing": "ever"}),
        ("when_and_where", {"show": show, "regions": "US", "calendar": True}),
        ("timeline", {"show": show, "lines": [{"date": day, "text": "A vote", "source": "Us"}]}),
        ("picture", {"image": picture, "caption": "The bow", "shape": "wide"}),
        ("gallery", {"title": "The night", "pictures": [{"image": picture}, {"image": picture}]}),
        ("embed", video | {"poster": picture, "description": "A curtain falls."}),
        ("audio", {"url": "https://podcasts.example/14", "title": "The wings"}),
        (
            "social_post",
            {"author": "Ada", "text": "We wrapped.", "url": "https://x.com/a/1", "date": day},
        ),
        ("what_we_know", {"known": [point], "unknown": [open_point]}),
        ("ranked_list", {"title": "Falls", "items": items, "ranking": "countdown"}),
        ("related_stories", {"stories": [make_story("Another one")], "layout": "rows"}),
    ]


def a_story() -> ArticlePage:
    return make_story("All of them", body=every_block(a_show(), PictureFactory.create()))


def test_they_are_open_to_everybody_by_day_and_by_night(page: Page) -> None:
    page.goto(a_story().url)
    expect(page.locator(".ranked-list")).to_be_visible()

    day = Axe().run(page, options=AXE)
    page.emulate_media(color_scheme="dark")
    night = Axe().run(page, options=AXE)

    assert day.violations_count == 0, day.generate_report()
    assert night.violations_count == 0, night.generate_report()


def test_they_fit_every_screen(page: Page) -> None:
    page.goto(a_story().url)
    expect(page.locator("[data-yours]")).to_be_visible()
    wider = {}

    for width in (320, 390, 820, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        wider[width] = page.evaluate("document.documentElement.scrollWidth - innerWidth")

    assert max(wider.values()) <= 0, wider


def test_a_reader_is_told_the_time_by_their_own_clock(
    browser: Browser, live_server: LiveServer
) -> None:
    story = a_story()
    context = browser.new_context(
        base_url=live_server.url, locale="en-US", timezone_id="Asia/Tokyo"
    )
    page = context.new_page()

    page.goto(story.url)

    told = page.locator("local-time")
    expect(told).to_contain_text("midnight PT")
    expect(told).to_contain_text("April 24 at 4:00 PM GMT+9 where you are")
    context.close()


def test_a_spoiler_is_opened_by_the_reader_and_nobody_else(page: Page) -> None:
    page.goto(a_story().url)
    spoiler = page.get_by_text(ENDING)
    expect(spoiler).to_be_hidden()

    page.locator(".spoiler-guard summary").focus()
    page.keyboard.press("Enter")

    expect(spoiler).to_be_visible()


def test_a_place_of_a_list_is_jumped_to_by_keyboard(page: Page) -> None:
    page.goto(a_story().url)

    page.get_by_role("navigation", name="Jump to a place of the list").get_by_role(
        "link", name="Second"
    ).focus()
    page.keyboard.press("Enter")

    expect(page.locator("article:target")).to_contain_text("Second")


def test_a_gallery_is_leafed_through_by_keyboard(page: Page) -> None:
    page.goto(a_story().url)
    gallery = page.get_by_role("region", name="The night, 2 pictures")
    gallery.focus()

    # A key that comes before the pictures take up room moves nothing, as for every reader.
    for _ in range(40):
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(250)
        if page.evaluate("document.querySelector('.gallery').scrollLeft") > 0:
            break

    page.wait_for_function("document.querySelector('.gallery').scrollLeft > 0")


def test_the_editor_gives_every_block_back_as_it_was(desk: Page, faults: list[str]) -> None:
    story = a_story()
    before = stored(story)
    open_story(desk, story)

    prose(desk).click()
    desk.keyboard.press("End")
    desk.keyboard.type(" And goes on.")

    expect(desk.get_by_text("Saved", exact=True).first).to_be_visible(timeout=SAVED)
    after = wait_for_words(desk, story, "And goes on.")
    for told, had in zip(after[1:], before[1:], strict=True):
        assert told == had
    assert not faults


def stored(story: ArticlePage) -> list[Any]:
    """The blocks of the latest draft, without the keys of the editor, which change nothing."""
    draft = ArticlePage.objects.get(pk=story.pk).get_latest_revision_as_object()
    told = [(one.block_type, one.block.get_prep_value(one.value)) for one in draft.body]
    return [(name, plain(value)) for name, value in json.loads(json.dumps(told, default=str))]


def plain(value: Any) -> Any:
    """Without ids and without what is empty or unticked, which a form fills in."""
    if isinstance(value, dict):
        if set(value) == {"type", "value", "id"}:
            return plain(value["value"])
        told = {key: plain(inner) for key, inner in value.items()}
        return {key: inner for key, inner in told.items() if inner not in (None, "", [], False)}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    if isinstance(value, str) and " data-block-key=" in value:
        head, _, rest = value.partition(" data-block-key=")
        return plain(head + rest[rest.index('"', 1) + 1 :])
    return value


def wait_for_words(page: Page, story: ArticlePage, words: str) -> list[Any]:
    """The stored blocks, once autosave has brought these words to the desk's database."""
    for _ in range(SAVED // 250):
        told = stored(story)
        if words in json.dumps(told):
            return told
        page.wait_for_timeout(250)
    return stored(story)
