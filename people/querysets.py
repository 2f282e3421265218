from __future__ import annotations

import sys
from string import ascii_lowercase
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db.models import Exists, Prefetch, Q, QuerySet
from django.db.models.functions import Substr

from newsroom.kit.folding import fold
from newsroom.kit.querysets import RecordQuerySet, public_record

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from newsroom.kit.words import WordQuerySet
    from people.models import Person

# Sorts behind every name that begins with a letter from a to z.
_AFTER_LATIN = f"z{chr(sys.maxunicode)}"


class PersonQuerySet(RecordQuerySet):
    """Questions about many people."""

    def alphabetical(self) -> Self:
        return self.order_by("sort_folded", "pk")

    def called(self, name: str) -> Self:
        """Everyone whose display name or any other name, accents and case aside, is ``name``."""
        return self.filter(self.any_name(Q(folded=fold(name)), "names"))

    def called_any(self, names: Iterable[str]) -> Self:
        """Everyone who answers, by any name, to one of ``names``, accents and case aside."""
        folded = {fold(name) for name in names} - {""}
        return self.filter(self.any_name(Q(folded__in=sorted(folded)), "names"))

    def same_name_as(self, person: Person) -> Self:
        """Everybody else who answers to any name of ``person``; its names must be loaded."""
        names = [person.name, *(row.text for row in person.names.all())]
        return self.called_any(names).exclude(pk=person.pk)

    def named_like(self, words: str) -> Self:
        """Everyone with a name in which each of ``words`` begins a word.

        For editors: it looks through sensitive former names too. Public code asks
        ``publicly_named_like``.
        """
        return self.having_words(_words(), words)

    def publicly_named_like(self, words: str) -> Self:
        """As ``named_like``, but a birth or former name helps nobody find a person."""
        return self.having_words(_words().for_readers(), words)

    def among(self, keys: Iterable[int] | QuerySet[Any]) -> Self:
        return self.filter(pk__in=keys)

    def filed_under(self, letter: str) -> Self:
        """Everyone whose sort name begins with ``letter``, accents and case aside."""
        return self.filter(sort_folded__startswith=fold(letter)[:1])

    def letters(self) -> list[str]:
        """The letters someone is filed under, in order; two queries.

        Each Latin letter is looked up in the index; only names filed outside of them are read.
        """
        latin = [Exists(self.filed_under(letter).order_by()) for letter in ascii_lowercase]
        row = self.model._default_manager.order_by().values_list(*latin).first()
        found = [letter for letter, used in zip(ascii_lowercase, row or (), strict=False) if used]
        others = self.order_by().filter(Q(sort_folded__lt="a") | Q(sort_folded__gt=_AFTER_LATIN))
        first = others.annotate(letter=Substr("sort_folded", 1, 1)).values_list("letter", flat=True)
        return sorted(letter.upper() for letter in [*found, *first.distinct()] if letter)

    def for_cards(self) -> Self:
        """All that a card draws: portrait, renditions and trades; three queries more.

        The portrait is not joined: a late page would join it for everyone on the pages before.
        """
        trades = self.model._meta.get_field("trades").related_model.objects.order_by("sort_order")
        return self.prefetch_related(
            "portrait__renditions", Prefetch("trades", trades, "listed_trades")
        )

    def trading_as(self, trade: str) -> Self:
        return self.filter(trades__trade=trade)


def _words() -> WordQuerySet:
    words: WordQuerySet = apps.get_model("people.PersonWord")._default_manager.all()
    return words


class GroupMemberQuerySet(QuerySet[Any]):
    """Questions about who belongs to a band, a duo or a company."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        """Memberships of which a reader may know both sides."""
        return self.filter(
            public_record(at, through="group__"), public_record(at, through="person__")
        )

    def of_group(self, group: Person) -> Self:
        return self.filter(group=group).order_by("sort_order", "pk").select_related("person")

    def of_member(self, person: Person) -> Self:
        return self.filter(person=person).order_by("group__sort_folded").select_related("group")
