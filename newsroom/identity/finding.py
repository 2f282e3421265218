"""What the search of desk and site knows of the records that became one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.apps import apps
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index
from wagtail.search.backends import get_search_backends

from newsroom.identity.choices import Act
from newsroom.identity.relations import parental_key_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import Model

    from newsroom.identity.models import MergerStep

# Searchable models, each with the keys of its rows.
Found = dict[Any, set[Any]]


def forget(record: Model) -> None:
    """Take a record out of the search before it is gone."""
    index.remove_object(record)


def to_find_again(steps: Iterable[MergerStep], *records: Model) -> Found:
    """``records``, and all that is searchable of which a row, or an inline row, was touched."""
    found: Found = defaultdict(set)
    for record in records:
        found[type(record)].add(record.pk)
    for step in steps:
        model = apps.get_model(step.model)
        if _is_text_alone(model, step):
            continue
        held: Any = model._meta.pk.to_python(step.row)
        row: dict[str, Any] = step.before or {}
        parental = parental_key_of(model)
        if parental is not None:
            owner = row.get(parental.attname)
            model, held = parental.related_model, owner
        if held is not None and issubclass(model, index.Indexed):
            found[model].add(held)
    return found


def find_again(found: Found) -> None:
    """Index these again, of each model all at once; what is gone by now is left out."""
    for model, keys in found.items():
        records = list(model.get_indexed_objects().filter(pk__in=keys))
        for backend in get_search_backends(with_auto_update=True):
            backend.add_bulk(model, records)


def _is_text_alone(model: type[Model], step: MergerStep) -> bool:
    """Whether only keys inside text were changed; the words, which are what is searched, stay."""
    changed = step.before or {}
    fields = (model._meta.get_field(name) for name in changed)
    texts = (isinstance(field, StreamField | RichTextField) for field in fields)
    return step.act == Act.CHANGED and all(texts)
