"""Spoilers, corrections and updates, as a reader of a story meets them."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from newsroom.articles.models import ArticlePage, Correction, StoryUpdate, Subject
from tests.factories import EpisodeFactory, make_section, make_story

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

NOON = datetime.datetime(2026, 5, 1, 12, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)


def recap(**values: Any) -> ArticlePage:
    episode = EpisodeFactory.create(number="3", season__show__title="Étoile")
    story = make_story(
        "Who fell", live=False, kind="recap", spoiler_scope="episodes", dek="He fell.", **values
    )
    season = episode.season
    story.subjects.set([Subject(show=season.show, season=season, episodes="3")])
    story.live = True
    story.save()
    return story


def page(client: Client, story: ArticlePage) -> BeautifulSoup:
    return BeautifulSoup(client.get(story.url).text, "html.parser")


def told(soup: BeautifulSoup) -> dict[str, Any]:
    data = soup.select_one('script[type="application/ld+json"]')
    assert data is not None
    read: dict[str, Any] = json.loads(data.text)
    return read


def order_of(soup: BeautifulSoup, *words: str) -> list[str]:
    text = soup.get_text(" ", strip=True)
    return sorted(words, key=text.index)


def test_the_reader_is_told_before_reading_on(client: Client) -> None:
    soup = page(client, recap(body=[("paragraph", "<p>It begins.</p>")]))

    [notice] = soup.select(".spoiler-notice")
    assert notice.text.strip() == "Spoils season 1, episode 3"
    assert order_of(soup, "It begins.", "Spoils season") == ["Spoils season", "It begins."]


def test_what_travels_without_the_page_says_what_it_spoils_and_no_more(client: Client) -> None:
    soup = page(client, recap())

    described = [tag["content"] for tag in soup.select("meta[name=description]")]
    assert described == ["Spoils season 1, episode 3"]
    assert "description" not in told(soup)


def test_a_card_carries_the_mark(client: Client) -> None:
    recap()
    make_story("Nothing happens")

    soup = BeautifulSoup(client.get(make_section().url).text, "html.parser")

    marked = [card.select_one("h3") for card in soup.select("article:has([data-spoils])")]
    assert [heading.text for heading in marked if heading] == ["Who fell"]


def test_a_story_that_spoils_nothing_carries_no_mark(client: Client) -> None:
    story = make_story(dek="A dek.")

    soup = page(client, story)

    assert not soup.select(".spoiler-notice, [data-spoils]")
    assert told(soup)["description"] == "A dek."


def noted(*rows: Correction | StoryUpdate, **values: Any) -> ArticlePage:
    story = make_story("The story", dated_on=datetime.date(2026, 4, 1), **values)
    for row in rows:
        row.article = story
        row.save()
    return story


def test_a_grave_correction_stands_above_the_text_and_others_below(client: Client) -> None:
    story = noted(
        Correction(note="It has eight dancers.", noted_at=NOON),
        Correction(note="Nobody was arrested.", noted_at=NOON, is_on_top=True),
        body=[("paragraph", "<p>It begins.</p>")],
    )

    soup = page(client, story)

    words = ("It has eight dancers.", "Nobody was arrested.", "It begins.")
    assert order_of(soup, *words) == [words[1], words[2], words[0]]


def test_the_text_places_corrections_and_updates_itself(client: Client) -> None:
    story = noted(
        Correction(note="It has eight dancers.", noted_at=NOON),
        StoryUpdate(text="Added the date.", noted_at=NOON),
        body=[
            ("correction_note", None),
            ("paragraph", "<p>It begins.</p>"),
            ("update_log", None),
            ("paragraph", "<p>It ends.</p>"),
        ],
    )

    soup = page(client, story)

    words = ("It has eight dancers.", "It begins.", "Added the date.", "It ends.")
    assert order_of(soup, *words) == list(words)
    assert len(soup.select(".correction-list")) == len(soup.select(".update-log")) == 1


def test_the_day_of_the_change_stands_at_the_date_and_the_date_stays(client: Client) -> None:
    story = noted(StoryUpdate(text="Added the date.", noted_at=NOON))

    soup = page(client, story)

    dates = [date.text for date in soup.select(".story > header time")]
    assert dates == ["April 1, 2026", "May 1, 2026"]
    data = told(soup)
    assert data["datePublished"] == "2026-04-01"
    assert data["dateModified"].startswith("2026-05-01T")


def test_the_day_is_that_of_the_desk(client: Client, settings: Any) -> None:
    settings.TIME_ZONE = "America/New_York"
    late = datetime.datetime(2026, 5, 2, 2, tzinfo=datetime.UTC)
    story = noted(Correction(note="Eight.", noted_at=late))

    soup = page(client, story)

    assert [date.text for date in soup.select(".correction-list time")] == ["May 1, 2026"]
    assert "May 2, 2026" not in soup.get_text()


def test_saving_a_story_again_is_no_change_a_reader_is_told_of(client: Client) -> None:
    story = make_story()
    story.save_revision().publish()

    soup = page(client, story)

    assert "Updated" not in soup.get_text()
    assert "dateModified" not in told(soup)


def test_search_engines_are_told_of_every_correction(client: Client) -> None:
    story = noted(
        Correction(note="It has eight dancers.", noted_at=NOON),
        Correction(note="Nobody was arrested.", noted_at=NOON - DAY, is_on_top=True),
    )

    data = told(page(client, story))

    assert [(row["@type"], row["text"]) for row in data["correction"]] == [
        ("CorrectionComment", "Nobody was arrested."),
        ("CorrectionComment", "It has eight dancers."),
    ]


def test_what_is_kept_for_the_desk_reaches_no_reader(client: Client) -> None:
    story = noted(Correction(note="Eight.", cause="Misread fax", found_by="Ada Reyes"))

    html = client.get(story.url).text

    assert "Misread fax" not in html
    assert "Ada Reyes" not in html


def test_a_note_dated_tomorrow_reaches_no_reader_today(client: Client) -> None:
    story = noted(Correction(note="Eight.", noted_at=timezone.now() + DAY))

    assert "Eight." not in client.get(story.url).text


def test_many_notes_cost_no_more_queries(client: Client) -> None:
    few = noted(Correction(note="One.", noted_at=NOON))
    many = noted(*(Correction(note=f"{number}.", noted_at=NOON) for number in range(9)))
    client.get(few.url)

    with CaptureQueriesContext(connection) as asked_for_few:
        client.get(few.url)
    with CaptureQueriesContext(connection) as asked_for_many:
        client.get(many.url)

    assert len(asked_for_few) == len(asked_for_many)
