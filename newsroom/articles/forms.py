from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm

from newsroom.articles import gate
from newsroom.articles.choices import CONVENTIONS, StyleBase

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
        reasons = gate.reasons(self.instance, at=self._live_from())
        for reason in [one for one in reasons if not self._is_told_below(one.field)]:
            self.add_error(reason.field if reason.field in self.fields else None, reason.message)

    def _is_told_below(self, name: str) -> bool:
        """Whether the row or the block that the reason speaks of says so itself.

        A body with a fault in it was not taken over, so the gate would judge what stood before.
        """
        if name == "body":
            return name in self.errors
        return name in self.formsets and not self.formsets[name].is_valid()

    def _live_from(self) -> datetime.datetime:
        """The moment a reader would first see it.

        Whoever submits a story for review does not publish it, so its own embargo may stand.
        """
        moments = [timezone.now(), self.instance.go_live_at]
        if "action-publish" not in self.data:
            moments.append(self.instance.embargo_until)
        return max(filter(None, moments))


class SubjectForm(WagtailAdminModelForm):
    """Says at its row what of season and episodes is not on file, once more than a draft is meant.

    While one types, “1-” is no error yet.
    """

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean()
        if self.is_deferred_validation or not (data.get("show") and data.get("season")):
            return data
        row = self.instance
        row.show, row.season, row.episodes = data["show"], data["season"], data.get("episodes", "")
        for field, complaint in row.faults():
            self.add_error(field, complaint)
        return data


class HouseStyleForm(WagtailAdminModelForm):
    """Sets what a convention sets when one is chosen, and says so once a house departs from it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = json.dumps(CONVENTIONS)
        self.fields["based_on"].widget.attrs["data-conventions"] = told

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        convention = cleaned.get("based_on")
        kept = CONVENTIONS.get(StyleBase(convention), {}) if convention else {}
        for name, value in kept.items():
            if "based_on" in self.changed_data and name not in self.changed_data:
                cleaned[name] = str(value)
            elif cleaned.get(name) != value:
                cleaned["based_on"] = StyleBase.OWN.value
        return cleaned

    class Media:
        js = ["admin/js/house_style.js"]
