"""Chooser blocks that look up what was chosen anywhere in a form at once, however often."""

from __future__ import annotations

from collections import defaultdict
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import Model

# Each record that was named so far, not yet read, and the chooser it stands in; None outside
# `at_once`.
_named: ContextVar[list[tuple[AtOnce, Model]] | None] = ContextVar("named", default=None)


@contextmanager
def at_once() -> Iterator[None]:
    """Read all records that blocks name inside, at its end; one query a model."""
    named: list[tuple[AtOnce, Model]] = []
    token = _named.set(named)
    try:
        yield
    finally:
        _named.reset(token)
    stored: dict[type[Model], Any] = {}
    records: dict[type[Model], list[Model]] = defaultdict(list)
    for block, record in named:
        stored.setdefault(block.model_class, block.field.queryset)
        records[block.model_class].append(record)
    for model, of_model in records.items():
        _read(of_model, stored[model])


def _read(records: list[Model], stored: Any) -> None:
    """Fill each from the database; one that is not there loses its key."""
    found = stored.in_bulk({record.pk for record in records})
    for record in records:
        row = found.get(record.pk)
        if row is None:
            record.pk = None
            continue
        record.__dict__.update(row.__dict__)


class KnownChoiceField(forms.ModelChoiceField[Any]):
    """Takes a record that was just read without reading it again."""

    def to_python(self, value: Any) -> Any:
        stored: Any = self.queryset
        is_read = isinstance(value, stored.model) and not value._state.adding
        return value if is_read else super().to_python(value)


class AtOnce(blocks.ChooserBlock):
    """Stands left of a chooser block of Wagtail's and is recorded as that in migrations."""

    stock: str

    def deconstruct(self) -> tuple[str, Any, Any]:
        _, args, kwargs = super().deconstruct()
        return self.stock, args, kwargs

    @cached_property
    def field(self) -> KnownChoiceField:
        return KnownChoiceField(
            queryset=self.model_class._default_manager.all(),
            widget=self.widget,
            required=self._required,
            validators=self._validators,
            help_text=self._help_text,
        )

    def value_from_form(self, value: Any) -> Any:
        named = _named.get()
        if named is None or not value or isinstance(value, self.model_class):
            return super().value_from_form(value)
        key = self.model_class._meta.pk
        try:
            # As one of which nothing but the key was read: making a new one may ask for defaults.
            record = self.model_class.from_db(None, [key.attname], [key.to_python(value)])
        except forms.ValidationError:
            return None
        record._state.adding = True
        named.append((self, record))
        return record

    def clean(self, value: Any) -> Any:
        """As a field does, without asking again for a record that was read already."""
        if not isinstance(value, self.model_class) or value._state.adding:
            return super().clean(value)
        return self.field.clean(value)

    def get_form_state(self, value: Any) -> Any:
        return super().get_form_state(None if getattr(value, "pk", value) is None else value)


class RecordChooserBlock(AtOnce, SnippetChooserBlock):
    stock = "wagtail.snippets.blocks.SnippetChooserBlock"


class PictureChooserBlock(AtOnce, ImageChooserBlock):
    stock = "wagtail.images.blocks.ImageChooserBlock"


class StoryChooserBlock(AtOnce, blocks.PageChooserBlock):
    stock = "wagtail.blocks.PageChooserBlock"
