from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db.models import Count, Exists, OuterRef, QuerySet

from newsroom.kit.querysets import begins_words

if TYPE_CHECKING:
    import datetime

    from newsroom.articles.models import Author


class BylineQuerySet(QuerySet[Any]):
    """Questions about who made stories."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        """Those over stories a reader may see."""
        stories = self.model._meta.get_field("article").related_model.objects
        return self.filter(article__in=stories.public(at).order_by().values("pk"))

    def of(self, author: Author) -> Self:
        return self.filter(author=author)

    def counted_by_role(self) -> dict[str, int]:
        """How many stories there are of each role."""
        counted = self.order_by().values("role").annotate(stories=Count("article", distinct=True))
        return dict(counted.values_list("role", "stories"))


class AuthorQuerySet(QuerySet[Any]):
    """Questions about many authors."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        """Authors of at least one story a reader may see; nobody is announced before that."""
        bylines = apps.get_model("articles.Byline")._default_manager.public(at)
        return self.filter(Exists(bylines.filter(author=OuterRef("pk"))))

    def for_cards(self) -> Self:
        """Each with the portrait and its renditions; one query more."""
        return self.select_related("portrait").prefetch_related("portrait__renditions")

    def alphabetical(self) -> Self:
        return self.order_by("folded", "pk")

    def named_like(self, words: str) -> Self:
        return self.filter(begins_words(words, "folded"))
