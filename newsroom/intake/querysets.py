from __future__ import annotations

from typing import Any, Self

from django.db.models import QuerySet

from newsroom.intake.choices import SubmissionState


class SubmissionQuerySet(QuerySet[Any]):
    """Questions about many documents that came in."""

    def to_review(self) -> Self:
        return self.filter(state__in=[SubmissionState.OPEN, SubmissionState.WAITING])

    def done(self) -> Self:
        return self.exclude(state__in=[SubmissionState.OPEN, SubmissionState.WAITING])

    def for_list(self) -> Self:
        """All that the list draws, and none of the texts."""
        return self.select_related("section", "story", "received_by").defer("data", "likeness")
