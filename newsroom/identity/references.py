"""Wagtail's index of who uses what, brought up to date row by row so that it can go back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Q
from wagtail.models import ReferenceIndex

from newsroom.identity import rows

if TYPE_CHECKING:
    from django.contrib.contenttypes.models import ContentType
    from django.db.models import Model

    from newsroom.identity.absorbing import Absorption


def redirect_references(absorption: Absorption) -> int:
    """Let every entry that names a record which is gone name the one that stands for it."""
    count = 0
    for model, stands_for in absorption.stands_for.items():
        kind = _kind(model)
        gone = [str(key) for key in stands_for]
        asked = rows.rows_of(ReferenceIndex)
        from_gone = asked.filter(base_content_type=kind, object_id__in=gone)
        absorption.journal.remove(ReferenceIndex, list(from_gone.values_list("pk", flat=True)))
        to_gone = asked.filter(to_content_type=kind, to_object_id__in=gone)
        pointing = rows.read_matching(to_gone)
        if not pointing:
            continue
        standing = {str(key) for key in stands_for.values()}
        there = asked.filter(to_content_type=kind, to_object_id__in=standing)
        held = {_place(row) for row in rows.read_matching(there).values()}
        doubled, changes = [], {}
        for key, row in pointing.items():
            stands = str(stands_for[model._meta.pk.to_python(row["to_object_id"])])
            if _place(row | {"to_object_id": stands}) in held:
                doubled.append(key)
                continue
            held.add(_place(row | {"to_object_id": stands}))
            changes[key] = {"to_object_id": stands}
        absorption.journal.remove(ReferenceIndex, doubled)
        absorption.journal.change(ReferenceIndex, changes)
        count += len(changes)
    return count


def rebuild_references(absorption: Absorption) -> None:
    """Read anew what the records refer to whose own fields or inline rows changed."""
    records: dict[type[Model], set[Any]] = {
        model: set(stands_for.values()) for model, stands_for in absorption.stands_for.items()
    }
    for model, keys in absorption.owners.items():
        records.setdefault(model, set()).update(keys)
    for model, keys in records.items():
        if model not in ReferenceIndex.indexed_models:
            continue
        asked = Q(base_content_type=_kind(model), object_id__in=[str(key) for key in keys])
        with absorption.journal.watching(ReferenceIndex.objects.filter(asked)):
            for record in model._base_manager.filter(pk__in=keys).order_by("pk"):
                ReferenceIndex.create_or_update_for_object(record)


def _kind(model: type[Model]) -> ContentType:
    return ReferenceIndex._get_base_content_type(model)


def _place(row: rows.Plain) -> tuple[Any, ...]:
    names = ("base_content_type_id", "object_id", "to_object_id", "content_path_hash")
    return tuple(row[name] for name in names)
