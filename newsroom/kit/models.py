from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils import timezone
from modelcluster.models import ClusterableModel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    WorkflowMixin,
)
from wagtail.search import index

from newsroom.kit import previews
from newsroom.kit.revisions import KeepsEvidence
from newsroom.kit.rows import place_rows, without_dead_keys

if TYPE_CHECKING:
    import datetime

    from django.http import HttpRequest, HttpResponse


class Embargoed(models.Model):
    """Something that may be known in the house before it may be known outside."""

    embargo_until = models.DateTimeField(
        "embargoed until",
        null=True,
        blank=True,
        help_text="Nothing of this reaches a reader before this moment.",
    )

    class Meta:
        abstract = True

    def is_embargoed(self, at: datetime.datetime | None = None) -> bool:
        """Whether the embargo still stands at ``at``; the row's twin of ``querysets.lifted``."""
        return self.embargo_until is not None and self.embargo_until > (at or timezone.now())


class Record(
    KeepsEvidence,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    Embargoed,
    index.Indexed,
    ClusterableModel,
):
    """What people, shows and organisations are to an editor: drafts, history, lock, preview."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        place_rows(self)
        super().save(*args, **kwargs)

    @classmethod
    def from_serializable_data(cls, data: dict[str, Any], *_checks: Any, **_named: Any) -> Any:
        """As modelcluster does, checking all keys at once; see ``without_dead_keys``."""
        return super().from_serializable_data(without_dead_keys(cls, data), check_fks=False)

    def is_public(self, at: datetime.datetime | None = None) -> bool:
        """Whether a reader may see it at ``at``; the row's twin of ``querysets.public_record``."""
        moment = at or timezone.now()
        kept = self.expire_at is None or self.expire_at > moment
        return self.live and kept and not self.is_embargoed(moment)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        return previews.draw(request, self)
