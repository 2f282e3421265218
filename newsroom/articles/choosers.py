from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.kit.choosers import RecordChooserViewSet, Summary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.articles.models import Author, Quote


def describe_authors(authors: Iterable[Author]) -> dict[int, Summary]:
    return {author.pk: Summary(author.title) for author in authors}


class AuthorChooserViewSet(RecordChooserViewSet):
    describe = staticmethod(describe_authors)
    form_fields = ["name", "title"]


def describe_quotes(quotes: Iterable[Quote]) -> dict[int, Summary]:
    """To whom and when each was said; the source must be loaded."""
    return {
        quote.pk: Summary(", ".join(filter(None, [str(quote.source or ""), quote.when])))
        for quote in quotes
    }


class QuoteChooserViewSet(RecordChooserViewSet):
    describe = staticmethod(describe_quotes)
    form_fields = ["speaker", "text", "source", "said_on"]
