from __future__ import annotations

from typing import Any

from django.forms import BooleanField
from wagtail.admin.forms import WagtailAdminModelForm


class CeremonyForm(WagtailAdminModelForm):
    """A ceremony whose ballot can begin with the categories of the one before."""

    opens_ballot = BooleanField(
        required=False,
        label="Copy the categories of the last ceremony",
        help_text="Saving adds an empty row for each category that has none on this ballot yet.",
    )

    def save(self, commit: bool = True) -> Any:  # noqa: FBT001, FBT002 - Django's signature
        ceremony = super().save(commit=False)
        if self.cleaned_data.get("opens_ballot"):
            ceremony.open_ballot()
        if commit:
            ceremony.save()
            self.save_m2m()
        return ceremony
