"""The quotations of a story against the ledger, as the desk reads them beside the text."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse
from django.utils import timezone

from newsroom.articles.ledger.review import Look, review
from newsroom.articles.models import ArticlePage
from tests.factories import (
    OrganisationFactory,
    PersonFactory,
    QuoteFactory,
    SubjectFactory,
    UserFactory,
    make_story,
)
from tests.newsroom.articles.ledger.bodies import quoting, saying

if TYPE_CHECKING:
    from django.test import Client

    from newsroom.articles.models import Quote
    from people.models import Person

pytestmark = pytest.mark.django_db

SAID = "We were terrified. I hated it until the second season, and then I did not."
TOMORROW = timezone.now() + datetime.timedelta(days=1)


def looks(*body: dict[str, Any], about: Person | None = None) -> list[Look]:
    story = make_story("A leap", live=False, body=list(body))
    if about:
        SubjectFactory.create(article=story, person=about)
    stored = ArticlePage.objects.get(pk=story.pk)
    return review(stored, UserFactory.create(is_superuser=True))


def told_us(**values: Any) -> Quote:
    ours = {"text": SAID, "obtained": "own_interview"}
    quote: Quote = QuoteFactory.create(**ours | values)
    return quote


def test_a_quotation_word_for_word_has_no_fault() -> None:
    quote = told_us(speaker=PersonFactory.create(name="Ada Reyes"))

    [look] = looks(quoting(quote))

    assert (look.place, look.entry) == ("Quotation", "Ada Reyes in an interview with us")
    assert look.url.endswith(f"/edit/{quote.pk}/")
    assert (look.faults, look.notes) == ([], [])


def test_every_silent_difference_is_told() -> None:
    [look] = looks(quoting(told_us(), "We were scared."))

    assert look.faults == ["“scared” stands where “terrified” was said."]


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({"state": "withdrawn"}, "Withdrawn: no reader sees it."),
        ({"embargo_until": TOMORROW}, "Embargoed until"),
        ({"live": False, "first_published_at": timezone.now()}, "Taken down or waiting"),
        ({"expire_at": timezone.now()}, "Expired: no reader sees it."),
        ({"obtained": "second_hand"}, "Told another outlet, but which?"),
        ({"language": "fr"}, "Said in another language and not translated."),
        ({"language": "fr", "translation": "So."}, "Nobody is named for the translation."),
    ],
)
def test_what_stands_between_a_quote_and_its_readers_is_told(
    values: dict[str, Any], fault: str
) -> None:
    [look] = looks(quoting(told_us(**values)))

    assert look.faults[0].startswith(fault)


def test_a_second_hand_quote_wants_its_link() -> None:
    quote = told_us(obtained="second_hand", source=OrganisationFactory.create())

    [look] = looks(quoting(quote))

    assert look.faults == ["No link to where it was told."]


def test_terms_and_newness_are_noted() -> None:
    quote = told_us(live=False, terms="Only with the review")
    story = ArticlePage(title="A leap")
    story.body = story.body.stream_block.to_python([quoting(quote)])

    [look] = review(story, UserFactory.create(is_superuser=True))

    assert look.notes == ["New: it goes live with this story.", "Terms: Only with the review"]


def test_a_typed_quotation_is_to_be_filed() -> None:
    [look] = looks(quoting(None, "I simply fell.", speaker_as="A dancer"))

    assert (look.place, look.faults) == ("Quotation, typed", [])
    assert look.notes == ["Not in the ledger yet. File it there from its block."]


def test_typed_words_that_the_ledger_has_are_compared_with_it() -> None:
    quote = told_us()

    [look] = looks(
        quoting(None, "I loved it until the second season …", speaker=quote.speaker_id),
        about=quote.speaker,
    )

    assert look.faults == ["“loved” stands where “hated” was said."]
    assert look.notes == ["The ledger has these words. Choose that entry in the block."]


def test_words_in_running_text_are_found_and_compared() -> None:
    quote = told_us(embargo_until=TOMORROW, terms="Only with the review")
    text = saying("“I hated it until the third season,” she said. Then: “No way!”")

    [look] = looks(text, about=quote.speaker)

    assert look.place == "In the text"
    assert look.faults[0] == "“third” stands where “second” was said."
    assert look.faults[1].startswith("Embargoed until")
    assert look.notes == ["Terms: Only with the review"]


def test_words_of_nobody_on_file_are_listed_without_fault() -> None:
    told_us()

    [look] = looks(saying("“Nothing of this was ever said to us.”"))

    assert (look.entry, look.faults) == ("", [])


def test_another_story_with_the_same_quote_is_named() -> None:
    quote = told_us()
    make_story("The first to have it", body=[quoting(quote, "We were terrified.")])
    make_story("A draft", live=False, body=[quoting(quote)])

    [look] = looks(quoting(quote))

    assert {(one.title, one.is_live) for one in look.others} == {
        ("The first to have it", True),
        ("A draft", False),
    }


def test_a_pull_quote_that_the_text_no_longer_has_is_a_fault() -> None:
    pull = {"type": "pull_quote", "value": {"words": "The fall took six weeks.", "by": ""}}

    [good] = looks(saying("The fall took six weeks."), pull)
    [bad] = looks(saying("The fall took seven weeks."), pull)

    assert good.faults == []
    assert bad.faults == ["The text does not have these words, so readers do not get them here."]


def test_twenty_quotations_are_reviewed_with_as_many_questions_as_one(
    django_assert_max_num_queries: Any,
) -> None:
    quotes = [told_us(text=f"It was number {number} of them all.") for number in range(20)]
    story = make_story("A leap", body=[quoting(quote) for quote in quotes])
    make_story("Another", body=[quoting(quote) for quote in quotes])
    user = UserFactory.create(is_superuser=True)
    stored = ArticlePage.objects.get(pk=story.pk)
    review(stored, user)
    stored = ArticlePage.objects.get(pk=story.pk)

    with django_assert_max_num_queries(8):
        found = review(stored, user)

    assert [len(look.others) for look in found] == [1] * 20


def test_the_editor_of_a_story_shows_its_quotes(admin_client: Client) -> None:
    story = make_story("A leap", live=False, body=[quoting(told_us(), "We were scared.")])

    page = admin_client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode()

    assert "1 quotation needs a look." in page
    assert "“scared” stands where “terrified” was said." in page
