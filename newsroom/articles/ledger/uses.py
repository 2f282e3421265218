"""Where our stories use an entry of the ledger: as a quotation, or in running text."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Q
from django.urls import reverse
from wagtail.models import Page, ReferenceIndex
from wagtail.permissions import policy_registry

from newsroom.articles.ledger.matching import Entries, nearest_differences
from newsroom.articles.ledger.quoted import marked_in_source
from newsroom.articles.models import ArticlePage, Quote, Subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django.contrib.auth.models import AnonymousUser

    from newsroom.articles.querysets import ArticleQuerySet
    from newsroom.users.models import User

# How many stories are read for words in running text: the newest that could have them.
MOST_READ: Final = 80


@dataclass(frozen=True, kw_only=True)
class Use:
    """The words of an entry as one story has them."""

    title: str
    url: str
    standing: str
    place: str
    words: str
    faults: list[str] = field(default_factory=list)


def quoting_stories(
    quotes: Iterable[int], *, besides: int | None, user: User | AnonymousUser
) -> dict[int, list[ArticlePage]]:
    """The stories with a quotation that is one of these entries, by its key; three queries."""
    pairs = _references(Quote, quotes)
    stories = _visible(user).filter(pk__in={story for _, story in pairs} - {besides})
    known = {story.pk: story for story in stories.only("pk", "title", "live").newest_first()}
    found: dict[int, list[ArticlePage]] = defaultdict(list)
    for quote, number in sorted(pairs):
        if number in known:
            found[quote].append(known[number])
    return found


def uses_of(quote: Quote, user: User | AnonymousUser) -> list[Use]:
    """Every use in stories this editor may see, on the site before drafts, the newest first.

    Running text is read in the newest stories about what the quote is about, or that name its
    speaker. At most six queries.
    """
    quoting = {story for _, story in _references(Quote, [quote.pk])}
    naming = {story for _, story in _references(type(quote.speaker), [quote.speaker_id])}
    shows = [subject.show_id for subject in quote.subjects.all() if subject.show_id]
    about = Subject.objects.filter(Q(show__in=shows) | Q(person=quote.speaker_id))
    near = Q(pk__in=naming) | Q(pk__in=about.values("article"))
    visible = _visible(user).select_related("latest_revision").newest_first()
    stories = [*visible.filter(pk__in=quoting)]
    stories += visible.filter(near).exclude(pk__in=quoting)[:MOST_READ]
    reader = _Reader(quote)
    uses = [use for story in stories for use in reader.uses_in(story)]
    return sorted(uses, key=lambda use: use.standing != ON_THE_SITE)


ON_THE_SITE: Final = "On the site"
IN_DRAFT: Final = "In draft"


class _Reader:
    """Reads bodies as they are stored, so that no record is looked up."""

    def __init__(self, quote: Quote) -> None:
        self._quote = quote
        self._entries = Entries([quote])

    def uses_in(self, story: ArticlePage) -> Iterator[Use]:
        told: set[tuple[str, str]] = set()
        for standing, body in _bodies(story):
            for place, words in self._words(body):
                if (place, words) not in told:
                    told.add((place, words))
                    yield self._use(story, standing, place, words)

    def _words(self, body: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
        for block in body:
            value = block["value"]
            if block["type"] == "quotation":
                typed = (value.get("text") or "").strip()
                if value.get("quote") == self._quote.pk:
                    yield "Quotation", typed or self._quote.reading
                elif not value.get("quote") and self._entries.find(typed):
                    yield "Quotation, typed", typed
            elif block["type"] == "paragraph":
                for words in marked_in_source(value):
                    if self._entries.find(words):
                        yield "In the text", words

    def _use(self, story: ArticlePage, standing: str, place: str, words: str) -> Use:
        fragment = place == "In the text"
        differing = nearest_differences(words, self._quote, is_fragment=fragment)
        return Use(
            title=story.get_admin_display_title(),
            url=reverse("wagtailadmin_pages:edit", args=[story.pk]),
            standing=standing,
            place=place,
            words=words,
            faults=[one.sentence for one in differing],
        )


def _bodies(story: ArticlePage) -> Iterator[tuple[str, Iterable[dict[str, Any]]]]:
    """What readers have, and what is being written where that is something else."""
    if story.live:
        yield ON_THE_SITE, list(story.body.raw_data)
    revision = story.latest_revision
    if revision is not None and (story.has_unpublished_changes or not story.live):
        yield IN_DRAFT, json.loads(revision.content.get("body") or "[]")
    elif not story.live:
        yield IN_DRAFT, list(story.body.raw_data)


def _references(model: Any, keys: Iterable[int]) -> list[tuple[int, int]]:
    """Which of these records which page refers to, as pairs of keys."""
    rows = ReferenceIndex.objects.filter(
        base_content_type=ReferenceIndex._get_base_content_type(Page),
        to_content_type=ReferenceIndex._get_base_content_type(model),
        to_object_id__in=[str(key) for key in keys],
    )
    pairs = rows.values_list("to_object_id", "object_id").distinct()
    return [(int(record), int(page)) for record, page in pairs]


def _visible(user: User | AnonymousUser) -> ArticleQuerySet:
    pages = policy_registry.get_by_type(Page).explorable_instances(user)
    stories: ArticleQuerySet = ArticlePage.objects.filter(pk__in=pages.values("pk"))
    return stories
