"""How long a table of credits takes to be checked and written, and to be brought in again.

    DATABASE_URL=... python -m bench.credits [--rows 10000] [--people 2000] [--shows 400] [--keep]

It makes the shows, people and the table itself, takes everything back at the end unless ``--keep``
is given, and prints what each step took: on the clock, and of processor time.
"""

from __future__ import annotations

import argparse
import csv
import io
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import transaction

from newsroom.imports.sheets import check_next, file_sheet, use_columns, write_sheet
from newsroom.kit.folding import fold
from people.models import Person
from shows.models import Show

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADERS = ("Show", "Year", "Person", "Job", "Characters", "Tier", "Source address")
JOBS = ("actor", "actor", "actor", "writer", "director")


@contextmanager
def timed(what: str) -> Iterator[None]:
    start, worked = time.perf_counter(), time.process_time()
    yield
    taken, work = time.perf_counter() - start, time.process_time() - worked
    sys.stdout.write(f"{what}: {taken:.1f} s, of which {work:.1f} s of work\n")


def make_records(people: int, shows: int) -> None:
    names = [f"Benchmark Person {number}" for number in range(people)]
    Person.objects.bulk_create(
        Person(name=name, slug=f"bench-person-{place}", folded=fold(name), sort_folded=fold(name))
        for place, name in enumerate(names)
    )
    titles = [f"Benchmark Show {number}" for number in range(shows)]
    Show.objects.bulk_create(
        Show(title=title, slug=f"bench-show-{place}", folded=fold(title), sort_folded=fold(title))
        for place, title in enumerate(titles)
    )


def make_table(rows: int, people: int, shows: int) -> bytes:
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(HEADERS)
    for number in range(rows):
        job = JOBS[number % len(JOBS)]
        character = f"Character {number % 7}" if job == "actor" else ""
        show, person = number % shows, (number * 7 + number // shows) % people
        tier = "regular" if job == "actor" else ""
        address = f"https://example.com/{number}"
        table.writerow(
            (
                f"Benchmark Show {show}",
                "",
                f"Benchmark Person {person}",
                job,
                character,
                tier,
                address,
            )
        )
    return out.getvalue().encode()


def bring_in(content: bytes, name: str) -> int:
    with timed(f"{name}: reading"):
        sheet = file_sheet(content, name=f"{name}.csv")
    use_columns(sheet, sheet.columns, makes_people=False)
    with timed(f"{name}: checking"):
        while check_next(sheet):
            continue
    sheet.refresh_from_db()
    with timed(f"{name}: writing"):
        return write_sheet(sheet)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--people", type=int, default=2_000)
    parser.add_argument("--shows", type=int, default=400)
    parser.add_argument("--keep", action="store_true", help="Leave the records where they are.")
    given = parser.parse_args()
    with transaction.atomic():
        make_records(given.people, given.shows)
        content = make_table(given.rows, given.people, given.shows)
        for name in ("first time", "second time"):
            with timed(f"{name}: all together"):
                written = bring_in(content, name)
            sys.stdout.write(f"{name}: {written:,} of {given.rows:,} rows written\n")
        transaction.set_rollback(not given.keep)


if __name__ == "__main__":
    main()
