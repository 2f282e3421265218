from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db.models import Count, Q, QuerySet

from newsroom.intake.choices import Stage, SubmissionState

if TYPE_CHECKING:
    from datetime import datetime


class SubmissionQuerySet(QuerySet[Any]):
    """Questions about many documents that came in."""

    def to_review(self) -> Self:
        return self.filter(state__in=[SubmissionState.OPEN, SubmissionState.WAITING])

    def done(self) -> Self:
        return self.exclude(state__in=[SubmissionState.OPEN, SubmissionState.WAITING])

    def for_list(self) -> Self:
        """All that the list draws, how many proposals are decided too, and none of the texts."""
        decided = Count("verdicts", filter=~Q(verdicts__decision=""))
        found = self.annotate(decided=decided).defer("data", "likeness")
        return found.select_related("section", "story", "received_by").latest_first()

    def latest_first(self) -> Self:
        return self.order_by("-received_at", "-pk")


class ArrivalQuerySet(QuerySet[Any]):
    """Questions about files that are being read, or could not be."""

    def unfinished(self) -> Self:
        return self.exclude(stage=Stage.DONE)

    def waiting(self) -> Self:
        return self.exclude(stage__in=[Stage.DONE, Stage.FAILED])

    def failed(self) -> Self:
        return self.filter(stage=Stage.FAILED)

    def abandoned(self, *, before: datetime) -> Self:
        """Those that nobody reads: never begun, or begun by a process that is gone."""
        return self.waiting().filter(Q(claimed_at=None) | Q(claimed_at__lt=before))

    def outdated(self, *, before: datetime) -> Self:
        """Those that were read so long ago that nobody asks what became of them."""
        return self.filter(stage=Stage.DONE, received_at__lt=before)
