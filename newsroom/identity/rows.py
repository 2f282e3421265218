"""Rows of any table as plain values: read, written and put back without a word of a model's own.

No signal, no ``save`` and no shadow field has a part in it, so what comes back is what was there.
"""

from __future__ import annotations

import datetime
import decimal
import hashlib
import json
import uuid
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection
from django.db.models import Case, ExpressionWrapper, F, JSONField, Value, When
from django.db.models.functions import Cast
from wagtail.fields import StreamField

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from django.db.models import Field, Model, QuerySet

Plain: TypeAlias = dict[str, Any]

# Rows in one statement, each with up to a body of a long story.
BATCH: Final = 100


def columns_of(model: type[Model]) -> list[Field[Any, Any]]:
    """The columns of the model's own table, its key first."""
    return sorted(model._meta.local_concrete_fields, key=lambda field: not field.primary_key)


def rows_of(model: type[Model]) -> QuerySet[Any]:
    return model._base_manager.order_by("pk")


def batches(items: Iterable[Any]) -> Iterator[list[Any]]:
    held = list(items)
    for start in range(0, len(held), BATCH):
        yield held[start : start + BATCH]


def read(model: type[Model], keys: Iterable[Any], names: Iterable[str] = ()) -> dict[Any, Plain]:
    """The rows by their keys, as values that JSON can hold; a query for each hundred."""
    found: dict[Any, Plain] = {}
    for some in batches(keys):
        found |= read_matching(rows_of(model).filter(pk__in=some), names)
    return found


def read_matching(rows: QuerySet[Any], names: Iterable[str] = ()) -> dict[Any, Plain]:
    """As ``read``, of whatever the question finds."""
    wanted = set(names)
    fields = [field for field in columns_of(rows.model) if not wanted or field.attname in wanted]
    asked = [_unconverted(field) if _is_json(field) else field.attname for field in fields]
    names = [field.attname for field in fields]
    return {
        row[0]: dict(zip(names, map(encode, row[1:]), strict=True))
        for row in rows.values_list("pk", *asked)
    }


def write(model: type[Model], values: Mapping[Any, Plain]) -> None:
    """Set the named columns of each row; rows that are told the same share a statement."""
    alike: dict[str, list[Any]] = defaultdict(list)
    for key, row in values.items():
        alike[json.dumps(row, sort_keys=True)].append(key)
    alone: dict[tuple[str, ...], list[Any]] = defaultdict(list)
    for keys in alike.values():
        row = values[keys[0]]
        if len(keys) == 1:
            alone[tuple(sorted(row))].append(keys[0])
            continue
        for some in batches(keys):
            rows_of(model).order_by().filter(pk__in=some).update(**_decoded(model, row))
    for names, keys in alone.items():
        for some in batches(keys):
            _write_each(model, names, {key: values[key] for key in some})


def _write_each(model: type[Model], names: tuple[str, ...], values: Mapping[Any, Plain]) -> None:
    if len(values) == 1:
        [(key, row)] = values.items()
        rows_of(model).order_by().filter(pk=key).update(**_decoded(model, row))
        return
    changes: dict[str, Any] = {}
    for name in names:
        field: Any = model._meta.get_field(name)
        output = JSONField(encoder=DjangoJSONEncoder) if _is_json(field) else field
        cases = [When(pk=key, then=_value(field, row[name])) for key, row in values.items()]
        chosen: Any = Case(*cases, output_field=output)
        if connection.features.requires_casted_case_in_updates:
            chosen = Cast(chosen, output_field=output)
        changes[name] = chosen
    rows_of(model).order_by().filter(pk__in=list(values)).update(**changes)


def insert(model: type[Model], values: Mapping[Any, Plain]) -> None:
    """Put rows back as they were; what Django fills in by itself on the way is set right again."""
    for some in batches(values):
        made = [
            model(**{name: _python(model, name, value) for name, value in values[key].items()})
            for key in some
        ]
        model._base_manager.bulk_create(made)
    stored = read(model, values)
    wrong = {
        key: {name: value for name, value in row.items() if stored[key][name] != value}
        for key, row in values.items()
    }
    write(model, {key: row for key, row in wrong.items() if row})


def erase(model: type[Model], keys: Iterable[Any]) -> None:
    """Delete these rows and nothing that hangs on them."""
    for some in batches(keys):
        rows = model._base_manager.filter(pk__in=some)
        rows._raw_delete(using=rows.db)


def print_of(value: Any) -> str:
    """What tells one value from another without holding it."""
    said = json.dumps(value, sort_keys=True).encode()
    return hashlib.blake2b(said, digest_size=8).hexdigest()


def encode(value: Any) -> Any:
    match value:
        case datetime.datetime() | datetime.date() | datetime.time():
            return value.isoformat()
        case decimal.Decimal() | uuid.UUID():
            return str(value)
        case str() | int() | float() | dict() | list() | None:
            return value
        case _:  # Files and whatever else stands for a text.
            return str(value)


def _is_json(field: Any) -> bool:
    return isinstance(field, JSONField | StreamField)


def _unconverted(field: Any) -> ExpressionWrapper[Any]:
    """The JSON as it is stored; a stream field would make blocks of it and give them new ids."""
    return ExpressionWrapper(F(field.attname), output_field=JSONField(encoder=DjangoJSONEncoder))


def _python(model: type[Model], name: str, value: Any) -> Any:
    field: Any = model._meta.get_field(name)
    if value is None or _is_json(field):
        return value
    return field.to_python(value)


def _value(field: Any, plain: Any) -> Value:
    if plain is None and (field.null or not _is_json(field)):
        return Value(None)
    if _is_json(field):
        return Value(plain, output_field=JSONField(encoder=DjangoJSONEncoder))
    target = field.target_field if field.remote_field else field
    return Value(field.to_python(plain), output_field=target)


def _decoded(model: type[Model], row: Plain) -> dict[str, Any]:
    return {name: _value(model._meta.get_field(name), value) for name, value in row.items()}
