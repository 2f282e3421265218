from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.log_actions import registry

if TYPE_CHECKING:
    from wagtail.models import Revision


class KeepsEvidence:
    """Never lets autosave write over words that somebody decided on. Stands left of Wagtail's."""

    def save_revision(
        self: Any, *args: Any, overwrite_revision: Any = None, **kwargs: Any
    ) -> Revision:
        """Save as Wagtail does, in a new revision where the given one has to stay as it was.

        A revision that is no longer the newest is handed on, for Wagtail to refuse.
        """
        kept = overwrite_revision
        if kept is not None and kept == self.get_latest_revision() and is_evidence(kept, of=self):
            kept = None
        return super().save_revision(*args, overwrite_revision=kept, **kwargs)  # type: ignore[misc]


def is_evidence(revision: Revision, *, of: Any) -> bool:
    """Whether it is live, was ever published, is scheduled, or was passed or sent back in review.

    Three small queries at most.
    """
    if revision.pk == of.live_revision_id or revision.approved_go_live_at is not None:
        return True
    if revision.task_states.exclude(status="in_progress").exists():
        return True
    entries = registry.get_logs_for_instance(of).filter(revision=revision)
    return entries.filter(action__startswith="wagtail.publish").exists()


def newest_version(record: Any) -> Any:
    """The record as the desk last left it, with all its rows in memory, where changes stay.

    Without unpublished changes Wagtail hands out the record itself, whose rows are read afresh
    each time, so that a changed one would be lost.
    """
    newest = record.get_latest_revision_as_object()
    if hasattr(newest, "_cluster_related_objects"):
        return newest
    return newest.with_content_json(newest.serializable_data())
