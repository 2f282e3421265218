from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import cached_property
from wagtail.snippets.blocks import SnippetChooserBlock

from newsroom.kit.choosers import RecordChooser


class QuoteChooserBlock(SnippetChooserBlock):
    """Picks from the ledger. All entries of a body are read with speaker and outlet at once.

    Drafts and embargoed entries, too: what draws them asks each whether a reader may see it.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("articles.Quote", **kwargs)

    def deconstruct(self) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
        """As the stock block, so that migrations do not hang on this class."""
        _, _, kwargs = super().deconstruct()
        return "wagtail.snippets.blocks.SnippetChooserBlock", ("articles.Quote",), kwargs

    @cached_property
    def field(self) -> forms.ModelChoiceField[Any]:
        return forms.ModelChoiceField(
            queryset=self.model_class.objects.for_display(),
            widget=self.widget,
            required=self._required,
            help_text=self._help_text,
        )

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

    def value_from_form(self, value: Any) -> Any:
        """The entry by its key alone: `clean` looks it up, and once is enough."""
        if not value or isinstance(value, self.model_class):
            return value or None
        key = str(value)
        return self.model_class(pk=int(key)) if key.isascii() and key.isdigit() else None
