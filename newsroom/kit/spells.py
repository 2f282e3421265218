"""What held from one day until another, either of which may not be known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q

if TYPE_CHECKING:
    import datetime


class Spell(models.Model):
    """Something that held from its first day to its last; without days it always holds.

    Give each model ``ends_after_it_starts`` under a name of its own.
    """

    from_on = models.DateField("from", null=True, blank=True)
    until_on = models.DateField("until", null=True, blank=True)

    class Meta:
        abstract = True

    def has_begun_by(self, day: datetime.date) -> bool:
        return self.from_on is None or self.from_on <= day

    def held_on(self, day: datetime.date) -> bool:
        """Whether it held on ``day``, the first and the last one included."""
        return self.has_begun_by(day) and (self.until_on is None or day <= self.until_on)


def ends_after_it_starts(name: str, told: str) -> models.CheckConstraint:
    """The constraint under ``name``; ``told`` is what an editor reads who breaks it."""
    return models.CheckConstraint(
        condition=Q(from_on__isnull=True)
        | Q(until_on__isnull=True)
        | Q(from_on__lte=F("until_on")),
        name=name,
        violation_error_message=told,
    )
