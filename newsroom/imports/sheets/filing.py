from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.delivery.tasks import one_write
from newsroom.imports.choices import SheetState
from newsroom.imports.errors import ImportRefusedError
from newsroom.imports.models import CreditSheet, SheetRow
from newsroom.imports.sheets.columns import COLUMNS, NEEDED, guess_columns
from newsroom.imports.sheets.reading import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsroom.users.models import User

AT_ONCE = 1000


def file_sheet(content: bytes, *, name: str, user: User | None = None) -> CreditSheet:
    """Keep a table to be checked, with our guess what its columns are."""
    headers, rows = read_table(content, name=name)
    with one_write():
        sheet = CreditSheet.objects.create(
            name=name[:255], headers=headers, columns=guess_columns(headers), brought_by=user
        )
        SheetRow.objects.bulk_create(
            (SheetRow(sheet=sheet, number=number, cells=cells) for number, cells in rows),
            batch_size=AT_ONCE,
        )
    return sheet


def use_columns(sheet: CreditSheet, columns: Mapping[str, int], *, makes_people: bool) -> None:
    """Say what each column is; every row is checked anew."""
    missing = [COLUMNS[name] for name in NEEDED if name not in columns]
    if missing:
        message = f"Say which column is “{missing[0]}”; no credit is without."
        raise ImportRefusedError(message)
    with one_write():
        sheet.columns = dict(columns)
        sheet.makes_people = makes_people
        sheet.state = SheetState.CHECKING
        sheet.save()
        sheet.rows.update(is_checked=False, is_known=False, problems=[])
