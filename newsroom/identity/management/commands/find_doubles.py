from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand

from newsroom.identity.choices import RecordKind
from newsroom.identity.doubles import find_doubles

if TYPE_CHECKING:
    from argparse import ArgumentParser

WIDTH = 30


class Command(BaseCommand):
    help = "List people and shows that may be on file twice, for an editor to decide."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--kind", choices=RecordKind.values, help="Only these; otherwise people and shows."
        )

    def handle(self, *args: Any, kind: str | None, verbosity: int, **options: Any) -> None:
        for asked in [kind] if kind else RecordKind.values:
            began = time.monotonic()
            tell = self._draw if verbosity > 0 and self.stderr.isatty() else self._keep_quiet
            new, left = find_doubles(asked, tell=tell)
            took = time.monotonic() - began
            self.stdout.write(f"{asked}: {new} new, {left} to decide ({took:.1f} s)")

    def _draw(self, done: int, of: int) -> None:
        filled = WIDTH * done // of
        end = "\n" if done == of else ""
        bar = "#" * filled + "." * (WIDTH - filled)
        self.stderr.write(f"\r[{bar}] {done}/{of}", ending=end)
        self.stderr.flush()

    def _keep_quiet(self, done: int, of: int) -> None:
        return
