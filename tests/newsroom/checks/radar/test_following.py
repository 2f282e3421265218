"""A record that changes finds every live sentence that still says the old thing."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.checks.models import Claim, StaleClaim
from newsroom.checks.radar import (
    follow_records,
    follow_time,
    index_claims,
    leave,
)
from shows.models import CreditedCharacter
from tests.factories import CharacterFactory, PersonFactory
from tests.newsroom.checks.radar.world import IN_MARCH, IN_MAY, World, make_world, queue

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> Iterator[World]:
    with time_machine.travel(IN_MARCH, tick=False):
        yield make_world()


def _move(world: World, day: int = 24) -> None:
    world.release.date = datetime.date(2025, 4, day)
    world.release.save()


def _look(world: World) -> int:
    return follow_records({("show", world.show.pk)}, at=IN_MARCH)


def test_a_live_story_is_kept_as_what_it_states(world: World) -> None:
    story = world.tell()

    index_claims(story)

    assert [*Claim.objects.order_by("start", "pk").values_list("fact", "text")] == [
        ("episodes", "eight"),
        ("role", "Nell Harrow"),
        ("release", "April 25"),
        ("platform", "Prime Video"),
    ]


def test_while_all_agrees_nothing_is_queued(world: World) -> None:
    index_claims(world.tell())

    assert _look(world) == 0
    assert queue() == []


def test_a_moved_date_queues_the_sentence_with_the_new_one(world: World) -> None:
    index_claims(world.tell())
    _move(world)

    assert _look(world) == 1

    row = StaleClaim.objects.get()
    assert (row.text, row.proposed, row.cause) == ("April 25", "April 24", "record")
    assert row.sentence == "The eight-episode series premieres April 25 on Prime Video."
    assert "April 24, 2025" in row.new


def test_looking_again_queues_nothing_twice(world: World) -> None:
    index_claims(world.tell())
    _move(world)
    _look(world)

    assert _look(world) == 0
    assert len(queue()) == 1


def test_moved_once_more_the_newest_value_is_proposed(world: World) -> None:
    index_claims(world.tell())
    _move(world)
    _look(world)
    _move(world, 23)

    _look(world)

    assert queue() == [("April 25", "April 23")]


def test_a_record_put_back_settles_the_queue(world: World) -> None:
    index_claims(world.tell())
    _move(world)
    _look(world)
    _move(world, 25)

    _look(world)

    assert queue() == []


def test_an_embargoed_date_makes_no_story_wrong(world: World) -> None:
    index_claims(world.tell())
    world.release.embargo_until = IN_MAY
    _move(world)

    assert _look(world) == 0


def test_a_recast_part_finds_its_sentence(world: World) -> None:
    index_claims(world.tell())
    part = CharacterFactory.create(show=world.show, name="Ada Moor")
    CreditedCharacter.objects.filter(credit=world.credit).update(character=part)

    follow_records({("show", world.show.pk)}, at=IN_MARCH)

    assert queue() == [("Nell Harrow", "Ada Moor")]


def test_a_change_of_a_person_looks_at_their_parts(world: World) -> None:
    index_claims(world.tell())
    world.credit.person = PersonFactory.create(name="Someone Else")
    world.credit.save()

    follow_records({("person", Claim.objects.get(fact="role").value["person"])}, at=IN_MARCH)

    assert [text for text, _ in queue()] == ["Nell Harrow"]


def test_what_was_left_on_purpose_is_not_queued_again(world: World) -> None:
    index_claims(world.tell())
    _move(world)
    _look(world)
    leave(StaleClaim.objects.get(), by=world.editor, reason="Told of the old date.")

    assert _look(world) == 0
    assert queue() == []


def test_a_draft_states_nothing(world: World) -> None:
    story = world.tell()
    index_claims(story)
    story.unpublish()
    _move(world)

    assert _look(world) == 0


def test_the_day_itself_turns_what_is_to_come(world: World) -> None:
    index_claims(world.tell("<p><i>Lantern Row</i> will premiere on Prime Video.</p>"))

    before = follow_time(at=datetime.datetime(2025, 4, 25, 12, tzinfo=datetime.UTC))
    after = follow_time(at=IN_MAY)

    assert (before, after) == (0, 1)
    assert queue() == [("will premiere", "premiered")]
    assert StaleClaim.objects.get().cause == "time"


def test_a_dated_report_is_left_as_it_was(world: World) -> None:
    told = "<p><i>Lantern Row</i> will premiere on Prime Video.</p>"
    index_claims(world.tell(told, kind="news"))

    assert follow_time(at=IN_MAY) == 0


def test_ten_stories_cost_no_more_questions_than_two(world: World) -> None:
    stories = [world.tell(title=f"Story {number}") for number in range(10)]
    _move(world)
    for story in stories[:2]:
        index_claims(story)
    with CaptureQueriesContext(connection) as few:
        _look(world)
    StaleClaim.objects.all().delete()
    for story in stories[2:]:
        index_claims(story)

    with CaptureQueriesContext(connection) as many:
        _look(world)

    assert len(queue()) == 10
    assert len(many) == len(few)
