"""What the form of a quotation asks the desk, and files."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse
from django.utils import timezone

from newsroom.articles.models import Quote
from tests.factories import OrganisationFactory, PersonFactory, QuoteFactory, ShowFactory

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

CHECK, FILE = reverse("ledger:check"), reverse("ledger:file")


def check(client: Client, quote: Quote, words: str) -> dict[str, Any]:
    told: dict[str, Any] = client.get(CHECK, {"quote": str(quote.pk), "text": words}).json()
    return told


def test_the_form_is_told_what_the_ledger_has_and_where_the_words_differ(
    admin_client: Client,
) -> None:
    quote = QuoteFactory.create(
        text="We were terrified.",
        speaker=PersonFactory.create(name="Ada Reyes"),
        source=OrganisationFactory.create(name="Vogue"),
        said_on=datetime.date(2025, 6, 6),
        terms="Only with the review",
        embargo_until=timezone.now() + datetime.timedelta(days=1),
    )

    told = check(admin_client, quote, "We were scared.")

    assert told["said"] == "We were terrified."
    assert told["line"] == "Ada Reyes to Vogue, June 6, 2025"
    assert told["differences"] == ["“scared” stands where “terrified” was said."]
    assert "Embargoed until" in told["warnings"][0]
    assert told["warnings"][1] == "No link to where it was told."
    assert told["notes"] == ["Terms: Only with the review"]


def test_words_may_be_those_of_the_original_or_of_the_translation(admin_client: Client) -> None:
    quote = QuoteFactory.create(text="On avait peur.", language="fr", translation="We were afraid.")

    for words in ("On avait peur.", "We were afraid.", ""):
        assert check(admin_client, quote, words)["differences"] == []


def test_an_entry_that_is_gone_is_said_to_be(admin_client: Client) -> None:
    answer = admin_client.get(CHECK, {"quote": "99", "text": "We"})

    assert (answer.status_code, answer.json()["message"]) == (404, "That entry is gone.")


def test_a_typed_quotation_is_filed_in_one_action(admin_client: Client) -> None:
    speaker, show = PersonFactory.create(name="Ada Reyes"), ShowFactory.create()

    asked = {"words": "I simply fell.", "speaker": speaker.pk, "shows": [show.pk]}
    filed = admin_client.post(FILE, asked).json()

    quote = Quote.objects.get()
    assert (filed["id"], filed["string"]) == (quote.pk, "Ada Reyes: “I simply fell.” – draft")
    assert filed["edit_url"].endswith(f"/edit/{quote.pk}/")
    assert filed["is_new"]
    assert [subject.show for subject in quote.subjects.all()] == [show]


def test_without_a_speaker_nothing_is_filed(admin_client: Client) -> None:
    answer = admin_client.post(FILE, {"words": "I simply fell.", "speaker": ""})

    assert answer.status_code == 400
    assert answer.json()["message"].startswith("Choose the speaker first.")
    assert not Quote.objects.exists()
