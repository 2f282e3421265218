from __future__ import annotations

from typing import Any

from wagtail.models import Orderable

from shows.models.evidence import Evidence
from shows.models.history import keeping_row, told_fields


class Fact(Evidence, Orderable):
    """A row of a record that was told by someone, on some day, and may stop being so."""

    class Meta(Orderable.Meta):
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        with keeping_row(self, kwargs.get("update_fields")):
            super().save(*args, **kwargs)

    @classmethod
    def told_names(cls) -> list[str]:
        """The fields that hold what it says, whoever told it."""
        return [field.name for field in told_fields(cls)]
