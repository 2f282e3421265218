"""What an entry of the ledger said before, kept and told as of any other fact."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.utils import timezone
from wagtail.log_actions import LogContext

from newsroom.articles.models import Quote, QuoteSubject
from shows.histories import changes_of, changes_of_rows, public_changes_of
from shows.models import FactVersion
from tests.factories import (
    OrganisationFactory,
    PersonFactory,
    QuoteFactory,
    ShowFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


def rewritten(quote: Quote, **values: Any) -> Quote:
    for name, value in values.items():
        setattr(quote, name, value)
    quote.save()
    return quote


def test_other_words_leave_the_words_there_were_with_their_evidence() -> None:
    outlet = OrganisationFactory.create(name="Gazette")
    quote = QuoteFactory.create(text="I never sleep.", source=outlet, source_note="Page 3")

    rewritten(quote, text="I hardly sleep.")

    [version] = FactVersion.objects.of_row(quote)
    assert (version.kind, version.show) == ("quote", None)
    assert version.values["text"] == "I never sleep."
    assert (version.source, version.source_note) == (outlet, "Page 3")


def test_a_published_draft_leaves_a_version_and_a_saved_one_does_not() -> None:
    quote = QuoteFactory.create(text="I never sleep.")
    draft = Quote.objects.get(pk=quote.pk)
    draft.text = "I hardly sleep."
    revision = draft.save_revision()
    assert not FactVersion.objects.exists()

    revision.publish()

    assert [version.values["text"] for version in FactVersion.objects.all()] == ["I never sleep."]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"source_url": "https://example.org/"}, id="its address"),
        pytest.param({"terms": "Only with the review"}, id="the terms"),
        pytest.param({"live": False}, id="being taken down"),
    ],
)
def test_what_does_not_change_what_was_said_leaves_no_version(change: dict[str, object]) -> None:
    quote = QuoteFactory.create(verified_at=timezone.now())

    rewritten(quote, **change)

    assert not FactVersion.objects.exists()
    assert Quote.objects.get().is_verified


def test_who_checked_the_words_has_not_checked_the_new_ones() -> None:
    quote = QuoteFactory.create(verified_at=timezone.now(), verified_by=UserFactory.create())

    rewritten(quote, text="Otherwise.")

    assert not Quote.objects.get().is_verified


def test_an_entry_no_reader_ever_saw_has_no_history() -> None:
    rewritten(QuoteFactory.create(live=False), text="Otherwise.")

    assert not FactVersion.objects.exists()


def test_a_deleted_entry_takes_its_history_along() -> None:
    quote = rewritten(QuoteFactory.create(), text="Otherwise.")
    kept = rewritten(QuoteFactory.create(), text="Otherwise, too.")

    quote.delete()

    assert [version.row for version in FactVersion.objects.all()] == [kept.pk]


def test_each_change_reads_as_sentences_with_who_made_it() -> None:
    editor = UserFactory.create()
    quote = QuoteFactory.create(
        text="I never sleep.", speaker=PersonFactory.create(name="Lou de Laâge")
    )
    with LogContext(user=editor):
        rewritten(quote, text="I hardly sleep.", said_on=datetime.date(2025, 4, 24))
    rewritten(quote, state="disputed", obtained="own_interview")

    latest, first = changes_of_rows([quote])

    assert first.subject == "Lou de Laâge"
    assert first.by == editor
    assert first.sentences == [
        "Words changed from “I never sleep.” to “I hardly sleep.”",
        "Date given as April 24, 2025",
    ]
    assert latest.sentences == [
        "Disputed by another source",
        "How obtained changed from told another outlet to our own interview",
    ]


def test_it_stands_in_the_history_of_the_show_it_is_about_for_the_desk_alone() -> None:
    quote, show = QuoteFactory.create(), ShowFactory.create()
    QuoteSubject.objects.create(quote=quote, show=show)
    rewritten(quote, text="Otherwise.")

    assert len(changes_of(show, besides=[quote])) == 1
    assert public_changes_of(show) == []
    assert not FactVersion.objects.public().exists()


def test_the_history_asks_the_same_however_many_entries_there_are(
    django_assert_max_num_queries: Any,
) -> None:
    quotes = [rewritten(QuoteFactory.create(), text=f"Otherwise {n}.") for n in range(9)]

    with django_assert_max_num_queries(3):
        assert len(changes_of_rows(quotes)) == 9
