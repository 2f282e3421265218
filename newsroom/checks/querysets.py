from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db.models import QuerySet

from newsroom.checks.choices import Outcome, StaleState

if TYPE_CHECKING:
    from newsroom.articles.models import ArticlePage


class FindingQuerySet(QuerySet[Any]):
    """Questions about many findings."""

    def open(self) -> Self:
        return self.filter(outcome=Outcome.OPEN)

    def blocking(self) -> Self:
        return self.open().filter(level="block")

    def in_text_order(self) -> Self:
        return self.order_by("start", "end", "number", "check")


class DismissalQuerySet(QuerySet[Any]):
    """Questions about what editors have waved through."""

    def of(self, story: ArticlePage) -> Self:
        return self.filter(story=story.pk)


class ClaimQuerySet(QuerySet[Any]):
    """Questions about facts that stories state in plain text."""

    def about(self, kind: str, record: int) -> Self:
        return self.filter(record_kind=kind, record_id=record)

    def live(self) -> Self:
        return self.filter(version="live")


class StaleQuerySet(QuerySet[Any]):
    """Questions about live sentences that no longer agree with the records."""

    def open(self) -> Self:
        return self.filter(state=StaleState.OPEN)

    def newest_first(self) -> Self:
        return self.order_by("-found_at", "-pk")
