"""The ledger as a list to choose from: what the story is about comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from wagtail.log_actions import log

from newsroom.articles.ledger.entries import QuoteEntryForm
from newsroom.articles.ledger.standing import say_standing
from newsroom.kit.choosers import (
    NameSearchForm,
    RecordChooseResultsView,
    RecordChooserViewSet,
    RecordChooseView,
    RecordCreateView,
    RecordListView,
    Summary,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.articles.models import Quote


def describe_quotes(quotes: Iterable[Quote]) -> dict[int, Summary]:
    """To whom and when each was said, and what binds us; the source must be loaded."""
    return {
        quote.pk: Summary(", ".join(filter(None, [quote.to_whom, quote.when])), say_standing(quote))
        for quote in quotes
    }


def numbers_in(text: str) -> list[int]:
    """The keys in "3,17", as a script puts them into an address; nothing else."""
    parts = (part for part in text.split(",") if part.isascii() and part.isdigit())
    return [int(part) for part in parts if len(part) < 19][:100]


class WordsSearchForm(NameSearchForm):
    """Finds quotes by their words, their speaker, or the outlet that had them."""


class LedgerListView(RecordListView):
    """What the story's subjects said, or what was said of them; then the rest, the latest first."""

    filter_form_class = WordsSearchForm
    facts_heading = "To whom, when"
    works_heading = "State and terms"

    def get_object_list(self) -> Any:
        asked = self.request.GET
        quotes = self.model_class.objects.for_display().with_schedule()
        return quotes.subjects_first(
            shows=numbers_in(asked.get("shows", "")), people=numbers_in(asked.get("people", ""))
        )


class LedgerChooseView(LedgerListView, RecordChooseView):
    pass


class LedgerChooseResultsView(LedgerListView, RecordChooseResultsView):
    pass


class LedgerCreateView(RecordCreateView):
    """Files a new entry as a draft, whoever makes it: it goes live with the story that quotes it.

    Live at once, it would stand on its speaker's page before the story is out.
    """

    @transaction.atomic
    def save_form(self, form: Any) -> Quote:
        user = self.request.user
        quote: Quote = form.save(commit=False)
        quote.live = False
        quote.save()
        log(quote, "wagtail.create", user=user, content_changed=True)
        quote.save_revision(user=user)
        return quote


class QuoteChooserViewSet(RecordChooserViewSet):
    choose_view_class = LedgerChooseView
    choose_results_view_class = LedgerChooseResultsView
    create_view_class = LedgerCreateView
    describe = staticmethod(describe_quotes)
    creation_form_class = QuoteEntryForm
    preserve_url_parameters = ["multiple", "shows", "people"]
    creation_tab_label = "New entry"
    create_action_label = "File and choose"
    create_action_clicked_label = "Filing…"
