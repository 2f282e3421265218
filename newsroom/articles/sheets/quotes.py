from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from django.db.models import Q

from newsroom.articles.models import Quote, QuoteSubject
from newsroom.articles.sheets import inserts
from newsroom.articles.sheets.sheet import line_of

if TYPE_CHECKING:
    from newsroom.articles.mentions import Key
    from newsroom.articles.sheets.sheet import Line

QUOTES_SHOWN: Final = 8
# Of a record with more, the ledger itself is the place to look.
MOST_QUOTES: Final = 200


def quotes_of(
    *, shows: list[int], people: list[int]
) -> tuple[dict[Key, list[Line]], dict[Quote, list[Key]]]:
    """The latest quotes by and about each record, and which of these each concerns; two queries."""
    about = QuoteSubject.objects.filter(Q(show__in=shows) | Q(person__in=people))
    asked = Q(speaker__in=people) | Q(pk__in=about.values("quote"))
    latest = Quote.objects.filter(asked).latest_first().for_display()[:MOST_QUOTES]
    quotes = {quote.pk: quote for quote in latest}
    keys: dict[int, list[Key]] = defaultdict(list)
    for number, show, person in about.values_list("quote", "show", "person"):
        keys[number].append(("show", show) if show else ("person", person))
    told: dict[Key, list[Line]] = defaultdict(list)
    concerned: dict[Quote, list[Key]] = {}
    for quote in quotes.values():
        concerned[quote] = list(dict.fromkeys([("person", quote.speaker_id), *keys[quote.pk]]))
        said = line_of(
            quote,
            quote.excerpt,
            f"{quote.speaker}, {quote.how or quote.when}".rstrip(", "),
            inserts.quotation(quote),
        )
        for key in concerned[quote]:
            if len(told[key]) < QUOTES_SHOWN:
                told[key].append(said)
    return told, concerned
