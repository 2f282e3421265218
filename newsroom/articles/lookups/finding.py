"""The records that typed words may mean, the likeliest first."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Case, IntegerField, QuerySet, Value, When

from newsroom.articles.lookups.options import Option, describe
from newsroom.articles.mentions import KINDS
from newsroom.kit.choosers import LONGEST_QUERY
from newsroom.kit.folding import fold

FEWEST_LETTERS: Final = 2
MOST_OPTIONS: Final = 12


def find_records(words: str) -> list[Option]:
    """The records that ``words`` may mean, the likeliest first.

    Whole names come before beginnings of names, and these before words inside; what a reader can
    see comes before drafts.
    """
    words = words[:LONGEST_QUERY]
    folded = fold(words)
    if len(folded) < FEWEST_LETTERS:
        return []
    found: list[tuple[int, Option]] = []
    for kind in ("person", "show"):
        model = KINDS[kind]
        likeliest = _likeliest(model.objects.named_like(words), folded)[:MOST_OPTIONS]
        ranks = [record.rank for record in likeliest]
        found += zip(ranks, describe(kind, likeliest), strict=True)
    found.sort(key=lambda ranked: (ranked[0], not ranked[1].is_live, fold(ranked[1].name)))
    return [option for _, option in found[:MOST_OPTIONS]]


def _likeliest(records: QuerySet[Any], folded: str) -> QuerySet[Any]:
    rank = Case(
        When(folded=folded, then=Value(0)),
        When(folded__startswith=folded, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    return records.annotate(rank=rank).order_by("rank", "-live", "sort_folded", "pk")
