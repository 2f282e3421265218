from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections

from newsroom.intake.folders import Folder

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from newsroom.intake.folders import Outcome


class Command(BaseCommand):
    help = "Take in the documents that are put into a folder, for a review at Desk > Intake."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path)
        parser.add_argument("--once", action="store_true", help="Take in what is there, and end.")
        parser.add_argument(
            "--every", type=float, default=5.0, metavar="SECONDS", help="How often to look."
        )

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        if not folder.is_dir():
            message = f"{folder} is no folder; make it, or name another."
            raise CommandError(message)
        watched = Folder(folder)
        if options["once"]:
            self._say(watched.take_in(settled=False))
            return
        self.stdout.write(f"Watching {folder}; Control-C ends it.")
        try:
            while True:
                close_old_connections()
                self._say(watched.take_in())
                time.sleep(options["every"])
        except FileNotFoundError as error:
            message = f"{folder} is gone; make it again and start anew."
            raise CommandError(message) from error
        except KeyboardInterrupt:
            self.stdout.write("Stopped watching.")

    def _say(self, outcomes: Any) -> None:
        outcome: Outcome
        for outcome in outcomes:
            if outcome.refusal:
                self.stderr.write(f"{outcome.name}: {outcome.refusal}")
            for document in outcome.documents:
                state = document.get_state_display().lower()
                self.stdout.write(f"{outcome.name}: “{document}”, {state}")
