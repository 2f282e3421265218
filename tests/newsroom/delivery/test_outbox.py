"""The outbox knows what readers see, whatever the way it came or went."""

from __future__ import annotations

from typing import Any

import pytest
from wagtail.models import Page
from wagtail.signals import page_published

from newsroom.articles.models import ArticlePage
from newsroom.delivery.choices import LiveEvent
from newsroom.delivery.models import OutboxEvent
from tests.factories import PersonFactory, make_section, make_story
from tests.newsroom.delivery.scheduling import MINUTE, NOW, events

pytestmark = pytest.mark.django_db

WENT_LIVE, WITHDRAWN = LiveEvent.WENT_LIVE, LiveEvent.WITHDRAWN


def draft_for_tomorrow() -> Any:
    story = make_story(live=False)
    story.go_live_at = NOW + 1440 * MINUTE
    return story


def test_stock_the_publish_signal_fires_for_what_is_only_scheduled() -> None:
    told = []

    def note(instance: Any, **kwargs: Any) -> None:
        told.append(instance.live)

    page_published.connect(note)
    try:
        draft_for_tomorrow().save_revision().publish()
    finally:
        page_published.disconnect(note)

    assert told == [False]


def test_scheduling_is_no_event() -> None:
    story = draft_for_tomorrow()

    story.save_revision().publish()

    assert events(story) == []


def test_a_draft_is_no_event() -> None:
    story = make_story(live=False)

    story.save_revision()

    assert events(story) == []


def test_publishing_is_one() -> None:
    story = make_story(live=False)
    revision = story.save_revision()

    revision.publish()

    assert events(story) == [WENT_LIVE]
    assert OutboxEvent.objects.get(object_id=str(story.pk)).revision_id == revision.pk


def test_a_new_version_of_what_is_live_is_one_more() -> None:
    story = make_story(live=False)
    story.save_revision().publish()

    story.refresh_from_db()
    story.save_revision().publish()

    assert events(story) == [WENT_LIVE, WENT_LIVE]


def test_saving_what_is_live_is_none() -> None:
    person = PersonFactory.create()

    person.save()

    assert events(person) == [WENT_LIVE]


@pytest.mark.parametrize("model", [Page, ArticlePage], ids=["as a page", "as a story"])
def test_withdrawing_is_one(model: type[Page]) -> None:
    story = make_story()

    model.objects.get(pk=story.pk).unpublish()

    assert events(story) == [WENT_LIVE, WITHDRAWN]


def test_what_goes_live_again_is_to_be_told_again() -> None:
    story = make_story(live=False)
    revision = story.save_revision()
    revision.publish()
    OutboxEvent.objects.update(told_at=NOW)
    type(story).objects.get(pk=story.pk).unpublish()

    revision.publish()

    live = OutboxEvent.objects.get(object_id=str(story.pk), event=WENT_LIVE)
    assert live.told_at is None


def test_deleting_what_is_live_is_a_withdrawal() -> None:
    story = make_story()
    pk = str(story.pk)

    story.delete()

    assert OutboxEvent.objects.filter(object_id=pk, event=WITHDRAWN).count() == 1


def test_an_alias_and_a_live_copy_are_events_too() -> None:
    story = make_story()

    alias = story.create_alias(parent=make_section("Film"))
    copied = story.copy(update_attrs={"slug": "copied"}, keep_live=True)

    assert events(alias) == [WENT_LIVE]
    assert events(copied) == [WENT_LIVE]
