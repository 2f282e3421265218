"""How many records stand towards the reader: on the site, off it, under embargo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from wagtail.admin.widgets import AdminDateTimeInput

from newsroom.desk.bulk.action import RecordBulkAction, draft_of

if TYPE_CHECKING:
    from newsroom.users.models import User


class PublishAction(RecordBulkAction):
    display_name = "Publish"
    action_type = "publish"
    aria_label = "Publish the selected records"
    action_priority = 20
    question = "Publish the latest version of each of these?"
    done = "published"

    def check_perm(self, record: Any) -> bool:
        """Only what is whole: a draft may be saved with less than the site needs."""
        return super().check_perm(record) and is_whole(draft_of(record))

    @classmethod
    def act(cls, record: Any, *, user: User, told: dict[str, Any]) -> None:
        revision = record.get_latest_revision() or record.save_revision(user=user)
        revision.publish(user=user)


class UnpublishAction(RecordBulkAction):
    display_name = "Unpublish"
    action_type = "unpublish"
    aria_label = "Unpublish the selected records"
    action_priority = 25
    question = "Take these off the site? Their pages are gone for readers at once."
    done = "taken off the site"

    def check_perm(self, record: Any) -> bool:
        return record.live and super().check_perm(record)

    @classmethod
    def act(cls, record: Any, *, user: User, told: dict[str, Any]) -> None:
        record.unpublish(user=user)


class EmbargoForm(forms.Form):
    embargo_until = forms.DateTimeField(
        label="Embargoed until",
        required=False,
        widget=AdminDateTimeInput,
        help_text="Left empty, the embargo is lifted at once.",
    )


class EmbargoAction(RecordBulkAction):
    """Holds at once for what readers see, and in the draft, so that no later version loses it."""

    display_name = "Set embargo"
    action_type = "embargo"
    aria_label = "Set or lift the embargo of the selected records"
    action_priority = 40
    question = "Until when may nothing of these be known outside?"
    done = "now under that embargo, or free of it"
    form_class = EmbargoForm

    @classmethod
    def act(cls, record: Any, *, user: User, told: dict[str, Any]) -> None:
        draft = draft_of(record)
        draft.embargo_until = record.embargo_until = told["embargo_until"]
        record.save(update_fields=["embargo_until"])
        draft.save_revision(user=user, log_action=True, changed=record.has_unpublished_changes)


def is_whole(record: Any) -> bool:
    """Whether it could be published as it stands."""
    try:
        record.full_clean()
    except ValidationError:
        return False
    return True
