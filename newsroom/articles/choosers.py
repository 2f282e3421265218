from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.kit.choosers import RecordChooserViewSet, Summary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.articles.models import Author


def describe_authors(authors: Iterable[Author]) -> dict[int, Summary]:
    return {author.pk: Summary(author.title) for author in authors}


class AuthorChooserViewSet(RecordChooserViewSet):
    describe = staticmethod(describe_authors)
    form_fields = ["name", "title"]
