from __future__ import annotations

from typing import Any, Final

from wagtail.models import Orderable

from shows.models.evidence import Evidence
from shows.models.history import keeping_row

# Where a row hangs and stands is not what it says, nor is who told it.
UNTOLD: Final = ("id", "show", "sort_order", *(field.name for field in Evidence._meta.fields))


class Fact(Evidence, Orderable):
    """A row of a record that was told by someone, on some day, and may stop being so."""

    class Meta(Orderable.Meta):
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        with keeping_row(self, kwargs.get("update_fields")):
            super().save(*args, **kwargs)

    @classmethod
    def told_names(cls) -> tuple[str, ...]:
        return tuple(field.name for field in cls._meta.fields if field.name not in UNTOLD)

    @property
    def was_ever_public(self) -> bool:
        """As its show was, which must be loaded; a nomination may name none."""
        show = getattr(self, "show", None)
        return show is not None and bool(show.live or show.first_published_at)
