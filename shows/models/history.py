"""Keeps what facts said, in the same write that changes them."""

from __future__ import annotations

import datetime
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Final

from django.db import transaction
from django.utils import timezone
from modelcluster.models import get_all_child_relations
from wagtail.log_actions import get_active_log_context

from shows.models.evidence import Evidence
from shows.models.version import FactVersion

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

CHARACTERS: Final = "characters"
VERIFICATION: Final = ("verified_by", "verified_at")

_is_kept: ContextVar[bool] = ContextVar("history_is_kept", default=False)


def told_fields(model: type[Evidence]) -> list[Any]:
    told = model.told_names()
    return [field for field in model._meta.fields if field.name in told]


def values_of(row: Any, *, only: Collection[str] | None = None) -> dict[str, Any]:
    """What a row says, whoever told it; records as keys, days and moments as text."""
    return {
        field.name: _plain(field.to_python(getattr(row, field.attname)))
        for field in told_fields(type(row))
        if only is None or field.name in only or field.attname in only
    }


def _plain(value: Any) -> Any:
    if isinstance(value, datetime.datetime):
        # A revision keeps moments to the millisecond.
        return value.astimezone(datetime.UTC).isoformat(timespec="milliseconds")
    return value.isoformat() if isinstance(value, datetime.date) else value


def played_in(rows: Iterable[Any]) -> list[list[Any]]:
    return [[row.character_id, row.age_label] for row in rows]


@contextmanager
def keeping_history_of(record: Any, update_fields: Collection[str] | None) -> Iterator[None]:
    """Write down what the facts of ``record`` in memory said until now, once it is saved.

    However many rows there are: a query or two for each kind of fact in memory and one more. A
    show no reader ever saw has no history. Who checked a row has not checked what it says now.
    """
    with transaction.atomic():
        replaced = _compare(record, update_fields) if record.pk is not None else []
        with _kept():
            yield
        FactVersion.objects.bulk_create(replaced)


@contextmanager
def keeping_row(row: Any, update_fields: Collection[str] | None) -> Iterator[None]:
    """The same for a row that is saved alone; two or three queries more."""
    if row.pk is None or _is_kept.get():
        yield
        return
    with transaction.atomic():
        [stored] = _stored(type(row), pk=row.pk) or [None]
        changed = stored is not None and _has_changed(row, stored, only=update_fields)
        if changed:
            _unverify(row, stored)
        with _kept():
            yield
        if changed and update_fields is not None:
            _save_verification(row)
        if changed and stored.was_ever_public:
            version_of(stored).save()


@contextmanager
def keeping_characters(credit: Any) -> Iterator[None]:
    """The same for a credit one of whose characters is saved alone.

    The first character of a credit that named none takes nothing back, so it leaves no version.
    """
    if credit.pk is None or _is_kept.get():
        yield
        return
    with transaction.atomic():
        [stored] = _stored(type(credit), pk=credit.pk)
        before = played_in(stored.characters.all())
        yield
        if before != played_in(stored.characters.order_by("sort_order", "pk")):
            credit.verified_by = credit.verified_at = None
            _save_verification(credit)
            if before and stored.was_ever_public:
                version_of(stored, characters=before).save()


def keep_what_is_struck_out(row: Any, *, origin: Any) -> None:
    """Write down what a row said that is being deleted itself, not with its show."""
    if _is_itself_deleted(row, origin) and not _is_kept.get():
        for stored in _stored(type(row), pk=row.pk):
            if stored.was_ever_public:
                version_of(stored, was_struck_out=True).save()


def keep_credit_of(character: Any, *, origin: Any) -> None:
    """Write down what a credit said one of whose characters is being taken from it."""
    if _is_itself_deleted(character, origin) and not _is_kept.get():
        for stored in _stored(type(character.credit), pk=character.credit_id):
            if stored.was_ever_public:
                version_of(stored).save()
            stored.verified_by = stored.verified_at = None
            _save_verification(stored)


def forget_history_of(row: Any) -> None:
    """Drop what a fact of no show used to say: deleted, it leaves nothing that could tell it."""
    FactVersion.objects.of_row(row).delete()


def _is_itself_deleted(row: Any, origin: Any) -> bool:
    """And not because what it hangs on goes with all its rows."""
    return getattr(origin, "model", type(origin)) is type(row)


def version_of(
    row: Any, *, was_struck_out: bool = False, characters: list[list[Any]] | None = None
) -> FactVersion:
    """What ``row``, as it was loaded, said until now."""
    values = values_of(row)
    if hasattr(row, CHARACTERS):
        values[CHARACTERS] = played_in(row.characters.all()) if characters is None else characters
    user = get_active_log_context().user
    return FactVersion(
        show_id=getattr(row, "show_id", None),
        kind=row._meta.model_name,
        row=row.pk,
        values=values,
        was_struck_out=was_struck_out,
        replaced_at=timezone.now(),
        replaced_by=user if user is not None and user.pk else None,
        **{field.attname: getattr(row, field.attname) for field in Evidence._meta.fields},
    )


def _compare(record: Any, update_fields: Collection[str] | None) -> list[FactVersion]:
    """The versions to keep, and in memory the verifications that fall away."""
    held = getattr(record, "_cluster_related_objects", {})
    replaced = []
    for relation in get_all_child_relations(record):
        name, model = relation.get_accessor_name(), relation.related_model
        is_saved = update_fields is None or name in update_fields
        if name not in held or not is_saved or not issubclass(model, Evidence):
            continue
        in_memory = {row.pk: row for row in held[name]}
        for stored in _stored(model, **{relation.field.name: record.pk}):
            row = in_memory.get(stored.pk)
            if row is not None and not _has_changed(row, stored):
                continue
            if row is not None:
                _unverify(row, stored)
            if stored.was_ever_public:
                replaced.append(version_of(stored, was_struck_out=row is None))
    return replaced


def _stored(model: Any, **which: Any) -> list[Any]:
    rows = model._base_manager.filter(**which)
    if hasattr(model, "show"):
        rows = rows.select_related("show")
    if hasattr(model, CHARACTERS):
        rows = rows.prefetch_related(CHARACTERS)
    return list(rows)


def _has_changed(row: Any, stored: Any, *, only: Collection[str] | None = None) -> bool:
    if (only is None or "state" in only) and row.state != stored.state:
        return True
    if values_of(row, only=only) != values_of(stored, only=only):
        return True
    played = getattr(row, "_cluster_related_objects", {}).get(CHARACTERS)
    return played is not None and played_in(played) != played_in(stored.characters.all())


def _unverify(row: Any, stored: Any) -> None:
    """Unless somebody checked what it says now."""
    if _plain(row.verified_at) == _plain(stored.verified_at):
        row.verified_by = row.verified_at = None


def _save_verification(row: Any) -> None:
    told = {name: getattr(row, name) for name in VERIFICATION}
    type(row)._base_manager.filter(pk=row.pk).update(**told)


@contextmanager
def _kept() -> Iterator[None]:
    token = _is_kept.set(True)
    try:
        yield
    finally:
        _is_kept.reset(token)
