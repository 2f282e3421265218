from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsroom.delivery.tasks import one_write
from newsroom.imports.choices import SheetState
from newsroom.imports.models import SheetRow
from newsroom.imports.sheets.lookups import Lookups
from newsroom.imports.sheets.rows import RowReader, cell_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.imports.models import CreditSheet
    from newsroom.imports.sheets.rows import CreditRow
    from shows.models import Credit

CHUNK: Final = 500


def has_unchecked(sheet: CreditSheet) -> bool:
    return bool(sheet.rows.filter(is_checked=False).exists())


def check_next(sheet: CreditSheet, *, chunk: int = CHUNK) -> int:
    """Check the next rows and say how many; 0 where all are. Writes to the report only."""
    rows = list(sheet.rows.filter(is_checked=False)[:chunk])
    with one_write():
        bad = []
        for row, read in zip(rows, read_rows(sheet, rows), strict=True):
            if read.problems:
                row.problems = [problem.as_json() for problem in read.problems]
                bad.append(row)
        keys = [row.pk for row in rows]
        SheetRow.objects.filter(pk__in=keys).update(is_checked=True, problems=[])
        SheetRow.objects.bulk_update(bad, ["problems"], batch_size=CHUNK)
        if not has_unchecked(sheet):
            sheet.state = SheetState.CHECKED
            sheet.save()
    return len(rows)


def read_rows(sheet: CreditSheet, rows: Iterable[SheetRow]) -> list[CreditRow]:
    """What each row says; the records all of them name are read together."""
    rows = list(rows)
    lookups = Lookups(
        names=[cell_of(row.cells, sheet.columns, "person") for row in rows],
        titles=[cell_of(row.cells, sheet.columns, "show") for row in rows],
        numbers=[cell_of(row.cells, sheet.columns, "number") for row in rows],
    )
    reader = RowReader(sheet.columns, lookups, makes_people=sheet.makes_people)
    return [reader.read(row.number, row.cells, row.person) for row in rows]


def credit_key(credit: Credit) -> tuple[Any, ...]:
    """The twin of ``CreditRow.key`` for a credit that is on file."""
    return (
        credit.person_id,
        credit.job,
        credit.season_id,
        credit.tier,
        credit.state,
        credit.first_episode,
    )
