"""What falls due is done once, whole, or tried again."""

from __future__ import annotations

import datetime
from io import StringIO
from typing import Any

import pytest
import time_machine
from django.core.management import CommandError, call_command
from wagtail.log_actions import registry
from wagtail.models import Revision
from wagtail.signals import page_published

from newsroom.articles.gate import PublishVeto
from newsroom.articles.models import ArticlePage
from newsroom.delivery import schedule
from newsroom.delivery.choices import LiveEvent
from newsroom.delivery.models import ScheduledAttempt
from tests.newsroom.delivery.scheduling import (
    MINUTE,
    NOW,
    events,
    is_live,
    is_scheduled,
    poison,
    published_entries,
    schedule_person,
    schedule_story,
    stock_run,
)

pytestmark = pytest.mark.django_db

# One item


def test_it_publishes_a_story_that_is_due() -> None:
    story = schedule_story()

    outcome = schedule.run()

    assert len(outcome.done) == 1
    assert is_live(story)
    assert not is_scheduled(story)
    assert events(story) == [LiveEvent.WENT_LIVE]
    assert published_entries(story) == 1


def test_it_publishes_a_record_that_is_due() -> None:
    person = schedule_person()

    schedule.run()

    assert is_live(person)
    assert events(person) == [LiveEvent.WENT_LIVE]
    entries = registry.get_logs_for_instance(person)
    assert entries.filter(action="wagtail.publish.scheduled").count() == 1


def test_it_is_never_early() -> None:
    story = schedule_story(at=NOW + MINUTE)

    schedule.run(at=NOW + MINUTE - datetime.timedelta(seconds=1))

    assert not is_live(story)


def test_it_notes_how_late_it_was() -> None:
    with time_machine.travel(NOW - MINUTE, tick=False):
        schedule_story(at=NOW)
    with time_machine.travel(NOW + MINUTE, tick=False):
        schedule.run()

    assert ScheduledAttempt.objects.get().lateness == MINUTE


def test_a_story_that_went_live_keeps_no_date_to_go_live() -> None:
    story = schedule_story()

    schedule.run()

    assert ArticlePage.objects.get(pk=story.pk).go_live_at is None


def test_an_older_version_does_not_replace_a_newer_draft() -> None:
    story = schedule_story()
    story.title = "Rewritten since"
    story.go_live_at = None
    story.save_revision()

    schedule.run()

    story = ArticlePage.objects.get(pk=story.pk)
    assert (story.title, story.get_latest_revision_as_object().title) == ("Due", "Rewritten since")


# What fails


def test_stock_a_bad_item_stops_all_after_it() -> None:
    bad = schedule_story("Bad", at=NOW - 2 * MINUTE)
    good = schedule_story("Good")
    poison(bad)

    with pytest.raises(TypeError, match="list"):
        stock_run()

    assert not is_live(good)


def test_a_bad_item_stops_nothing_and_stays_scheduled() -> None:
    bad = schedule_story("Bad", at=NOW - 2 * MINUTE)
    good, person = schedule_story("Good"), schedule_person()
    poison(bad)

    outcome = schedule.run()

    assert (len(outcome.done), len(outcome.failed)) == (2, 1)
    assert is_live(good)
    assert is_live(person)
    assert is_scheduled(bad)


def test_stock_a_story_that_cannot_be_published_loses_its_schedule() -> None:
    story = schedule_story()
    Revision.objects.filter(object_id=str(story.pk)).update(
        content=story.get_latest_revision().content | {"title": ""}
    )

    with pytest.raises(PublishVeto, match="headline"):
        stock_run()

    assert not is_live(story)
    assert not is_scheduled(story)


def test_a_story_that_cannot_be_published_keeps_its_schedule() -> None:
    story = schedule_story()
    Revision.objects.filter(object_id=str(story.pk)).update(
        content=story.get_latest_revision().content | {"title": ""}
    )

    schedule.run()

    assert not is_live(story)
    assert is_scheduled(story)
    assert "headline" in ScheduledAttempt.objects.get().message


def test_what_the_gate_refuses_is_tried_again_until_it_passes() -> None:
    story = schedule_story()
    content = story.get_latest_revision().content
    embargoed = content | {"embargo_until": (NOW + 5 * MINUTE).isoformat()}
    Revision.objects.filter(object_id=str(story.pk)).update(content=embargoed)

    with time_machine.travel(NOW, tick=False):
        schedule.run()
    with time_machine.travel(NOW + 6 * MINUTE, tick=False):
        schedule.run()

    assert is_live(story)
    attempt = ScheduledAttempt.objects.get()
    assert attempt.failures == 1
    assert attempt.done_at is not None


def test_it_waits_longer_after_each_failure() -> None:
    poison(schedule_story())

    schedule.run(at=NOW)
    schedule.run(at=NOW + MINUTE / 2)
    schedule.run(at=NOW + MINUTE)

    attempt = ScheduledAttempt.objects.get()
    assert attempt.failures == 2
    assert attempt.next_retry_at == NOW + 3 * MINUTE


def test_a_receiver_that_raises_leaves_the_story_a_draft() -> None:
    story = schedule_story()

    def broken(**kwargs: Any) -> None:
        message = "The newsletter is down."
        raise RuntimeError(message)

    page_published.connect(broken)
    try:
        schedule.run()
    finally:
        page_published.disconnect(broken)

    assert not is_live(story)
    assert is_scheduled(story)
    assert events(story) == []


def test_the_status_command_says_what_is_overdue_and_why() -> None:
    poison(schedule_story(at=NOW - 2 * MINUTE))
    schedule.run()
    out = StringIO()

    with pytest.raises(CommandError, match=r"1 overdue\."):
        call_command("schedule_status", stdout=out)

    assert "list" in out.getvalue()


def test_the_status_command_is_content_with_nothing_due() -> None:
    schedule_story(at=NOW + 60 * MINUTE)
    out = StringIO()

    call_command("schedule_status", stdout=out)

    assert out.getvalue() == "Nothing is overdue.\n"
