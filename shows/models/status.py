from __future__ import annotations

from django.db import models
from modelcluster.fields import ParentalKey

from newsroom.kit.choices import PARTIAL_DATE_CHOICES, DatePrecision
from newsroom.kit.dates import first_day, say_date
from shows.choices import ProductionStatus, ShowKind
from shows.models.fact import Fact
from shows.models.show import Show
from shows.querysets import StatusEventQuerySet


class StatusEvent(Fact):
    """A turn in the life of a show: ordered, filming, renewed, canceled. Never a bare field."""

    show = ParentalKey(Show, related_name="status_events", on_delete=models.CASCADE)
    status = models.CharField(max_length=20, choices=ProductionStatus.choices)
    happened_on = models.DateField("on")
    precision = models.CharField(
        "known to the",
        max_length=10,
        choices=PARTIAL_DATE_CHOICES,
        default=DatePrecision.DATE,
    )
    note = models.CharField(max_length=200, blank=True, help_text="“two seasons, 2023”.")
    seasons_ordered = models.PositiveSmallIntegerField(
        "seasons ordered", null=True, blank=True, help_text="How many this order is for."
    )
    platform = models.ForeignKey(
        "shows.Organisation",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Where it moved to, or who ordered it.",
    )
    old_kind = models.CharField(
        "was until then a", max_length=20, choices=ShowKind.choices, blank=True
    )
    new_kind = models.CharField(
        "is from then on a",
        max_length=20,
        choices=ShowKind.choices,
        blank=True,
        help_text="Where a limited series became a series.",
    )

    objects = StatusEventQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.get_status_display()}, {self.when}"

    def clean(self) -> None:
        super().clean()
        if self.happened_on:
            self.happened_on = first_day(self.happened_on, self.precision)

    @property
    def head(self) -> str:
        """How its status line begins; the platform must be loaded, and is kept if not public."""
        if self.status == ProductionStatus.MOVED and self.platform and self.platform.is_public():
            return f"Moved to {self.platform.name}"
        return str(self.get_status_display())

    @property
    def when(self) -> str:
        return say_date(self.happened_on, self.precision)
