"""Workers that race one another or die half way publish each story once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse
from wagtail.models import Page, Revision

from newsroom.delivery import schedule
from newsroom.delivery.choices import LiveEvent
from newsroom.desk.roles import CHIEF_EDITOR
from tests.factories import make_story
from tests.newsroom.delivery.processes import killed_before_write, meeting, together
from tests.newsroom.delivery.scheduling import (
    events,
    is_live,
    is_scheduled,
    published_entries,
    schedule_story,
    stock_run,
)
from tests.staff import body_of, filled_form, make_staff, signed_in

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.django_db(transaction=True)

# Several at once


STORIES = 8


def test_stock_two_at_once_publish_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    stories = [schedule_story(f"Story {number}") for number in range(STORIES)]
    monkeypatch.setattr(Revision, "publish", meeting(Revision.publish, processes=2))

    together(stock_run, processes=2)

    published = sum(published_entries(story) for story in stories)
    lost = [story for story in stories if not is_live(story) and not is_scheduled(story)]
    assert published != STORIES or lost


@pytest.mark.parametrize("processes", [2, 4])
def test_several_at_once_publish_each_story_once(processes: int) -> None:
    stories = [schedule_story(f"Story {number}") for number in range(STORIES)]

    statuses = together(schedule.run, processes=processes)

    assert statuses == [0] * processes
    assert all(map(is_live, stories))
    assert [published_entries(story) for story in stories] == [1] * STORIES
    assert [events(story) for story in stories] == [[LiveEvent.WENT_LIVE]] * STORIES


# Killed half way


def lost_and_found(run: Callable[[], Any]) -> list[str]:
    """Kill ``run`` before each of its writes in turn, run it again; what became of each story."""
    fates = []
    number = 0
    while True:
        number += 1
        story = schedule_story(f"Killed before write {number}")
        was_killed = killed_before_write(number, run)
        run()
        live, scheduled = is_live(story), is_scheduled(story)
        whole = published_entries(story) == 1 and events(story) == [LiveEvent.WENT_LIVE]
        fates.append("whole" if live and not scheduled and whole else f"broken before {number}")
        if not was_killed:
            return fates


def test_stock_a_kill_half_way_loses_the_story_for_good() -> None:
    fates = lost_and_found(stock_run)

    assert [fate for fate in fates if fate != "whole"]


def test_a_kill_before_any_write_loses_nothing() -> None:
    fates = lost_and_found(schedule.run)

    assert len(fates) > 5
    assert set(fates) == {"whole"}
    assert Page.find_problems() == ([], [], [], [], [])


def test_a_kill_while_an_editor_publishes_leaves_nothing_half_done() -> None:
    chief = signed_in(make_staff(CHIEF_EDITOR))
    number, was_killed = 1, True
    while was_killed:
        story = make_story(f"Killed before write {number}", live=False)
        address = reverse("wagtailadmin_pages:edit", args=[story.pk])
        form = filled_form(chief.get(address).text) | body_of("It ends.")
        publish = partial(chief.post, address, form | {"action-publish": "1"})

        was_killed = killed_before_write(number, publish)

        signs = [is_live(story), events(story) == [LiveEvent.WENT_LIVE], story.revisions.exists()]
        assert len(set(signs)) == 1, f"half done before write {number}"
        number += 6

    assert is_live(story)
    assert number > 18
