from __future__ import annotations

import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from newsroom.delivery import schedule
from newsroom.delivery.models import ScheduledAttempt

TOLERANCE = datetime.timedelta(seconds=60)


class Command(BaseCommand):
    help = "Say what is overdue by more than a minute and why; exit code 1 if anything is."

    def handle(self, *args: Any, **options: Any) -> None:
        overdue = schedule.not_done(at=timezone.now() - TOLERANCE)
        for item in overdue:
            attempt = ScheduledAttempt.objects.filter(
                action=item.action, object_id=item.object_id, due_at=item.due_at
            ).first()
            self.stdout.write(f"{item}. {attempt.message if attempt else 'Never tried.'}")
        if overdue:
            message = f"{len(overdue)} overdue."
            raise CommandError(message)
        self.stdout.write("Nothing is overdue.")
