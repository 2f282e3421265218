from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from newsroom.identity.names import alias_kinds, usual_alias_kind, viewset_of

if TYPE_CHECKING:
    from newsroom.identity.names import Named


class OtherRecordForm(forms.Form):
    """Asks which other record is the same."""

    def __init__(self, *args: Any, record: Named, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.record = record
        model = type(record)
        self.fields["other"] = forms.ModelChoiceField(
            model.objects.exclude(pk=record.pk),
            label="The other record",
            widget=viewset_of(model).chooser_viewset.widget_class(),
            error_messages={
                "required": "Choose the other record.",
                "invalid_choice": "That record is not here, or it is this one.",
            },
        )


class MergeForm(forms.Form):
    """What is left to decide once it is clear which record stays."""

    alias_kind = forms.ChoiceField(
        label="The name that goes becomes",
        help_text="So that everyone who knows it still finds the record.",
    )

    def __init__(self, *args: Any, kept: Named, removed: Named, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["alias_kind"]
        field.choices = alias_kinds(kept)
        field.initial = usual_alias_kind(kept=kept, removed=removed)
