"""How the findings of each rule were taken: put right, or waved through."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Final

from django.db.models import Count
from django.utils import timezone

from newsroom.checks.choices import Outcome
from newsroom.checks.models import ReportedFinding

OF_LATE: Final = datetime.timedelta(days=90)
# Fewer tell nothing of a rule.
FEWEST_DECIDED: Final = 8
MOSTLY: Final = 0.6


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Of one rule, of late: every finding counts once, however many versions it stood in."""

    found: int = 0
    fixed: int = 0
    dismissed: int = 0

    @property
    def decided(self) -> int:
        return self.fixed + self.dismissed

    @property
    def is_mostly_dismissed(self) -> bool:
        """Whether it should be parked until somebody has looked at it."""
        return self.decided >= FEWEST_DECIDED and self.dismissed > MOSTLY * self.decided


def acceptance_by_rule(*, days: datetime.timedelta = OF_LATE) -> dict[str, Acceptance]:
    """By the code of the rule; two queries."""
    recent = ReportedFinding.objects.filter(report__made_at__gte=timezone.now() - days)
    rows = recent.order_by().values("check_code", "outcome")
    told: dict[tuple[str, str], int] = {
        (row["check_code"], row["outcome"]): row["number"]
        for row in rows.annotate(number=Count("mark", distinct=True))
    }
    found = recent.order_by().values("check_code").annotate(number=Count("mark", distinct=True))
    return {
        row["check_code"]: Acceptance(
            found=row["number"],
            fixed=told.get((row["check_code"], Outcome.FIXED), 0),
            dismissed=told.get((row["check_code"], Outcome.DISMISSED), 0),
        )
        for row in found
    }
