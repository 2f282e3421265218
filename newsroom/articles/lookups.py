"""What the desk finds when it types a name: records of every kind, told apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.utils.text import capfirst

from newsroom.articles.mentions import KINDS
from newsroom.kit.choosers import LONGEST_QUERY, Summary
from newsroom.kit.folding import fold
from people.summaries import describe_people
from shows.summaries import describe_shows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FEWEST_LETTERS: Final = 2
MOST_OPTIONS: Final = 12

_DESCRIBE: Final[dict[str, Callable[[Iterable[Any]], dict[int, Summary]]]] = {
    "person": describe_people,
    "show": describe_shows,
}


@dataclass(frozen=True, kw_only=True)
class Option:
    """One record an editor may mean, with what tells it from its namesakes."""

    kind: str
    kind_label: str
    id: int
    name: str
    told_apart_by: str
    facts: str
    works: str
    is_live: bool

    @property
    def label(self) -> str:
        """Who it is, in one line."""
        name = f"{self.name} ({self.told_apart_by})" if self.told_apart_by else self.name
        state = "" if self.is_live else "draft"
        return " · ".join(filter(None, [name, self.facts, self.works, state]))


def describe(kind: str, records: Iterable[Any]) -> list[Option]:
    """Each record as an option, in the order given; up to three queries more."""
    records = list(records)
    summaries = _DESCRIBE[kind](records)
    return [
        Option(
            kind=kind,
            kind_label=capfirst(record._meta.verbose_name),
            id=record.pk,
            name=getattr(record, "name", None) or record.title,
            told_apart_by=getattr(record, "disambiguator", "") or getattr(record, "year_label", ""),
            facts=summaries[record.pk].facts,
            works=summaries[record.pk].works,
            is_live=record.live,
        )
        for record in records
    ]


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
    for kind, model in KINDS.items():
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
