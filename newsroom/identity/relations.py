"""What may point at a record: found by asking every model, so that a new key is never forgotten."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import UniqueConstraint
from modelcluster.fields import ParentalKey

if TYPE_CHECKING:
    from django.db.models import Model, Q

# Of what points at anything by its kind and its number: what belongs to the removed record alone
# and goes with it, what is the memory of the house and stays, and what is built anew.
GOES_WITH_IT: Final = frozenset(
    {
        "wagtailcore.revision",
        "wagtailcore.workflowstate",
        "wagtailadmin.editingsession",
        "wagtailadmin.formstate",
    }
)
STAYS: Final = frozenset(
    {"wagtailcore.modellogentry", "delivery.outboxevent", "delivery.scheduledattempt"}
)
BUILT_ANEW: Final = frozenset({"wagtailcore.referenceindex", "wagtailsearch.indexentry"})


class Pointer(NamedTuple):
    """A column of a table that holds the key of a record."""

    model: type[Model]
    field: Any

    @property
    def is_parental(self) -> bool:
        return isinstance(self.field, ParentalKey)


class LoosePointer(NamedTuple):
    """Two columns that together name a record: its kind and its number."""

    model: type[Model]
    kind: str
    number: str


class UniqueSet(NamedTuple):
    """Columns that no two rows may share, and of which rows that is said."""

    columns: tuple[str, ...]
    condition: Q | None
    name: str


def every_model() -> list[type[Model]]:
    """Every model with a table and a key of its own; lists of words are kept by triggers."""
    found = (model for model in apps.get_models(include_auto_created=True) if model._meta.managed)
    return [model for model in found if not model._meta.proxy and model._meta.pk.column]


@cache
def pointers_to(model: type[Model]) -> tuple[Pointer, ...]:
    """Every foreign key to ``model``, hidden ones and those of many-to-many tables included."""
    return tuple(
        Pointer(holder, field)
        for holder in every_model()
        for field in holder._meta.local_concrete_fields
        if field.remote_field is not None
        and not getattr(field.remote_field, "parent_link", False)
        and field.related_model is not None
        and field.related_model._meta.concrete_model is model
    )


@cache
def loose_pointers() -> tuple[LoosePointer, ...]:
    """Every model that can point at a record of any kind, except what stays or is built anew."""
    return tuple(
        LoosePointer(model, kind, number)
        for model in every_model()
        if model._meta.label_lower not in STAYS | BUILT_ANEW
        for kind, number in kinds_and_numbers(model)
    )


def kinds_and_numbers(model: type[Model]) -> set[tuple[str, str]]:
    """The pairs of columns by which a model names things of any kind."""
    declared = {
        (field.ct_field, field.fk_field)
        for field in model._meta.private_fields
        if hasattr(field, "ct_field") and hasattr(field, "fk_field")
        if not field.one_to_many
    }
    names = {field.name for field in model._meta.local_concrete_fields}
    if "object_id" in names:
        declared |= {
            (field.name, "object_id")
            for field in model._meta.local_concrete_fields
            if field.related_model is ContentType
        }
    return {(kind, number) for kind, number in declared if {kind, number} <= names}


@cache
def unique_sets(model: type[Model]) -> tuple[UniqueSet, ...]:
    """What no two rows of a model may share."""
    meta: Any = model._meta

    def columns(names: Any) -> tuple[str, ...]:
        return tuple(meta.get_field(name).attname for name in names)

    declared = [
        UniqueSet(columns(constraint.fields), constraint.condition, constraint.name)
        for constraint in meta.constraints
        if isinstance(constraint, UniqueConstraint) and constraint.fields
    ]
    together = [UniqueSet(columns(names), None, "") for names in meta.unique_together]
    single = [
        UniqueSet((field.attname,), None, "")
        for field in meta.local_concrete_fields
        if field.unique and not field.primary_key
    ]
    return (*declared, *together, *single)


def parental_key_of(model: type[Model]) -> Any:
    """The key by which rows of ``model`` are inline rows of a record; None where they are not."""
    found = (f for f in model._meta.local_concrete_fields if isinstance(f, ParentalKey))
    return next(found, None)


def is_emptied(pointer: Pointer) -> bool:
    return pointer.field.remote_field.on_delete in (models.SET_NULL, models.SET_DEFAULT)


def is_cascading(pointer: Pointer) -> bool:
    return bool(pointer.field.remote_field.on_delete is models.CASCADE)
