from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models

from newsroom.kit.models import Embargoed
from shows.choices import STANDING_STATES, FactState

if TYPE_CHECKING:
    import datetime


class Evidence(Embargoed):
    """How far something has come, who told it, on what day, and who of the house checked it."""

    state = models.CharField(
        max_length=20, choices=FactState.choices, default=FactState.CONFIRMED, db_index=True
    )
    as_of = models.DateField("as of", null=True, blank=True, help_text="When this was last true.")
    source = models.ForeignKey(
        "shows.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    source_url = models.URLField("source address", max_length=500, blank=True)
    source_note = models.CharField(max_length=200, blank=True, help_text="“Press kit, page 3”.")
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Who of the house checked it. No import writes over it then.",
    )
    verified_at = models.DateTimeField("verified", null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    @classmethod
    def told_names(cls) -> tuple[str, ...]:
        """The fields that hold what it says, whoever told it; changed, it is unchecked again."""
        raise NotImplementedError

    @property
    def was_ever_public(self) -> bool:
        """Whether a reader may ever have seen it, so that what it said is worth keeping."""
        raise NotImplementedError

    @property
    def is_verified(self) -> bool:
        """Whether someone of the house checked it, even if their account is gone."""
        return self.verified_at is not None

    def is_public(self, at: datetime.datetime | None = None) -> bool:
        """Whether this row itself may be shown; the row's twin of ``FactQuerySet.public``."""
        return self.state in STANDING_STATES and not self.is_embargoed(at)
