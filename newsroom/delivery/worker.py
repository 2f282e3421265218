from __future__ import annotations

import datetime
import logging

from django.apps import apps
from django.utils import timezone

from newsroom.delivery import rounds, schedule
from newsroom.delivery.models import OutboxEvent, ScheduledAttempt

logger = logging.getLogger(__name__)

KEPT_FOR = datetime.timedelta(days=90)


def tick() -> None:
    """One round: what is due, what is queued, what is too old to keep."""
    try:
        outcome = schedule.run()
        if outcome.done or outcome.failed:
            logger.info("Due: %d done, %d failed.", len(outcome.done), len(outcome.failed))
        run_queued_tasks()
        rounds.go_round()
        forget_old_records()
    except Exception:
        # The database is away or locked: the next round tries again.
        logger.exception("A round of the worker failed.")


def run_queued_tasks() -> None:
    """Run what waits in the database, where `TASKS_BACKEND=database` put it there."""
    if not apps.is_installed("django_tasks_db"):
        return
    from django_tasks_db.management.commands.db_worker import Worker

    Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="newsroom",
        excluded_queue_names=[],
    ).run()


def forget_old_records() -> None:
    """Drop records of what was done long ago; what is still to be done is never dropped."""
    long_ago = timezone.now() - KEPT_FOR
    ScheduledAttempt.objects.filter(done_at__lt=long_ago).delete()
    OutboxEvent.objects.filter(happened_at__lt=long_ago).delete()
