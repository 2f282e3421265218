from __future__ import annotations

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.log_actions import registry

from newsroom.articles.models import ArticlePage, Subject
from newsroom.delivery.models import OutboxEvent
from newsroom.identity.actions import look_ahead, merge_people, split
from newsroom.identity.refusing import CannotMergeError, CannotSplitError
from people.models import GroupMember, Person, PersonName
from shows.models import Credit
from tests.factories import (
    CreditFactory,
    PersonFactory,
    PersonNameFactory,
    PersonTradeFactory,
    ShowFactory,
    UserFactory,
    make_story,
)
from tests.newsroom.identity.dumps import difference, dump, mention, story_about

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    return UserFactory.create()


def merged(user):
    kept = PersonFactory.create(name="Lou de Laâge")
    removed = PersonFactory.create(name="Lou de Laage")
    return kept, removed


def test_it_refuses_and_names_the_story_that_was_changed_since(user):
    kept, removed = merged(user)
    story = story_about("Trading Places", mention(removed, "Lou"))
    merger = merge_people(kept=kept, removed=removed, user=user)
    story = ArticlePage.objects.get(pk=story.pk)
    story.body = [("paragraph", f"<p>{mention(kept, 'Lou')} again</p>")]
    story.save()

    with pytest.raises(CannotSplitError, match="story “Trading Places”"):
        split(merger, user=user)

    assert not Person.objects.filter(pk=removed.pk).exists()
    assert not merger.is_undone


def test_asked_to_it_leaves_alone_what_was_changed_and_parts_the_rest(user):
    kept, removed = merged(user)
    changed = story_about("Changed", mention(removed, "Lou"))
    other = story_about("Left alone", mention(removed, "Lou"))
    credit = CreditFactory.create(person=removed)
    merger = merge_people(kept=kept, removed=removed, user=user)
    changed = ArticlePage.objects.get(pk=changed.pk)
    changed.body = [("paragraph", f"<p>{mention(kept, 'Lou')} again</p>")]
    changed.save()

    split(merger, user=user, leaving_changes=True)

    bodies = {page.pk: str(page.body.raw_data) for page in ArticlePage.objects.all()}
    assert f'id="{kept.pk}"' in bodies[changed.pk]
    assert f'id="{removed.pk}"' in bodies[other.pk]
    assert Credit.objects.get(pk=credit.pk).person_id == removed.pk


def test_a_record_edited_since_does_not_take_back_rows_that_left_it(user):
    kept, removed = merged(user)
    kept.save_revision().publish()
    name = PersonNameFactory.create(person=removed, text="L. de Laâge")
    merger = merge_people(kept=kept, removed=removed, user=user)
    edited = Person.objects.get(pk=kept.pk).get_latest_revision_as_object()
    edited.biography = "Born in Bordeaux."
    edited.save_revision().publish()

    split(merger, user=user, leaving_changes=True)

    drafted = Person.objects.get(pk=kept.pk).latest_revision.content
    assert drafted["biography"] == "Born in Bordeaux."
    assert not drafted["names"]
    assert PersonName.objects.get(pk=name.pk).person_id == removed.pk


def test_it_is_done_once(user):
    kept, removed = merged(user)
    merger = merge_people(kept=kept, removed=removed, user=user)
    split(merger, user=user)

    with pytest.raises(CannotSplitError, match="undone already"):
        split(merger, user=user)


def test_a_chain_of_mergers_is_undone_from_its_end(user):
    first, second, third = (PersonFactory.create(name=name) for name in ("Lou", "Lu", "Loe"))
    story_about("Chain", mention(first, "Lou"), mention(second, "Lu"), mention(third, "Loe"))
    before = dump()
    one = merge_people(kept=second, removed=first, user=user)
    two = merge_people(kept=third, removed=second, user=user)

    with pytest.raises(CannotSplitError):
        split(one, user=user)
    split(two, user=user)
    split(one, user=user)

    assert not difference(before, dump())


def test_history_tells_of_both(user):
    kept, removed = merged(user)
    split(merge_people(kept=kept, removed=removed, user=user), user=user)

    for record in (kept, removed):
        told = registry.get_logs_for_instance(record).values_list("action", flat=True)
        assert set(told) >= {"identity.merge", "identity.split"}


def test_those_who_listen_hear_that_a_page_went_and_came_back(user):
    kept, removed = merged(user)
    split(merge_people(kept=kept, removed=removed, user=user), user=user)

    told = OutboxEvent.objects.filter(object_id=str(removed.pk)).values_list("event", flat=True)

    assert set(told) == {"went_live", "withdrawn"}


def test_an_error_half_way_leaves_nothing_half_done(user, monkeypatch):
    kept, removed = merged(user)
    story_about("One", mention(removed, "Lou"))
    before = dump()

    def fail(*args, **kwargs):
        message = "The disk is full."
        raise OSError(message)

    monkeypatch.setattr("newsroom.identity.actions.rebuild_references", fail)
    with pytest.raises(OSError, match="disk"):
        merge_people(kept=kept, removed=removed, user=user)

    assert not difference(before, dump())


def test_looking_ahead_changes_nothing_and_counts_what_would_move(user):
    kept, removed = merged(user)
    show = ShowFactory.create()
    CreditFactory.create(show=show, person=kept)
    CreditFactory.create(show=show, person=removed)
    CreditFactory.create(person=removed)
    story_about("One", mention(removed, "Lou"))
    before = dump()

    outlook = look_ahead(kept=kept, removed=removed, user=user)

    assert not difference(before, dump())
    counts = {label: (moved, met) for label, moved, met in outlook.counts}
    assert counts["Credits"] == (1, 1)
    assert counts["Texts that mention it"] == (1, 0)
    assert "Display name" in {conflict.label for conflict in outlook.conflicts}


def test_a_band_and_its_member_cannot_be_one(user):
    kept, removed = merged(user)
    GroupMember.objects.create(group=kept, person=removed)

    with pytest.raises(CannotMergeError, match="cannot be a member of itself"):
        merge_people(kept=kept, removed=removed, user=user)

    assert Person.objects.count() == 2


WRITES = ("name", "trade", "credit", "mention", "subject", "publish", "draft")


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    writes=st.lists(st.tuples(st.sampled_from(WRITES), st.integers(0, 1), st.integers(0, 2))),
    turned=st.booleans(),
)
def test_whatever_two_records_hold_a_split_brings_back_every_byte(writes, turned):
    with transaction.atomic():
        user = UserFactory.create()
        people = [PersonFactory.create(name="Lou de Laâge"), PersonFactory.create(name="Loe Laage")]
        shows = [ShowFactory.create() for _ in range(3)]
        for write, which, number in writes:
            hold(write, people[which], shows[number], number)
        before = dump()
        kept, removed = reversed(people) if turned else people

        merger = merge_people(kept=kept, removed=removed, user=user)
        assert not any(f'id="{removed.pk}"' in str(page.body.raw_data) for page in stories())
        split(merger, user=user)

        assert not difference(before, dump())
        transaction.set_rollback(True)


def stories():
    return ArticlePage.objects.all()


def hold(write, person, show, number):
    """Let a record be held by one thing more."""
    if write == "name":
        PersonName.objects.get_or_create(person=person, kind="stage", text=f"Name {number}")
    elif write == "trade" and not person.trades.filter(trade="actor").exists():
        PersonTradeFactory.create(person=person)
    elif write == "credit" and not Credit.objects.filter(show=show, person=person).exists():
        CreditFactory.create(show=show, person=person, note=f"note {number}" if number else "")
    elif write == "mention":
        story_about("A piece", mention(person, "she"), mention(person, "her"))
    elif write == "subject":
        make_story("About", subjects=[Subject(person=person)]).save_revision().publish()
    elif write == "publish":
        Person.objects.get(pk=person.pk).save_revision().publish()
    elif write == "draft":
        draft = Person.objects.get(pk=person.pk)
        draft.biography = f"Draft {number}"
        draft.save_revision()
