from __future__ import annotations

import os
import signal
import time
from io import StringIO

import pytest
from django.core.management import call_command, get_commands

from newsroom.delivery.models import OutboxEvent, ScheduledAttempt
from newsroom.delivery.worker import KEPT_FOR, forget_old_records
from tests.newsroom.delivery.processes import ended, started
from tests.newsroom.delivery.scheduling import NOW, is_live, schedule_story


def test_publish_scheduled_is_ours_and_not_wagtails() -> None:
    assert get_commands()["publish_scheduled"] == "newsroom.delivery"


@pytest.mark.django_db
@pytest.mark.parametrize("command", ["publish_scheduled", "tick"])
def test_one_round_publishes_what_is_due(command: str) -> None:
    story = schedule_story()

    call_command(command, stdout=StringIO())

    assert is_live(story)


@pytest.mark.django_db
def test_the_worker_can_do_one_round() -> None:
    story = schedule_story()

    call_command("run_worker", once=True)

    assert is_live(story)


@pytest.mark.django_db
def test_a_dry_run_names_what_is_due_and_does_nothing() -> None:
    story = schedule_story()
    out = StringIO()

    call_command("publish_scheduled", dry_run=True, stdout=out)

    assert f"page {story.pk}" in out.getvalue()
    assert not is_live(story)


@pytest.mark.django_db(transaction=True)
def test_the_worker_stops_when_told_to_and_has_finished_its_round() -> None:
    story = schedule_story()

    worker = started(lambda: call_command("run_worker", interval=60))
    give_up = time.monotonic() + 20
    while not is_live(story) and time.monotonic() < give_up:
        time.sleep(0.1)
    os.kill(worker, signal.SIGTERM)

    assert ended(worker) == 0
    assert is_live(story)


@pytest.mark.django_db
def test_old_records_are_forgotten_and_open_ones_never() -> None:
    schedule_story()
    call_command("publish_scheduled", stdout=StringIO())
    long_ago = NOW - 2 * KEPT_FOR
    OutboxEvent.objects.update(happened_at=long_ago)
    ScheduledAttempt.objects.update(done_at=long_ago)
    kept = ScheduledAttempt.objects.get()
    kept.pk, kept.revision_id, kept.done_at = None, 4711, None
    kept.save()

    forget_old_records()

    assert not OutboxEvent.objects.exists()
    assert [row.revision_id for row in ScheduledAttempt.objects.all()] == [4711]
