from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db.models import Prefetch, Q
from django.db.models.functions import Substr, Upper

from newsroom.kit.folding import fold
from newsroom.kit.querysets import RecordQuerySet
from people.choices import READER_FINDS_BY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet


class PersonQuerySet(RecordQuerySet):
    """Questions about many people."""

    def alphabetical(self) -> Self:
        return self.order_by("sort_folded", "pk")

    def called(self, name: str) -> Self:
        """Everyone whose display name or any other name, accents and case aside, is ``name``."""
        folded = fold(name)
        return self.filter(Q(folded=folded) | Q(names__folded=folded)).distinct()

    def named_like(self, words: str) -> Self:
        """Everyone with a name in which each of ``words`` begins a word.

        For editors: it looks through sensitive former names too. Public code asks
        ``publicly_named_like``.
        """
        return self.filter(self.begins_words_of(words, "names"))

    def publicly_named_like(self, words: str) -> Self:
        """As ``named_like``, but a birth or former name helps nobody find a person."""
        return self.filter(self.begins_words_of(words, "names", kind__in=READER_FINDS_BY))

    def among(self, keys: Iterable[int] | QuerySet[Any]) -> Self:
        return self.filter(pk__in=keys)

    def filed_under(self, letter: str) -> Self:
        """Everyone whose sort name begins with ``letter``, accents and case aside."""
        return self.filter(sort_folded__startswith=fold(letter)[:1])

    def letters(self) -> list[str]:
        """The letters someone is filed under, in order; one query."""
        first = self.order_by().annotate(letter=Upper(Substr("sort_folded", 1, 1)))
        found = first.values_list("letter", flat=True).distinct()
        return sorted(letter for letter in found if letter)

    def for_cards(self) -> Self:
        """All that a card draws: portrait, renditions and trades; two queries more."""
        trades = self.model._meta.get_field("trades").related_model.objects.order_by("sort_order")
        return self.select_related("portrait").prefetch_related(
            "portrait__renditions", Prefetch("trades", trades, "listed_trades")
        )

    def trading_as(self, trade: str) -> Self:
        return self.filter(trades__trade=trade)
