from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from newsroom.delivery.statistics import refresh_statistics


class Command(BaseCommand):
    help = "Let the database count its rows; nightly, and after loading much at once."

    def handle(self, *args: Any, **options: Any) -> None:
        refresh_statistics()
