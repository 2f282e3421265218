from __future__ import annotations

import datetime
import time
from typing import TYPE_CHECKING, Any, TypeVar

from django.core.management import BaseCommand, CommandError, call_command
from django.utils import timezone

from newsroom.demo.scale.catalogue import Size, build, has_content, take_stock

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterable, Iterator

Thing = TypeVar("Thing")

WIDTH = 40


class Command(BaseCommand):
    help = (
        "Invent a catalogue of any size, for measuring. The same seed and day give the same"
        " catalogue. Search and reference indexes are built only with --index."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--people", type=int, default=1000)
        parser.add_argument("--shows", type=int, default=200)
        parser.add_argument("--stories", type=int, default=200)
        parser.add_argument("--pictures", type=int, default=40, help="shared by all of them")
        parser.add_argument("--seed", type=int, default=7)
        parser.add_argument(
            "--today",
            type=datetime.date.fromisoformat,
            help="the day to reckon from, as YYYY-MM-DD; today if not given",
        )
        parser.add_argument(
            "--index",
            action="store_true",
            help="also build Wagtail's search and reference indexes, which takes minutes more",
        )
        parser.add_argument(
            "--force", action="store_true", help="add to a database that has content already"
        )

    def handle(self, *args: Any, seed: int, force: bool, index: bool, **options: Any) -> None:
        if has_content() and not force:
            message = (
                "This database has people, shows or stories already. Name an empty one in"
                " DATABASE_URL, or add to this one with --force."
            )
            raise CommandError(message)
        size = Size(*(self._at_least_one(name, options[name]) for name in Size._fields))
        started = time.monotonic()
        build(size, seed=seed, today=options["today"] or timezone.localdate(), watch=self._watch)
        self.stdout.write("Counting what the database holds ...")
        take_stock()
        if index:
            self.stdout.write("Building the reference and search indexes ...")
            call_command("rebuild_references_index", verbosity=0)
            call_command("update_index", verbosity=0)
            take_stock()
        minutes, seconds = divmod(round(time.monotonic() - started), 60)
        self.stdout.write(self.style.SUCCESS(f"Done in {minutes} min {seconds} s."))
        if not index:
            self.stdout.write(
                "Wagtail's search and “used in” know nothing of this yet; --index builds both."
            )

    def _at_least_one(self, name: str, count: int) -> int:
        if count < (0 if name == "pictures" else 1):
            message = f"--{name} is {count}; give a number above zero."
            raise CommandError(message)
        return count

    def _watch(self, what: str, total: int, things: Iterable[Thing]) -> Iterator[Thing]:
        """A bar that grows on a terminal; in a file, one line when all are there."""
        live = self.stdout.isatty()
        step = max(total // 200, 1)
        for done, thing in enumerate(things, start=1):
            yield thing
            if live and (done % step == 0 or done == total):
                bar = "█" * (WIDTH * done // total)
                self.stdout.write(f"\r{what:>8} {bar:<{WIDTH}} {done:,} of {total:,}", ending="")
        self.stdout.write("" if live else f"{what:>8} {total:,}")
