"""Filing entries from stories, and taking them live with the story."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from newsroom.articles.choices import Obtained
from newsroom.articles.ledger.actions import file_quote, publish_new_entries
from tests.factories import (
    OrganisationFactory,
    PersonFactory,
    QuoteFactory,
    ShowFactory,
    make_story,
)
from tests.newsroom.articles.ledger.bodies import quoting

if TYPE_CHECKING:
    from django.test import Client

    from newsroom.articles.models import Quote

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)
WORDS = "We were terrified. All of us."


def is_live(quote: Quote) -> bool:
    quote.refresh_from_db()
    return quote.live


def test_a_typed_quotation_becomes_an_entry_about_what_the_story_is_about() -> None:
    speaker, vogue, show = (
        PersonFactory.create(),
        OrganisationFactory.create(),
        ShowFactory.create(),
    )

    quote, is_new = file_quote(
        speaker=speaker,
        words=WORDS,
        outlet=vogue,
        url="https://example.org/1",
        shows=[show],
        people=[speaker, PersonFactory.create(name="Another")],
    )

    assert is_new
    assert (quote.live, quote.text, quote.source, quote.speaker) == (False, WORDS, vogue, speaker)
    assert quote.obtained == Obtained.SECOND_HAND
    assert [str(subject) for subject in quote.subjects.all()] == [str(show), "Another"]
    assert quote.get_latest_revision() is not None


def test_what_was_told_no_outlet_was_told_us() -> None:
    quote, _ = file_quote(speaker=PersonFactory.create(), words=WORDS)

    assert quote.obtained == Obtained.OWN_INTERVIEW


def test_words_that_the_ledger_has_are_not_filed_twice() -> None:
    known = QuoteFactory.create(text=WORDS)

    again, is_new = file_quote(speaker=known.speaker, words="“We were terrified — all of us”")
    other, other_is_new = file_quote(speaker=PersonFactory.create(), words=WORDS)

    assert (again, is_new) == (known, False)
    assert other != known
    assert other_is_new


def test_a_new_entry_goes_live_with_the_story_that_quotes_it(client: Client) -> None:
    quote, _ = file_quote(speaker=PersonFactory.create(name="Ada Reyes"), words=WORDS)
    story = make_story("A leap", live=False, body=[quoting(quote)])

    story.save_revision().publish()

    assert is_live(quote)
    assert quote.live_revision_id == quote.latest_revision_id
    assert "We were terrified" in client.get(story.url).content.decode()


def test_an_entry_stays_a_draft_while_its_story_is_only_scheduled() -> None:
    quote, _ = file_quote(speaker=PersonFactory.create(), words=WORDS)
    story = make_story("A leap", live=False, body=[quoting(quote)])
    story.go_live_at = timezone.now() + HOUR

    story.save_revision().publish()

    assert not is_live(quote)


def test_an_entry_stays_a_draft_while_its_story_is_only_saved() -> None:
    quote, _ = file_quote(speaker=PersonFactory.create(), words=WORDS)
    story = make_story("A leap", body=[])
    story.body = [("quotation", {"quote": quote, "text": ""})]

    story.save_revision()

    assert not is_live(quote)


@pytest.mark.parametrize(
    "decided",
    [
        pytest.param({"first_published_at": timezone.now() - HOUR}, id="taken down"),
        pytest.param({"go_live_at": timezone.now() + HOUR}, id="waits for its hour"),
    ],
)
def test_what_somebody_decided_of_an_entry_stands(decided: dict[str, Any]) -> None:
    quote = QuoteFactory.create(live=False, **decided)

    publish_new_entries(make_story("A leap", live=False, body=[quoting(quote)]))

    assert not is_live(quote)


def test_an_embargo_stands_whatever_quotes_it() -> None:
    quote = QuoteFactory.create(live=False, embargo_until=timezone.now() + HOUR)

    publish_new_entries(make_story("A leap", live=False, body=[quoting(quote)]))

    assert is_live(quote)
    assert not quote.is_public()


def test_a_story_without_new_entries_publishes_none() -> None:
    story = make_story(
        "A leap", body=[quoting(QuoteFactory.create()), quoting(None, "No.", speaker_as="Ada")]
    )

    assert publish_new_entries(story) == []
