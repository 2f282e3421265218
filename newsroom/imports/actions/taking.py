from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType

from newsroom.imports.actions.rows import FACTS
from newsroom.imports.models import RefusedValue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.imports.actions.rows import RowMaker
    from newsroom.imports.actions.writing import Pen
    from newsroom.imports.proposals import Said
    from newsroom.users.models import User


def take_column(said: Said, column: str, row: Any, rows: RowMaker) -> None:
    """Write one column of a row that is on file, with its evidence."""
    owner = rows.touch(rows.owner_of(said))
    rows.pen.put(row, owner, {column: said.columns[column]})
    if said.part in FACTS:
        rows.evidence(row, said)


def save_touched(touched: Iterable[tuple[type[Any], Any]], pen: Pen) -> None:
    """Save each record that gained something, once."""
    for model, draft in list(touched):
        pen.store(model._default_manager.get(pk=draft.pk), draft)


def refuse_value(record: Any, *, field: str, value: str, source: str, user: User | None) -> None:
    """Remember that a value was not wanted, so that the same document proposes nothing again."""
    RefusedValue.objects.get_or_create(
        content_type=ContentType.objects.get_for_model(type(record)),
        object_id=record.pk,
        field=field,
        value=value,
        source=source,
        defaults={"refused_by": user},
    )
