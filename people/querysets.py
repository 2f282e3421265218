from __future__ import annotations

from typing import Self

from django.db.models import Q

from newsroom.kit.folding import fold
from newsroom.kit.querysets import RecordQuerySet
from people.choices import READER_FINDS_BY


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
        return self._with_words(words, Q())

    def publicly_named_like(self, words: str) -> Self:
        """As ``named_like``, but a birth or former name helps nobody find a person."""
        return self._with_words(words, Q(names__kind__in=READER_FINDS_BY))

    def trading_as(self, trade: str) -> Self:
        return self.filter(trades__trade=trade)

    def _with_words(self, words: str, allowed: Q) -> Self:
        found = self
        for word in fold(words).split()[:8]:
            own = Q(folded__startswith=word) | Q(folded__contains=f" {word}")
            other = Q(names__folded__startswith=word) | Q(names__folded__contains=f" {word}")
            found = found.filter(own | (other & allowed))
        return found.distinct()
