from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from newsroom.delivery import worker


class Command(BaseCommand):
    help = "Do once what the worker does all the time; for a timer such as cron."

    def handle(self, *args: Any, **options: Any) -> None:
        worker.tick()
