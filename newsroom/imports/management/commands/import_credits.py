from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from newsroom.imports.errors import ImportRefusedError
from newsroom.imports.sheets import check_next, file_sheet, use_columns, write_sheet

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from newsroom.imports.models import CreditSheet

ROWS_NAMED = 20


class Command(BaseCommand):
    help = "Check a table of credits (CSV or .xlsx) row by row, and write it if asked."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("table", type=Path)
        parser.add_argument("--apply", action="store_true", help="Write the credits as drafts.")
        parser.add_argument(
            "--good", action="store_true", help="Write the good rows of a bad table."
        )
        parser.add_argument(
            "--new-people", action="store_true", help="Make drafts of people not on file."
        )

    def handle(self, *args: Any, table: Path, **options: Any) -> None:
        try:
            sheet = file_sheet(table.read_bytes(), name=table.name)
        except OSError as error:
            message = f"{table} cannot be read: {error.strerror}."
            raise CommandError(message) from error
        except ImportRefusedError as refusal:
            raise CommandError(str(refusal)) from refusal
        try:
            self._check(sheet, makes_people=options["new_people"])
            if options["apply"]:
                self._write(sheet, only_good=options["good"])
        except ImportRefusedError as refusal:
            raise CommandError(str(refusal)) from refusal
        finally:
            sheet.delete()

    def _check(self, sheet: CreditSheet, *, makes_people: bool) -> None:
        use_columns(sheet, sheet.columns, makes_people=makes_people)
        total, done = sheet.rows.count(), 0
        while checked := check_next(sheet):
            done += checked
            self.stderr.write(f"Checked {done:,} of {total:,} rows")
        bad = sheet.rows.exclude(problems=[])
        for row in bad[:ROWS_NAMED]:
            for problem in row.problems:
                self.stdout.write(f"Row {row.number}: {problem['text']}")
        count = bad.count()
        if count > ROWS_NAMED:
            self.stdout.write(f"… and {count - ROWS_NAMED:,} more rows.")
        self.stdout.write(f"{total - count:,} rows can be written, {count:,} cannot.")

    def _write(self, sheet: CreditSheet, *, only_good: bool) -> None:
        total = sheet.rows.count()
        written = write_sheet(
            sheet,
            only_good=only_good,
            told=lambda done: self.stderr.write(f"Written {done:,} of {total:,} rows", ending="\r"),
        )
        self.stdout.write(f"\n{written:,} credits written.")
