"""What expires is withdrawn, each by itself, and can be taken up again."""

from __future__ import annotations

from typing import Any

import pytest
from wagtail.signals import page_unpublished

from newsroom.articles.models import ArticlePage
from newsroom.delivery import schedule
from newsroom.delivery.choices import LiveEvent
from tests.factories import ShowFactory, make_story
from tests.newsroom.delivery.scheduling import (
    MINUTE,
    NOW,
    events,
    is_live,
    is_scheduled,
    stock_run,
)

pytestmark = pytest.mark.django_db


def test_it_withdraws_what_has_expired() -> None:
    story = make_story(expire_at=NOW - MINUTE)
    show = ShowFactory.create(expire_at=NOW - MINUTE)

    schedule.run()

    assert not is_live(story)
    assert not is_live(show)
    assert ArticlePage.objects.get(pk=story.pk).expired
    assert events(story) == [LiveEvent.WENT_LIVE, LiveEvent.WITHDRAWN]


def test_stock_an_expired_story_cannot_be_saved_again() -> None:
    story = expired_story()

    stock_run()

    draft = ArticlePage.objects.get(pk=story.pk).get_latest_revision_as_object()
    assert draft.expire_at is not None


def test_an_expired_story_keeps_no_date_that_is_over_and_its_history() -> None:
    story = expired_story()
    published = story.get_latest_revision()

    schedule.run()

    draft = ArticlePage.objects.get(pk=story.pk).get_latest_revision_as_object()
    assert draft.expire_at is None
    published.refresh_from_db()
    assert published.content["expire_at"] is not None


def expired_story() -> ArticlePage:
    story = make_story(live=False)
    story.expire_at = NOW - MINUTE
    story.save_revision().publish()
    return ArticlePage.objects.get(pk=story.pk)


def test_stock_expiry_forgets_what_is_scheduled_for_later() -> None:
    story = expiring_with_a_successor()

    stock_run()

    assert not is_scheduled(story)


def test_expiry_keeps_what_is_scheduled_for_later() -> None:
    story = expiring_with_a_successor()

    schedule.run()

    assert not is_live(story)
    assert is_scheduled(story)


def expiring_with_a_successor() -> ArticlePage:
    story = make_story(expire_at=NOW - MINUTE)
    story.expire_at = None
    story.go_live_at = NOW + 60 * MINUTE
    story.save_revision(approved_go_live_at=story.go_live_at)
    return story


def test_an_expiry_that_fails_stops_no_other() -> None:
    first = make_story("First", expire_at=NOW - 2 * MINUTE)
    second = make_story("Second", expire_at=NOW - MINUTE)

    def broken(instance: Any, **kwargs: Any) -> None:
        if instance.title == "First":
            message = "The cache is down."
            raise RuntimeError(message)

    page_unpublished.connect(broken)
    try:
        schedule.run()
    finally:
        page_unpublished.disconnect(broken)

    assert is_live(first)
    assert not is_live(second)
