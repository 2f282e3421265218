from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db.models import Exists, Prefetch, Q
from django.db.models.functions import Substr

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
        return self.filter(self.any_name(Q(folded=fold(name)), "names"))

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
        """The letters someone is filed under, in order; two queries.

        The first reads an index and nothing else; the second stops at the first of each letter.
        """
        everyone = self.model._default_manager.order_by()
        first = everyone.annotate(letter=Substr("sort_folded", 1, 1)).values("letter")
        letters = [row["letter"] for row in first.distinct() if row["letter"]]
        filed = [Exists(self.order_by().filter(sort_folded__startswith=one)) for one in letters]
        found = everyone.values_list(*filed)[0] if filed else ()
        return sorted(
            letter.upper() for letter, is_filed in zip(letters, found, strict=True) if is_filed
        )

    def for_cards(self) -> Self:
        """All that a card draws: portrait, renditions and trades; two queries more."""
        trades = self.model._meta.get_field("trades").related_model.objects.order_by("sort_order")
        return self.select_related("portrait").prefetch_related(
            "portrait__renditions", Prefetch("trades", trades, "listed_trades")
        )

    def trading_as(self, trade: str) -> Self:
        return self.filter(trades__trade=trade)
