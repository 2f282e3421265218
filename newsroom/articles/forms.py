from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from wagtail.admin.forms import WagtailAdminPageForm

from newsroom.articles import gate

if TYPE_CHECKING:
    import datetime


class ArticleForm(WagtailAdminPageForm):
    """Shows beside its field whatever the gate would refuse, before anything is written.

    Silent while a draft is only saved: `is_deferred_validation` is what tells the two apart.
    """

    def full_clean(self) -> None:
        super().full_clean()
        if not self.is_bound or self.is_deferred_validation:
            return
        for reason in gate.reasons(self.instance, at=self._live_from()):
            self.add_error(reason.field if reason.field in self.fields else None, reason.message)

    def _live_from(self) -> datetime.datetime:
        """The moment a reader would first see it.

        Whoever submits a story for review does not publish it, so its own embargo may stand.
        """
        moments = [timezone.now(), self.instance.go_live_at]
        if "action-publish" not in self.data:
            moments.append(self.instance.embargo_until)
        return max(filter(None, moments))
