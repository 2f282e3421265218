from __future__ import annotations

import signal
from threading import Event
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from newsroom.delivery import worker

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    help = "Publish what falls due and run queued tasks, until stopped; several may run at once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="Stop after one round.")
        parser.add_argument(
            "--interval", type=float, default=5, help="Seconds between two rounds (5)."
        )

    def handle(self, *args: Any, once: bool, interval: float, **options: Any) -> None:
        stop = Event()
        # A round that has begun is finished; killed instead, the next one takes it up.
        previous = {
            number: signal.signal(number, lambda *_: stop.set())
            for number in (signal.SIGTERM, signal.SIGINT)
        }
        try:
            while not stop.is_set():
                worker.tick()
                if once:
                    return
                stop.wait(interval)
                close_old_connections()
        finally:
            for number, handler in previous.items():
                signal.signal(number, handler)
