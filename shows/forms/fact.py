from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.forms import BooleanField
from django.utils import timezone
from wagtail.admin.forms import WagtailAdminModelForm

if TYPE_CHECKING:
    from newsroom.users.models import User

MAY_VERIFY: Final = "shows.verify_show"


class FactForm(WagtailAdminModelForm):
    """A fact that somebody of the house can put their name to, until it says something else."""

    is_checked = BooleanField(
        required=False,
        label="I checked this",
        help_text="Your name stands behind it then, and no import writes over it.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Disabled, it is not read from what is sent, whatever that holds.
        user: User | None = self.for_user
        self.fields["is_checked"].disabled = not (user and user.has_perm(MAY_VERIFY))

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean()
        fact = self.instance
        is_changed = self._is_told_otherwise
        if is_changed:
            fact.verified_by = fact.verified_at = None
        if data.get("is_checked") and (is_changed or fact.verified_by != self.for_user):
            fact.verified_by, fact.verified_at = self.for_user, timezone.now()
        return data

    @property
    def _is_told_otherwise(self) -> bool:
        told = {"state", *self.instance.told_names()}
        below = getattr(self, "formsets", {}).values()
        return bool(told & set(self.changed_data)) or any(rows.has_changed() for rows in below)
