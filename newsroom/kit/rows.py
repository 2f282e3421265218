from __future__ import annotations

from collections import defaultdict
from typing import Any

from modelcluster.models import get_all_child_relations


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
