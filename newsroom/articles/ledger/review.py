"""Every quotation of a story against the ledger, for the panel beside the text."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from django.urls import reverse
from wagtail.admin.admin_url_finder import AdminURLFinder

from newsroom.articles.ledger.matching import Entries, nearest_differences
from newsroom.articles.ledger.quoted import entries_in, marked_in
from newsroom.articles.ledger.standing import notes, shortcomings, warnings
from newsroom.articles.ledger.uses import quoting_stories
from newsroom.articles.models import Quote
from newsroom.articles.sheets import subject_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.contrib.auth.models import AnonymousUser

    from newsroom.articles.models import ArticlePage
    from newsroom.users.models import User

MOST_CANDIDATES: Final = 400
MOST_IN_TEXT: Final = 60
LONGEST: Final = 90


@dataclass(frozen=True, kw_only=True)
class Other:
    """Another story of ours that quotes the same entry."""

    title: str
    url: str
    is_live: bool


@dataclass(frozen=True, kw_only=True)
class Look:
    """One quotation of a story: where it stands, what the ledger has of it, and what is amiss."""

    place: str
    words: str
    entry: str = ""
    url: str = ""
    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    others: list[Other] = field(default_factory=list)


def review(story: ArticlePage, user: User | AnonymousUser) -> list[Look]:
    """What there is to say of each quotation, in the order of the text; at most eight queries."""
    return list(_Review(story, user).looks())


class _Review:
    def __init__(self, story: ArticlePage, user: User | AnonymousUser) -> None:
        self._body = story.body
        own = entries_in(story.body)
        keys = subject_keys(story)
        mentioned = story.body.stream_block.mentioned(story.body)
        people = {number for kind, number in {*keys, *mentioned} if kind == "person"}
        shows = {number for kind, number in keys if kind == "show"}
        near = Quote.objects.near(shows=shows, people=people).latest_first().for_display()
        known = {quote.pk: quote for quote in [*near[:MOST_CANDIDATES], *own]}
        self._entries = Entries(known.values())
        self._others = quoting_stories(known, besides=story.pk, user=user)
        self._url_of = AdminURLFinder(user).get_edit_url

    def looks(self) -> Iterator[Look]:
        marked: dict[str, list[str]] = defaultdict(list)
        for one in islice(marked_in(self._body), MOST_IN_TEXT):
            marked[one.block].append(one.words)
        for block in self._body:
            if block.block_type == "quotation":
                yield self._quotation(block.value)
            elif block.block_type == "pull_quote":
                yield self._pulled(block.value)
            for words in marked.pop(str(block.id or ""), []):
                yield self._in_text(words)

    def _quotation(self, value: Any) -> Look:
        entry = value.entry
        if entry is None:
            return self._typed(value)
        told = [one.sentence for one in value.differences]
        faults = [*told, *warnings(entry), *shortcomings(entry)]
        return self._of(entry, "Quotation", value.words, faults, [*notes(entry)])

    def _typed(self, value: Any) -> Look:
        found = self._entries.find(value.typed)
        if found is not None:
            differing = nearest_differences(value.typed, found, is_fragment=False)
            faults = [one.sentence for one in differing]
            told = ["The ledger has these words. Choose that entry in the block."]
            return self._of(found, "Quotation, typed", value.typed, faults, told)
        faults = []
        if value.get("outlet") and not value.get("url"):
            faults.append("No link to where it was told.")
        return Look(
            place="Quotation, typed",
            words=_short(value.typed),
            faults=faults,
            notes=["Not in the ledger yet. File it there from its block."],
        )

    def _pulled(self, value: Any) -> Look:
        faults = []
        if not value.stands_in(self._body, with_new=True):
            faults.append("The text does not have these words, so readers do not get them here.")
        return Look(place="Pull quote", words=_short(value.words), faults=faults)

    def _in_text(self, words: str) -> Look:
        found = self._entries.find(words)
        if found is None:
            return Look(place="In the text", words=_short(words))
        told = nearest_differences(words, found, is_fragment=True)
        faults = [*(one.sentence for one in told), *warnings(found)]
        terms = [f"Terms: {found.terms}"] if found.terms else []
        return self._of(found, "In the text", words, faults, terms)

    def _of(self, entry: Quote, place: str, words: str, faults: list[str], told: list[str]) -> Look:
        return Look(
            place=place,
            words=_short(words),
            entry=" ".join(filter(None, [entry.speaker.name, entry.to_whom])),
            url=self._url_of(entry) or "",
            faults=faults,
            notes=told,
            others=[
                Other(
                    title=other.title,
                    url=reverse("wagtailadmin_pages:edit", args=[other.pk]),
                    is_live=other.live,
                )
                for other in self._others.get(entry.pk, [])
            ],
        )


def _short(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    return f"{words[:LONGEST].rpartition(' ')[0].rstrip('.,;:!?–— ')} …"
