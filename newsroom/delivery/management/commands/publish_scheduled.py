from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from newsroom.delivery import schedule

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    """Stands in for Wagtail's command of the same name, since its app is listed before Wagtail."""

    help = "Publish and withdraw whatever is due, once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--dry-run", "--dryrun", action="store_true", help="Only say what is due."
        )

    def handle(self, *args: Any, dry_run: bool, **options: Any) -> None:
        if dry_run:
            for item in schedule.due(at=timezone.now()):
                self.stdout.write(str(item))
            return
        outcome = schedule.run()
        for item in outcome.failed:
            self.stderr.write(f"Failed, and stays scheduled. {item}")
        if outcome.done or outcome.failed:
            self.stdout.write(f"Done: {len(outcome.done)}. Failed: {len(outcome.failed)}.")
