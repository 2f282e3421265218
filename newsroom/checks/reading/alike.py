"""Live stories that are nearly this one once more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db.models import Q

from newsroom.articles.ledger.quoted import paragraphs
from newsroom.articles.models import ArticlePage, Subject
from newsroom.prose.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

# So many words in a row make a shingle, and so many of the newest stories are compared.
RUN: Final = 5
MOST_COMPARED: Final = 12
# Less is what any two stories on one show share.
FROM: Final = 0.3
FEWEST: Final = 40


def stories_alike(
    story: ArticlePage, subjects: Sequence[Subject], text: str
) -> tuple[tuple[str, float], ...]:
    """Headlines of live stories on a shared subject, and which share of this one's words they have.

    In runs of five words. One query, and none for a story without subjects or with few words.
    """
    own = shingles(text)
    shows = [row.show_id for row in subjects if row.show_id]
    people = [row.person_id for row in subjects if row.person_id]
    if len(own) < FEWEST or not (shows or people):
        return ()
    about = Subject.objects.filter(Q(show__in=shows) | Q(person__in=people)).values("article")
    others = ArticlePage.objects.filter(pk__in=about, live=True).exclude(pk=story.pk)
    rows = others.order_by("-dated_on", "-pk")[:MOST_COMPARED]
    found = ((row.title, _share(own, row)) for row in rows.only("pk", "title", "body"))
    return tuple((title, share) for title, share in found if share >= FROM)


def _share(own: frozenset[tuple[str, ...]], other: ArticlePage) -> float:
    words = " ".join(
        line
        for block in other.body.raw_data
        if isinstance(block["value"], str)
        for line in paragraphs(block["value"])
    )
    return round(len(own & shingles(words)) / len(own), 3)


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    words = fold(text).split()
    return frozenset(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
