"""Stories and people that are due, and what became of them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from wagtail.management.commands.publish_scheduled import Command as StockCommand
from wagtail.models import PageLogEntry, Revision

from newsroom.delivery.models import OutboxEvent
from tests.factories import PersonFactory, make_story

if TYPE_CHECKING:
    from newsroom.articles.models import ArticlePage
    from people.models import Person

NOW = timezone.now().replace(microsecond=0)
MINUTE = datetime.timedelta(minutes=1)


def schedule_story(title: str = "Due", *, at: datetime.datetime = NOW - MINUTE) -> ArticlePage:
    """A draft that was approved to go live at ``at``."""
    story = make_story(title, live=False)
    story.go_live_at = at
    story.save_revision(approved_go_live_at=at)
    return story


def schedule_person(name: str = "Due", *, at: datetime.datetime = NOW - MINUTE) -> Person:
    person = PersonFactory.create(name=name, live=False)
    person.go_live_at = at
    person.save_revision(approved_go_live_at=at)
    return person


def is_live(subject: Any) -> bool:
    return type(subject)._base_manager.get(pk=subject.pk).live


def is_scheduled(subject: Any) -> bool:
    return subject.revisions.filter(approved_go_live_at__isnull=False).exists()


def published_entries(story: ArticlePage) -> int:
    return PageLogEntry.objects.filter(page=story.pk, action="wagtail.publish.scheduled").count()


def events(subject: Any) -> list[str]:
    rows = OutboxEvent.objects.filter(
        object_id=str(subject.pk), content_type=subject.get_base_content_type()
    )
    return list(rows.order_by("pk").values_list("event", flat=True))


def stock_run() -> None:
    StockCommand().handle(dryrun=False)


def poison(story: ArticlePage) -> None:
    """Leave a revision that no code of today can read."""
    Revision.objects.filter(object_id=str(story.pk)).update(content=["nonsense"])
