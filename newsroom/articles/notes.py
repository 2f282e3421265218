"""What a reader is told of how a story has changed since it was published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone

from newsroom.articles.choices import CorrectionKind

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from newsroom.articles.models import ArticlePage, Correction, StoryUpdate


@dataclass(frozen=True, slots=True)
class Notes:
    """Corrections above and below the text, updates, and which of them the text itself places."""

    above: Sequence[Correction]
    below: Sequence[Correction]
    updates: Sequence[StoryUpdate]
    places_corrections: bool
    places_updates: bool

    @classmethod
    def of(cls, story: ArticlePage, at: datetime.datetime | None = None) -> Notes:
        """The notes that ``story`` holds in memory and that are dated by ``at``."""
        moment = at or timezone.now()
        corrections = [row for row in story.corrections.all() if row.noted_at <= moment]
        corrections.sort(key=lambda row: row.noted_at)
        updates = [row for row in story.updates.all() if row.noted_at <= moment]
        placed = {block.block_type for block in story.body}
        return cls(
            above=[row for row in corrections if stands_above(row)],
            below=[row for row in corrections if not stands_above(row)],
            updates=sorted(updates, key=lambda row: row.noted_at, reverse=True),
            places_corrections="correction_note" in placed,
            places_updates="update_log" in placed,
        )

    @property
    def corrections(self) -> list[Correction]:
        return sorted([*self.above, *self.below], key=lambda row: row.noted_at)

    @property
    def changed_at(self) -> datetime.datetime | None:
        """When what the story tells last changed; an edit that nobody noted is none."""
        moments = [row.noted_at for row in self.corrections]
        moments += [row.noted_at for row in self.updates]
        return max(moments, default=None)

    @property
    def changed_on(self) -> datetime.date | None:
        """The day of it at the desk."""
        return timezone.localdate(self.changed_at) if self.changed_at else None


def stands_above(correction: Correction) -> bool:
    """A story that is withdrawn says so before anybody reads it."""
    return correction.is_on_top or correction.kind == CorrectionKind.RETRACTION
