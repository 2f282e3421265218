"""Every date that a story prints is in the form of the house, whichever block prints it."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Site

from newsroom.articles.blocks import BodyBlock
from newsroom.articles.models import Correction, StoryUpdate, StyleProfile
from tests.factories import (
    CreditFactory,
    OrganisationFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
    StatusEventFactory,
    SubjectFactory,
    make_section,
    make_story,
)
from tests.newsroom.articles.chips.texts import chip

if TYPE_CHECKING:
    from django.test import Client

    from newsroom.articles.models import ArticlePage
    from shows.models import Show

pytestmark = pytest.mark.django_db

NINTH = datetime.date(2024, 1, 9)
NOON = datetime.datetime(2024, 1, 9, 17, tzinfo=datetime.UTC)
MONTH = r"\bJan(?:uary|\.)?"
# A day in January however it may be written: the month first or the day first.
WRITTEN = re.compile(rf"{MONTH} 9(?:, 2024)?|\b9 {MONTH}(?: 2024)?")


def a_show() -> Show:
    show: Show = ShowFactory.create(title="Étoile")
    season = SeasonFactory.create(show=show, number=1)
    platform = OrganisationFactory.create(name="Lumen")
    ReleaseFactory.create(show=show, season=season, date=NINTH, platform=platform)
    StatusEventFactory.create(show=show, happened_on=NINTH)
    CreditFactory.create(show=show, from_on=NINTH, person__name="Ada Reis")
    return show


def blocks_with_dates(show: Show) -> list[tuple[str, Any]]:
    """Each block that prints a date, with that one."""
    point = {"text": "<p>It.</p>", "source": "Lumen", "url": "", "as_of": NINTH}
    answered = point | {"answered_on": NINTH, "answer": "Yes."}
    line = {"date": NINTH, "precision": "date", "text": "A turn", "source": "", "url": ""}
    post = {"network": "x", "author": "Ada Reis", "text": "Done.", "url": "https://x.example/1"}
    return [
        ("paragraph", f"<p>It opens {chip(show, 'premiere')}.</p>"),
        ("key_facts", {"show": show, "facts": ["premiere", "status"]}),
        ("timeline", {"show": show, "lines": [line]}),
        ("when_and_where", {"show": show}),
        ("social_post", {**post, "handle": "", "date": NINTH}),
        ("what_we_know", {"known": [point], "unknown": [answered]}),
        *(
            ("related_stories", {"is_filled_up": True, "layout": layout})
            for layout in ("lines", "rows", "cards")
        ),
        ("correction_note", None),
        ("update_log", None),
    ]


def body_of(told: list[tuple[str, Any]]) -> Any:
    body = BodyBlock()
    normal = [(name, body.child_blocks[name].normalize(value)) for name, value in told]
    return body.normalize(normal)


@pytest.fixture
def story() -> ArticlePage:
    show, section = a_show(), make_section("TV")
    SubjectFactory.create(article=make_story("Another", section=section, dated_on=NINTH), show=show)
    made = make_story(
        "The story", section=section, dated_on=NINTH, body=body_of(blocks_with_dates(show))
    )
    SubjectFactory.create(article=made, show=show)
    Correction.objects.create(article=made, kind="correction", note="It was.", noted_at=NOON)
    StoryUpdate.objects.create(article=made, text="More.", noted_at=NOON)
    return made


def dates_in(html: str) -> list[str]:
    """All written dates of the story; the leaf of a calendar is drawn, not written."""
    page = BeautifulSoup(html, "html.parser")
    told = page.select_one("main")
    assert told is not None
    for leaf in told.select(".airings time"):
        leaf.decompose()
    return WRITTEN.findall(" ".join(told.get_text(" ").split()))


@pytest.mark.parametrize(
    ("form", "written"),
    [
        pytest.param("short", {"Jan. 9, 2024", "Jan. 9"}, id="AP"),
        pytest.param("long", {"January 9, 2024", "January 9"}, id="long"),
        pytest.param("british", {"9 January 2024", "9 January"}, id="British"),
    ],
)
def test_no_block_writes_a_date_in_another_form(
    client: Client, story: ArticlePage, form: str, written: set[str]
) -> None:
    StyleProfile.objects.create(site=Site.objects.get(), dates=form)

    found = dates_in(client.get(story.url).text)

    assert set(found) <= written
    assert len(found) >= len(story.body)
