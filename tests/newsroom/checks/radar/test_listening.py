"""Publishing and changing records, whatever the way, keeps the radar up to date by itself."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.db import transaction

from newsroom.checks.models import Claim, StaleClaim
from tests.newsroom.checks.radar.world import IN_MARCH, make_world, queue

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_story_that_goes_live_is_indexed_and_follows_its_records() -> None:
    with time_machine.travel(IN_MARCH, tick=False):
        world = make_world()
        story = world.tell()
        stated = Claim.objects.count()

        with transaction.atomic():
            world.release.date = datetime.date(2025, 4, 24)
            world.release.save()
        found = queue()
        story.unpublish()

    assert stated == 4
    assert found == [("April 25", "April 24")]
    assert (Claim.objects.count(), queue()) == (0, [])


def test_a_change_that_is_rolled_back_queues_nothing() -> None:
    with time_machine.travel(IN_MARCH, tick=False):
        world = make_world()
        world.tell()

        with transaction.atomic():
            world.release.date = datetime.date(2025, 4, 24)
            world.release.save()
            transaction.set_rollback(True)

    assert StaleClaim.objects.count() == 0
