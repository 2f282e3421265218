"""A line of the story set large: it repeats the text, and is read to nobody twice."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from newsroom.articles.blocks import BodyBlock
from tests.factories import QuoteFactory
from tests.newsroom.articles.ledger.bodies import quoting, saying

pytestmark = pytest.mark.django_db

PREVIEW = type("Request", (), {"is_preview": True})()
TEXT = "The fall took six weeks. “On the night,” she says, “I simply fell.”"


def pull(words: str, by: str = "") -> dict[str, Any]:
    return {"type": "pull_quote", "value": {"words": words, "by": by}}


def pulled(*raw: dict[str, Any], context: Any = None) -> list[str]:
    html = str(BodyBlock().to_python(list(raw)).render_as_block(context))
    found = BeautifulSoup(html, "html.parser").select(".pull-quote")
    return [" ".join(one.get_text().split()) for one in found]


def test_words_of_the_text_are_set_large() -> None:
    assert pulled(saying(TEXT), pull("The fall took six weeks.")) == ["The fall took six weeks."]


def test_a_pull_quote_may_stand_before_its_words() -> None:
    assert pulled(pull("The fall took six weeks."), saying(TEXT)) != []


def test_cuts_are_marked() -> None:
    words = "On the night … I simply fell."

    assert pulled(saying(TEXT), pull(words, "Inès Aumont")) == [f"{words} Inès Aumont"]


def test_words_that_the_text_no_longer_has_are_not_repeated() -> None:
    assert pulled(saying(TEXT), pull("The fall took seven weeks.")) == []


def test_a_screen_reader_passes_over_what_it_has_read() -> None:
    html = str(BodyBlock().to_python([saying(TEXT), pull("I simply fell.")]).render_as_block())

    [figure] = BeautifulSoup(html, "html.parser").select(".pull-quote")
    assert figure["aria-hidden"] == "true"
    assert not figure.select("a, button")


def test_words_of_a_quotation_may_be_pulled() -> None:
    quote = QuoteFactory.create(text="We were terrified. All of us.")

    assert pulled(quoting(quote), pull("We were terrified.")) == ["We were terrified."]


def test_words_that_may_not_be_told_are_not_told_by_repeating_them() -> None:
    tomorrow = timezone.now() + datetime.timedelta(days=1)
    quote = QuoteFactory.create(text="We were terrified.", embargo_until=tomorrow)

    assert pulled(quoting(quote), pull("We were terrified.")) == []


def test_a_new_entry_is_pulled_in_the_preview() -> None:
    quote = QuoteFactory.create(text="We were terrified.", live=False)
    raw = quoting(quote), pull("We were terrified.")

    assert pulled(*raw) == []
    assert pulled(*raw, context={"request": PREVIEW}) == ["We were terrified."]
