from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import transaction
from django.dispatch import Signal
from wagtail.models import Page

from newsroom.articles import gate
from newsroom.articles.forms import ArticleForm
from newsroom.kit.revisions import KeepsEvidence
from newsroom.kit.rows import place_rows

if TYPE_CHECKING:
    from collections.abc import Collection


# Sent with `story`, inside the same transaction, whenever something new of a story is live.
went_live = Signal()


class Gated(KeepsEvidence, Page):
    """A page that asks the gate before anything of it goes live. Stands left of ``Page``.

    Every way to publish ends in ``save``: forms, bulk actions, the scheduler, workflows, copies,
    aliases and plain code. Hooks and forms each miss some of them.
    """

    base_form_class = ArticleForm

    # Whether it was live when it was read, and as which revision; None where that is not known.
    _known_live: tuple[bool, int | None] | None = (False, None)

    class Meta:
        abstract = True

    @classmethod
    def from_db(
        cls, db: str | None, field_names: Collection[str], values: Collection[Any], **how: Any
    ) -> Self:
        story: Self = super().from_db(db, field_names, values, **how)
        read_whole = {"live", "live_revision_id"} <= set(field_names)
        story._known_live = (story.live, story.live_revision_id) if read_whole else None
        return story

    def with_content_json(self, content: Any) -> Self:
        story: Self = super().with_content_json(content)
        story._known_live = self._known_live
        return story

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Save as Wagtail does, after asking the gate whenever something new goes live."""
        written = kwargs.get("update_fields")
        decides = written is None or "live" in written
        is_news = self.live and (self.live, self.live_revision_id) != self._known_live
        if decides and is_news:
            gate.check(self)
        place_rows(self)
        with transaction.atomic():
            result = super().save(*args, **kwargs)
            if decides and is_news:
                went_live.send(type(self), story=self)
        if decides:
            self._known_live = (self.live, self.live_revision_id)
        return result
