"""One row taken up by another: all that points at it moves, and what is there twice becomes one."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Max, Model, Q

from newsroom.identity import rows
from newsroom.identity.filling import filled, is_secret
from newsroom.identity.refusing import CannotMergeError
from newsroom.identity.relations import (
    GOES_WITH_IT,
    Pointer,
    is_cascading,
    is_emptied,
    loose_pointers,
    parental_key_of,
    pointers_to,
)
from newsroom.identity.uniqueness import Held
from newsroom.kit.slugs import free_slug

if TYPE_CHECKING:
    from newsroom.identity.journal import Journal
    from newsroom.identity.rows import Plain

Keys = dict[type[Model], dict[Any, Any]]


class Absorption:
    """What became of every row while one record took up another."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        # Of each model: the row that is gone, and the one that stands for it now.
        self.stands_for: Keys = defaultdict(dict)
        # Rows that came to a kept row, and those that went without another in their place.
        self.moved: dict[type[Model], set[Any]] = defaultdict(set)
        self.dropped: dict[type[Model], set[Any]] = defaultdict(set)
        # Columns of kept rows that were empty.
        self.filled: dict[tuple[type[Model], Any], Plain] = {}
        # What had inline rows that met, and so other references than before.
        self.owners: dict[type[Model], set[Any]] = defaultdict(set)
        self.met: Counter[type[Model]] = Counter()

    def take_up(self, model: type[Model], *, kept: Any, removed: Any) -> None:
        """Let the row ``kept`` stand for ``removed`` everywhere, and delete ``removed``."""
        for pointer in pointers_to(model):
            self._move(pointer, kept=kept, removed=removed)
        self._move_loose(model, kept=kept, removed=removed)
        both = rows.read(model, [kept, removed])
        self.journal.remove(model, [removed])
        self._remove_own_history(model, removed)
        self.stands_for[model][removed] = kept
        taken = filled(model, kept=both[kept], removed=both[removed])
        if taken:
            self.journal.change(model, {kept: taken})
            self.filled[model, kept] = taken

    def drop(self, model: type[Model], keys: list[Any]) -> None:
        """Let these rows go without another in their place."""
        self.journal.remove(model, keys)
        self.dropped[model] |= set(keys)

    def _move(self, pointer: Pointer, *, kept: Any, removed: Any) -> None:
        model, column = pointer.model, pointer.field.attname
        pointing = rows.read_matching(rows.rows_of(model).filter(**{column: removed}))
        if not pointing:
            return
        held = Held(model, column=column)
        if held.sets:
            there = rows.read_matching(rows.rows_of(model).filter(**{column: kept}))
            for key, row in there.items():
                held.add(key, row)
        changes: dict[Any, Plain] = {}
        place = self._last_place(pointer, kept)
        for key, row in pointing.items():
            change = _pointing_at(kept, pointer, key, row, place)
            same = held.same_as(row | change)
            if same is not None and same != key:
                self._meet(model, kept=same, removed=key, row=row)
                continue
            if address := held.taken_address(row | change):
                change[address] = self._free_address(model, key, row[address], pointer, kept)
            held.add(key, row | change)
            changes[key] = change
        self.journal.change(model, changes)
        self.moved[model] |= set(changes)

    def _meet(self, model: type[Model], *, kept: Any, removed: Any, row: Plain) -> None:
        """Two rows said the same: one of them says it now."""
        check_standing(model, kept=rows.read(model, [kept])[kept], removed=row)
        parental = parental_key_of(model)
        if parental is not None:
            self.owners[parental.related_model].add(row[parental.attname])
        sensitive = {"is_sensitive": True} if row.get("is_sensitive") else {}
        self.take_up(model, kept=kept, removed=removed)
        if sensitive:
            self.journal.change(model, {kept: sensitive})
        self.met[model] += 1

    def _move_loose(self, model: type[Model], *, kept: Any, removed: Any) -> None:
        kind = ContentType.objects.get_for_model(model)
        for pointer in loose_pointers():
            if pointer.model._meta.label_lower in GOES_WITH_IT:
                continue
            number: Any = pointer.model._meta.get_field(pointer.number)
            named = rows.rows_of(pointer.model).filter(**{pointer.kind: kind})
            pointing = rows.read_matching(named.filter(**{pointer.number: removed}))
            held = Held(pointer.model, column=number.attname)
            there = named.filter(**{pointer.number: kept}) if pointing else named.none()
            for key, row in rows.read_matching(there).items():
                held.add(key, row)
            for key, row in pointing.items():
                change = {number.attname: rows.encode(number.to_python(kept))}
                if held.same_as(row | change) is not None:
                    self.remove_with_all(pointer.model, [key])
                    self.met[pointer.model] += 1
                else:
                    self.journal.change(pointer.model, {key: change})
                    self.moved[pointer.model].add(key)

    def _remove_own_history(self, model: type[Model], removed: Any) -> None:
        kinds = [ContentType.objects.get_for_model(model)]
        for pointer in loose_pointers():
            if pointer.model._meta.label_lower in GOES_WITH_IT:
                named = {f"{pointer.kind}__in": kinds, pointer.number: str(removed)}
                found = rows.rows_of(pointer.model).filter(**named)
                self.remove_with_all(pointer.model, list(found.values_list("pk", flat=True)))

    def remove_with_all(self, model: type[Model], keys: list[Any]) -> None:
        """Delete rows and what cannot be without them, as their models say."""
        if not keys:
            return
        for pointer in pointers_to(model):
            name = pointer.field.attname
            found = rows.rows_of(pointer.model).filter(Q(**{f"{name}__in": keys}))
            if is_cascading(pointer):
                self.remove_with_all(pointer.model, list(found.values_list("pk", flat=True)))
            elif is_emptied(pointer):
                emptied = {key: {name: None} for key in found.values_list("pk", flat=True)}
                self.journal.change(pointer.model, emptied)
        self.journal.remove(model, keys)

    def _last_place(self, pointer: Pointer, kept: Any) -> int:
        """How far the moved rows go behind those that are there, in the order they had."""
        names = {field.name for field in pointer.model._meta.local_concrete_fields}
        if not pointer.is_parental or "sort_order" not in names:
            return 0
        there = pointer.model._base_manager.filter(**{pointer.field.attname: kept})
        last: int | None = there.aggregate(last=Max("sort_order"))["last"]
        return 0 if last is None else last + 1

    def _free_address(
        self, model: type[Model], key: Any, address: str, pointer: Pointer, kept: Any
    ) -> str:
        thing = model(pk=key)
        return free_slug(thing, address, among={pointer.field.attname: kept})


def check_standing(model: type[Model], *, kept: Plain, removed: Plain) -> None:
    """Refuse to hand what no reader may see to something that readers see already."""
    hidden = removed.get("live") is False and kept.get("live") is True
    if hidden or is_secret(removed, beside=kept):
        key = removed[str(model._meta.pk.attname)]
        thing = model._base_manager.get(pk=key)
        message = (
            f"“{thing}” ({model._meta.verbose_name}) stands on both, and only one of the two may be"
            " seen by readers. Publish or delete the hidden one, or lift its embargo, first."
        )
        raise CannotMergeError(message)


def _pointing_at(kept: Any, pointer: Pointer, key: Any, row: Plain, place: int) -> Plain:
    """What changes in a row that points at the kept record from now on; never at itself."""
    column = pointer.field.attname
    if pointer.model is pointer.field.related_model and key == kept and pointer.field.null:
        return {column: None}
    if pointer.is_parental and row.get("sort_order") is not None:
        return {column: kept, "sort_order": row["sort_order"] + place}
    return {column: kept}
