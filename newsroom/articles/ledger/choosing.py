from __future__ import annotations

from typing import Any

from django.utils.functional import cached_property

from newsroom.kit.choosers import RecordChooser
from newsroom.kit.chosen import KnownChoiceField, RecordChooserBlock


class QuoteChooserBlock(RecordChooserBlock):
    """Picks from the ledger. All entries of a body are read with speaker and outlet at once.

    Drafts and embargoed entries, too: what draws them asks each whether a reader may see it.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("articles.Quote", **kwargs)

    def deconstruct(self) -> tuple[str, Any, Any]:
        path, _, kwargs = super().deconstruct()
        return path, (self.model_class._meta.label,), kwargs

    @cached_property
    def field(self) -> KnownChoiceField:
        field: KnownChoiceField = super().field
        field.queryset = self.model_class.objects.for_display()
        return field

    @cached_property
    def widget(self) -> RecordChooser:
        return RecordChooser(
            self.target_model,
            icon="openquote",
            choose_one_text="Choose from the ledger",
            choose_another_text="Choose another entry",
            link_to_chosen_text="Open the entry",
        )

    def to_python(self, value: Any) -> Any:
        return self.model_class.objects.for_display().filter(pk=value).first() if value else None

    def bulk_to_python(self, values: Any) -> list[Any]:
        known = self.model_class.objects.for_display().in_bulk(
            {value for value in values if value is not None}
        )
        return [known.get(value) for value in values]
