from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.db.models import CASCADE, DO_NOTHING
from modelcluster.models import get_all_child_relations

if TYPE_CHECKING:
    from collections.abc import Iterator


def place_rows(parent: Any) -> None:
    """Give every inline row in memory that has no place yet the one it stands in; no query.

    Rows made by code have none. An editor's form would then number only the row it changed, and
    that row would leave its place in the billing.
    """
    for rows in getattr(parent, "_cluster_related_objects", {}).values():
        for place, row in enumerate(rows):
            if getattr(row, "sort_order", place) is None:
                row.sort_order = place
            place_rows(row)


def load_rows_of_rows(parent: Any) -> None:
    """Read the rows below the rows of a record: one query a relation, however many rows."""
    for relation in get_all_child_relations(type(parent)):
        below = get_all_child_relations(relation.related_model)
        if not below:
            continue
        rows = getattr(parent, relation.get_accessor_name()).get_object_list()
        for deeper in below:
            _load(deeper, rows)


def _load(relation: Any, rows: list[Any]) -> None:
    name = relation.get_accessor_name()
    unread = [row for row in rows if row.pk and name not in _in_memory(row)]
    if not unread:
        return
    found: dict[Any, list[Any]] = defaultdict(list)
    of = relation.field.attname
    for child in relation.related_model._default_manager.filter(
        **{f"{of}__in": [row.pk for row in unread]}
    ):
        found[getattr(child, of)].append(child)
    for row in unread:
        _in_memory(row)[name] = found[row.pk]


def _in_memory(row: Any) -> dict[str, list[Any]]:
    held: dict[str, list[Any]] = row.__dict__.setdefault("_cluster_related_objects", {})
    return held


def without_dead_keys(model: Any, data: dict[str, Any]) -> dict[str, Any]:
    """A stored version of a record without what it points at and is gone; a query a model.

    A row that cannot be without its record goes with it; any other key is emptied. modelcluster
    asks for every key of every row, and gives up at one that is protected.
    """
    keys: dict[Any, set[Any]] = defaultdict(set)
    for field, key in _keys_in(model, data):
        keys[field.related_model].add(key)
    alive = {
        related: set(related._default_manager.filter(pk__in=found).values_list("pk", flat=True))
        for related, found in keys.items()
    }
    return _pruned(model, data, alive) or data


def _foreign_keys(model: Any) -> list[Any]:
    return [field for field in model._meta.concrete_fields if field.many_to_one]


def _keys_in(model: Any, data: dict[str, Any]) -> Iterator[tuple[Any, Any]]:
    for field in _foreign_keys(model):
        if data.get(field.name) is not None:
            yield field, field.target_field.to_python(data[field.name])
    for relation in get_all_child_relations(model):
        for row in data.get(relation.get_accessor_name(), ()):
            yield from _keys_in(relation.related_model, row)


def _pruned(
    model: Any, data: dict[str, Any], alive: dict[Any, set[Any]], parent: Any = None
) -> dict[str, Any] | None:
    kept = dict(data)
    for field in _foreign_keys(model):
        key = data.get(field.name)
        if key is None or field.target_field.to_python(key) in alive[field.related_model]:
            continue
        if field.remote_field.on_delete is DO_NOTHING:
            continue
        if parent is not None and (field.remote_field.on_delete is CASCADE or not field.null):
            return None
        kept[field.name] = None
    for relation in get_all_child_relations(model):
        name = relation.get_accessor_name()
        if name in data:
            rows = (_pruned(relation.related_model, row, alive, model) for row in data[name])
            kept[name] = [row for row in rows if row is not None]
    return kept
