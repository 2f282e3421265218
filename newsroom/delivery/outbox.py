"""Notes, inside the transaction that makes it, every change of what is live.

The row in the database before and after a save is what counts, so no way of publishing is
missed and no scheduling is mistaken for one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from django.apps import apps
from django.db.models.signals import post_save, pre_delete, pre_save
from django.utils import timezone
from wagtail.models import DraftStateMixin

from newsroom.delivery.choices import LiveEvent
from newsroom.delivery.models import OutboxEvent

if TYPE_CHECKING:
    from django.contrib.contenttypes.models import ContentType


class Standing(NamedTuple):
    """Whether something is live, and as which revision."""

    live: bool
    revision_id: int


NOT_LIVE = Standing(live=False, revision_id=0)


def draftable_models() -> list[type[Any]]:
    """Every model with a draft and a live side: pages and records alike."""
    return [model for model in apps.get_models() if issubclass(model, DraftStateMixin)]


def connect() -> None:
    for model in draftable_models():
        uid = f"newsroom.outbox.{model._meta.label_lower}"
        pre_save.connect(note_standing, sender=model, dispatch_uid=uid)
        post_save.connect(note_change, sender=model, dispatch_uid=uid)
        pre_delete.connect(note_deletion, sender=model, dispatch_uid=uid)


def note_standing(instance: Any, *, raw: bool = False, using: str, **kwargs: Any) -> None:
    if not raw and _decides(kwargs.get("update_fields")):
        instance._standing_before = standing(instance, using=using)


def note_change(instance: Any, *, raw: bool = False, using: str, **kwargs: Any) -> None:
    if raw or not _decides(kwargs.get("update_fields")):
        return
    before: Standing = instance._standing_before
    after = Standing(live=instance.live, revision_id=instance.live_revision_id or 0)
    if after.live and after != before:
        write(LiveEvent.WENT_LIVE, instance, revision_id=after.revision_id, using=using)
    if before.live and not after.live:
        write(LiveEvent.WITHDRAWN, instance, revision_id=before.revision_id, using=using)


def note_deletion(instance: Any, *, using: str, **kwargs: Any) -> None:
    before = standing(instance, using=using)
    if before.live:
        write(LiveEvent.WITHDRAWN, instance, revision_id=before.revision_id, using=using)


def standing(instance: Any, *, using: str) -> Standing:
    """How ``instance`` stands in the database; one small query."""
    if instance.pk is None:
        return NOT_LIVE
    rows = type(instance)._base_manager.using(using).filter(pk=instance.pk)
    row = rows.values_list("live", "live_revision_id").first()
    return Standing(live=row[0], revision_id=row[1] or 0) if row else NOT_LIVE


def write(event: LiveEvent, instance: Any, *, revision_id: int, using: str) -> None:
    """Note ``event``; a revision that goes live again after a withdrawal is news again."""
    row = OutboxEvent(
        event=event,
        content_type=base_content_type(instance),
        object_id=str(instance.pk),
        revision_id=revision_id,
        happened_at=timezone.now(),
    )
    OutboxEvent.objects.using(using).bulk_create(
        [row],
        update_conflicts=True,
        update_fields=["happened_at", "told_at"],
        unique_fields=["content_type", "object_id", "revision_id", "event"],
    )


def base_content_type(instance: Any) -> ContentType:
    """The same for a page whether it is held as a page or as what it specifically is."""
    content_type: ContentType = instance.get_base_content_type()
    return content_type


def _decides(update_fields: frozenset[str] | None) -> bool:
    return update_fields is None or "live" in update_fields
