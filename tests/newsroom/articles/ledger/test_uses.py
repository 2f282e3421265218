"""Where our stories use an entry of the ledger, as its own page tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse

from newsroom.articles.ledger.uses import uses_of
from newsroom.articles.models import Quote
from tests.factories import PersonFactory, QuoteFactory, SubjectFactory, UserFactory, make_story
from tests.newsroom.articles.ledger.bodies import quoting, saying

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

SAID = "We were terrified. I hated it until the second season, and then I did not."


def told(quote: Quote) -> list[tuple[str, str, str, str]]:
    uses = uses_of(quote, UserFactory.create(is_superuser=True))
    return [(use.title, use.standing, use.place, use.words) for use in uses]


def test_each_use_is_listed_with_the_words_as_used() -> None:
    quote = QuoteFactory.create(text=SAID)
    make_story("Whole", body=[quoting(quote)])
    make_story("Short", live=False, body=[quoting(quote, "We were terrified.")])
    make_story("Other", body=[quoting(QuoteFactory.create())])

    assert told(quote) == [
        ("Whole", "On the site", "Quotation", SAID),
        ("Short", "In draft", "Quotation", "We were terrified."),
    ]


def test_running_text_that_has_the_words_is_a_use() -> None:
    quote = QuoteFactory.create(text=SAID, speaker=PersonFactory.create())
    story = make_story("A leap", body=[saying("“I hated it until the third season,” she said.")])
    SubjectFactory.create(article=story, person=quote.speaker)

    [use] = uses_of(quote, UserFactory.create(is_superuser=True))

    assert (use.place, use.words) == ("In the text", "I hated it until the third season,")
    assert use.faults == ["“third” stands where “second” was said."]


def test_the_draft_of_a_live_story_is_read_too() -> None:
    quote = QuoteFactory.create(text=SAID, speaker=PersonFactory.create())
    story = make_story("A leap", body=[quoting(quote)])
    story.body = story.body.stream_block.to_python([quoting(quote, "We were terrified.")])
    story.save_revision()

    assert told(quote) == [
        ("A leap", "On the site", "Quotation", SAID),
        ("A leap", "In draft", "Quotation", "We were terrified."),
    ]


def test_an_editor_sees_only_stories_that_are_open_to_them() -> None:
    quote = QuoteFactory.create(text=SAID)
    make_story("A leap", body=[quoting(quote)])

    assert uses_of(quote, UserFactory.create()) == []


def test_many_uses_take_as_many_questions_as_one(django_assert_max_num_queries: Any) -> None:
    quote = QuoteFactory.create(text=SAID)
    for number in range(12):
        make_story(f"Story {number}", body=[quoting(quote)]).save_revision()
    user = UserFactory.create(is_superuser=True)
    uses_of(quote, user)
    again = Quote.objects.for_display().get()

    with django_assert_max_num_queries(6):
        assert len(uses_of(again, user)) == 12


def test_the_page_of_an_entry_shows_its_uses(admin_client: Client) -> None:
    quote = QuoteFactory.create(text=SAID)
    make_story("A leap", live=False, body=[quoting(quote, "We were scared.")])

    address = reverse("wagtailsnippets_articles_quote:edit", args=[quote.pk])
    page = admin_client.get(address).content.decode()

    assert "A leap" in page
    assert "“scared” stands where “terrified” was said." in page


def test_the_list_counts_the_stories_that_quote_each() -> None:
    used, unused = QuoteFactory.create(text=SAID), QuoteFactory.create()
    for title in ("One", "Two"):
        make_story(title, body=[quoting(used), quoting(used, "We were terrified.")])

    counted = {quote.pk: quote.stories for quote in Quote.objects.with_uses()}

    assert counted == {used.pk: 2, unused.pk: 0}
