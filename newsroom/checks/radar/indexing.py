"""Keeps what every live story states in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from newsroom.checks.checking import mark_of
from newsroom.checks.choices import StaleState, Version
from newsroom.checks.findings import Hit
from newsroom.checks.models import Claim, StaleClaim
from newsroom.checks.reading import read
from newsroom.prose.claims.statements import statements

if TYPE_CHECKING:
    from newsroom.articles.models import ArticlePage
    from newsroom.checks.reading import Read
    from newsroom.prose.claims import claim as stated


@transaction.atomic
def index_claims(story: ArticlePage) -> int:
    """Keep what the live version of ``story`` states, in place of what it stated before.

    Whatever of the old stands in the queue and is no longer said is settled. As many queries as
    reading a story takes, and six more; returns the number of claims.
    """
    shown = read(story)
    rows = [_row(story, shown, claim) for claim in statements(shown.piece)]
    Claim.objects.filter(story=story.pk, version=Version.LIVE).delete()
    Claim.objects.bulk_create(rows)
    open_ones = StaleClaim.objects.filter(story=story.pk).open()
    open_ones.exclude(mark__in={row.mark for row in rows}).update(state=StaleState.SETTLED)
    return len(rows)


def forget_claims(story_id: int) -> None:
    """A story that readers no longer have states nothing."""
    Claim.objects.filter(story=story_id, version=Version.LIVE).delete()
    StaleClaim.objects.filter(story=story_id).open().update(state=StaleState.SETTLED)


def _row(story: ArticlePage, shown: Read, claim: stated.Claim) -> Claim:
    piece, spot = shown.piece, shown.spot(claim.start, claim.end)
    sentence = piece.reading.sentence_at(claim.start)
    told = piece.text[sentence.start : sentence.end] if sentence else claim.words(piece)
    hit = Hit(start=claim.start, end=claim.end, message="")
    kind, number = claim.record
    return Claim(
        story=story,
        version=Version.LIVE,
        record_kind=kind,
        record_id=number,
        fact=claim.fact,
        value=dict(claim.value),
        sentence=told,
        text=claim.words(piece),
        field=spot.place.field,
        block=spot.place.block,
        path=spot.place.path,
        start=spot.start,
        end=spot.end,
        is_future=claim.is_future,
        turns_on=claim.turns_on,
        mark=mark_of(f"claim:{claim.fact}", piece, hit),
    )
