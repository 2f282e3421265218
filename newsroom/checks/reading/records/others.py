from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from wagtail.models import Page, ReferenceIndex

from newsroom.articles.models import ArticlePage, Quote
from newsroom.checks.reading.records.evidence import EVIDENCE, evidence_of
from newsroom.prose.facts import OrganisationFacts, QuoteFacts, Spelling
from shows.models import Organisation, OrganisationName

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection

# Of those by or about whom a story is, the latest; what it quotes as a block comes besides.
MOST_QUOTES = 300


def organisations_facts(keys: Collection[int]) -> tuple[OrganisationFacts, ...]:
    """Two queries, and none for no organisation."""
    if not keys:
        return ()
    names: dict[int, list[Spelling]] = defaultdict(list)
    for row in OrganisationName.objects.filter(organisation__in=keys).order_by("sort_order", "pk"):
        names[row.organisation_id].append(
            Spelling(text=row.text, kind="name", from_on=row.from_on, until_on=row.until_on)
        )
    rows = Organisation.objects.filter(pk__in=keys).order_by("pk").only("pk", "name", "kind")
    return tuple(
        OrganisationFacts(id=row.pk, name=row.name, kind=row.kind, names=tuple(names[row.pk]))
        for row in rows
    )


def quotes_facts(
    *,
    shows: Collection[int],
    people: Collection[int],
    entries: Collection[int],
    story: int | None,
    at: datetime.datetime,
) -> tuple[QuoteFacts, ...]:
    """What the ledger has of these people, of these shows, and these entries; three queries."""
    if not (shows or people or entries):
        return ()
    near = Quote.objects.near(shows=shows, people=people).values("pk")
    asked = Quote.objects.filter(Q(pk__in=near) | Q(pk__in=entries)).latest_first()
    rows = list(asked.select_related("speaker", "source")[:MOST_QUOTES])
    used = _used_in([row.pk for row in rows], besides=story)
    return tuple(
        QuoteFacts(
            id=row.pk,
            speaker=row.speaker_id,
            speaker_name=row.speaker.name,
            text=row.text,
            reading=row.reading,
            outlet=row.source.name if row.source else "",
            obtained=row.obtained,
            used_in=tuple(used[row.pk]),
            # A new one goes live with the story.
            is_public=row.is_public(at) or row.is_public_once_published(at),
            **evidence_of(_told(row), at),
        )
        for row in rows
    )


def _told(row: Any) -> dict[str, Any]:
    told = {name: getattr(row, name) for name in EVIDENCE if name != "source__name"}
    return told | {"source__name": row.source.name if row.source else ""}


def _used_in(keys: Collection[int], *, besides: int | None) -> dict[int, list[str]]:
    """The headlines of our live stories that have each as a quotation; two queries at most."""
    if not keys:
        return defaultdict(list)
    pages = ReferenceIndex._get_base_content_type(Page)
    rows = ReferenceIndex.objects.filter(
        base_content_type=pages,
        to_content_type=ReferenceIndex._get_base_content_type(Quote),
        to_object_id__in=[str(key) for key in keys],
    ).exclude(object_id=str(besides))
    pairs = {(int(to), int(page)) for to, page in rows.values_list("to_object_id", "object_id")}
    found: dict[int, list[str]] = defaultdict(list)
    if pairs:
        stories = ArticlePage.objects.filter(pk__in={page for _, page in pairs}, live=True)
        titles = dict(stories.values_list("pk", "title"))
        for quote, page in sorted(pairs):
            if page in titles:
                found[quote].append(titles[page])
    return found
