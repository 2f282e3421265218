from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from newsroom.delivery.tasks import one_write
from newsroom.imports.actions.writing import Pen
from newsroom.imports.choices import SheetState
from newsroom.imports.errors import ImportRefusedError
from newsroom.imports.sheets.checking import (
    credit_key,
    has_unchecked,
    read_rows,
)
from shows.models import Credit, Organisation, Show

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from newsroom.imports.models import CreditSheet
    from newsroom.imports.sheets.rows import CreditRow
    from newsroom.users.models import User
    from people.models import Person

LONGEST_NOTE = 200
LOGGED = "newsroom.import_credits"


def write_sheet(
    sheet: CreditSheet,
    *,
    user: User | None = None,
    publish: bool = False,
    only_good: bool = False,
    told: Callable[[int], None] | None = None,
) -> int:
    """Write the credits of a checked table and say how many were new; all of them or none.

    Nothing is written while any row is wrong, unless ``only_good``. What a show has already is
    not written twice. ``told`` hears after each show how many rows are done.
    """
    for done in writing(sheet, user=user, publish=publish, only_good=only_good):
        if told is not None:
            told(done)
    return sheet.written


def writing(
    sheet: CreditSheet, *, user: User | None, publish: bool, only_good: bool
) -> Generator[int]:
    """The same in steps, a show at a time: how many rows are done.

    All of it is one transaction: whoever stops asking before the end has nothing written.
    """
    with one_write():
        _refuse_what_is_not_ready(sheet)
        read = read_rows(sheet, sheet.rows.all())
        bad = [row for row in read if row.problems]
        if bad and not only_good:
            message = (
                f"{len(bad)} rows are wrong, the first is row {bad[0].number}, so nothing was"
                " written. Correct them, or have only the good rows written."
            )
            raise ImportRefusedError(message)
        writer = _Writer(sheet, Pen(user, publish=publish, log_action=LOGGED))
        yield from writer.write([row for row in read if not row.problems])
        sheet.written = writer.written
        sheet.state = SheetState.WRITTEN
        sheet.save()
        sheet.rows.filter(number__in=writer.known[:500]).update(is_known=True)


def _refuse_what_is_not_ready(sheet: CreditSheet) -> None:
    """As it is now: somebody else may have had the same table written a moment ago."""
    stored = type(sheet).objects.select_for_update().get(pk=sheet.pk)
    if stored.state == SheetState.WRITTEN:
        message = f"“{sheet.name}” is written already. Upload it again to take what is new in it."
        raise ImportRefusedError(message)
    if has_unchecked(sheet):
        message = f"“{sheet.name}” is not checked to its end yet."
        raise ImportRefusedError(message)


class _Writer:
    def __init__(self, sheet: CreditSheet, pen: Pen) -> None:
        self.known: list[int] = []
        self.written = 0
        self._sheet = sheet
        self._pen = pen
        self._new: dict[str, Person] = {}
        self._sources: dict[str, Organisation] = {}

    def write(self, rows: list[CreditRow]) -> Iterator[int]:
        by_show: dict[int, list[CreditRow]] = {}
        for row in rows:
            if row.show is not None:
                by_show.setdefault(row.show.pk, []).append(row)
        done = 0
        for held in by_show.values():
            show = held[0].show
            if show is not None:
                self.written += self._write_show(show, held)
            done += len(held)
            yield done

    def _write_show(self, show: Show, rows: list[CreditRow]) -> int:
        """Add the credits a show has not; its newest version is saved once."""
        # Rows are only added here, so those that are there need not be in memory.
        draft: Any = show.get_latest_revision_as_object()
        credited: Any = draft.credits.all()
        held = {credit_key(credit) for credit in credited}
        place = max((credit.sort_order or 0 for credit in credited), default=-1)
        added = []
        self._pen.cast(draft, (name for row in rows for name in row.characters.split(" / ")))
        for row in rows:
            self._make_person(row)
            if row.key in held:
                self.known.append(row.number)
                continue
            held.add(row.key)
            place += 1
            added.append(self._credit(row, draft, place))
        if added:
            draft.credits.add(*added)
            self._pen.store(show, draft)
        return len(added)

    def _make_person(self, row: CreditRow) -> None:
        """Someone new is made once, however many rows name them."""
        if row.person is None and row.new_person:
            if row.new_person not in self._new:
                self._new[row.new_person] = self._pen.new_person(row.new_person)
            row.person = self._new[row.new_person]

    def _credit(self, row: CreditRow, show: Show, place: int) -> Credit:
        credit = Credit(
            person=row.person,
            season=row.season,
            job=row.job,
            tier=row.tier,
            state=row.state,
            episode_count=row.episode_count,
            source=self._source(row),
            source_url=row.source_url,
            source_note="" if row.source else f"Table: {self._sheet.name}"[:LONGEST_NOTE],
            as_of=row.as_of or timezone.localdate(),
            sort_order=place,
            **row.texts,
        )
        if row.characters:
            self._pen.characters(credit, show, row.characters)
        return credit

    def _source(self, row: CreditRow) -> Organisation | None:
        if not row.source:
            return None
        if row.source not in self._sources:
            self._sources[row.source] = self._pen.organisation(row.source_said, None)
        return self._sources[row.source]
