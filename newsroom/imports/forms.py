from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from newsroom.imports.providers import switched_on


class DocumentForm(forms.Form):
    """Which source, and its document: as a file, or where it is."""

    provider = forms.ChoiceField(label="Source")
    words = forms.CharField(
        label="Address or number",
        required=False,
        max_length=500,
        help_text="“shows/12345”, “Q42”, “tv/12345”, or the address of the page.",
    )
    document = forms.FileField(
        label="Or a document you saved",
        required=False,
        help_text="The JSON answer of the source, as it is.",
        widget=forms.ClearableFileInput(attrs={"accept": ".json,application/json"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(one.name, one.label) for one in switched_on()]
        self.fields["provider"] = forms.ChoiceField(label="Source", choices=choices)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if bool(cleaned.get("words")) == bool(cleaned.get("document")):
            message = "Give an address or a number, or choose a file; one of the two."
            raise ValidationError(message)
        return cleaned


class SheetForm(forms.Form):
    """A table of credits."""

    sheet = forms.FileField(
        label="Table",
        help_text="CSV or Excel (.xlsx), up to 10 MB and 20,000 rows.",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx"}),
    )
