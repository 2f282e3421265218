"""Hears of every story that goes live and of every record that changes, whatever the way there.

What changes inside a transaction is gathered and looked at once, after it is committed: a write
that is rolled back has changed nothing, and one that fails to be looked at still stands.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Final

from django.db import connection, transaction
from django.db.models import Q
from django.db.models.signals import post_delete, post_save
from django_tasks import task
from wagtail.signals import page_unpublished

from newsroom.articles.models import ArticlePage
from newsroom.articles.models.gated import went_live
from newsroom.checks.choices import Version
from newsroom.checks.models import Claim
from newsroom.checks.radar.following import follow_records
from newsroom.checks.radar.indexing import forget_claims, index_claims
from people.models import Person, PersonName
from shows.models import (
    Character,
    Credit,
    CreditedCharacter,
    Episode,
    EpisodeRelease,
    Organisation,
    OrganisationName,
    Release,
    Season,
    Show,
    ShowTitle,
    StatusEvent,
)

if TYPE_CHECKING:
    from newsroom.prose.facts import Key

logger = logging.getLogger(__name__)

# From a row that changed to the record whose claims it may contradict.
RECORD_OF: Final[dict[type[Any], tuple[str, str]]] = {
    Show: ("show", "pk"),
    ShowTitle: ("show", "show_id"),
    Season: ("show", "show_id"),
    Episode: ("show", "season.show_id"),
    EpisodeRelease: ("show", "season.show_id"),
    Character: ("show", "show_id"),
    Credit: ("show", "show_id"),
    CreditedCharacter: ("show", "credit.show_id"),
    Release: ("show", "show_id"),
    StatusEvent: ("show", "show_id"),
    Person: ("person", "pk"),
    PersonName: ("person", "person_id"),
    Organisation: ("organisation", "pk"),
    OrganisationName: ("organisation", "organisation_id"),
}


def connect() -> None:
    went_live.connect(_index_later, sender=ArticlePage, dispatch_uid="checks.radar.live")
    page_unpublished.connect(_forget, sender=ArticlePage, dispatch_uid="checks.radar.withdrawn")
    for model in RECORD_OF:
        uid = f"checks.radar.{model._meta.label_lower}"
        post_save.connect(_note_change, sender=model, dispatch_uid=f"{uid}.saved")
        post_delete.connect(_note_change, sender=model, dispatch_uid=f"{uid}.gone")


def _index_later(*, story: ArticlePage, **_: Any) -> None:
    transaction.on_commit(lambda: _ask(index_story, story.pk), robust=True)


def _forget(*, instance: ArticlePage, **_: Any) -> None:
    forget_claims(instance.pk)


def _note_change(*, sender: type[Any], instance: Any, raw: bool = False, **_: Any) -> None:
    if raw:
        return
    kind, path = RECORD_OF[sender]
    value = instance
    for step in path.split("."):
        value = getattr(value, step, None)
    if value is None:
        return
    _changed().add((kind, int(value)))
    # Asked for each time, since a rollback drops it unheard; all but the first find nothing.
    transaction.on_commit(_look, robust=True)


def _changed() -> set[Key]:
    """What has changed on this connection since it last committed."""
    found: set[Key] | None = getattr(connection, "_radar_changed", None)
    if found is None:
        found = set()
        connection._radar_changed = found  # type: ignore[attr-defined]
    return found


def _look() -> None:
    keys = sorted(_changed())
    _changed().clear()
    if keys and _are_claimed(keys):
        _ask(look_at_records, [list(key) for key in keys])


def _are_claimed(keys: list[Key]) -> bool:
    """Whether any live story states anything about them; one small query."""
    asked = Q(pk__in=())
    for kind, number in keys:
        asked |= Q(record_kind=kind, record_id=number)
        if kind == "person":
            asked |= Q(fact__in=("role", "job"), value__person=number)
    return Claim.objects.filter(asked, version=Version.LIVE).exists()


def _ask(asked: Any, *args: Any) -> None:
    asked.enqueue(*args)


@task()
def index_story(story_id: int) -> None:
    story = ArticlePage.objects.filter(pk=story_id, live=True).first()
    if story is None:
        return
    index_claims(story)
    keys = Claim.objects.filter(story=story_id, version=Version.LIVE)
    follow_records({(row.record_kind, row.record_id) for row in keys})


@task()
def look_at_records(keys: list[list[Any]]) -> None:
    follow_records({(str(kind), int(number)) for kind, number in keys})
