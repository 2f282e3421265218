"""Every state in which something of ours must not reach a reader, and how it gets there."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final

from django.utils import timezone

from shows.choices import STANDING_STATES, FactState

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom.users.models import User


DAY: Final = datetime.timedelta(days=1)
HIDDEN_FACT_STATES: Final = tuple(state for state in FactState if state not in STANDING_STATES)


def _published(thing: Any) -> Any:
    """``thing`` after it was published by its revision, as editors publish."""
    thing.save_revision().publish()
    return fresh(thing)


def fresh(thing: Any) -> Any:
    """``thing`` read again: scheduling a stale instance would take the live one down."""
    return type(thing).objects.get(pk=thing.pk)


def _never_published(thing: Any, user: User) -> None:
    type(thing).objects.filter(pk=thing.pk).update(live=False)
    fresh(thing).save_revision(user=user)


def _in_moderation(thing: Any, user: User) -> None:
    _never_published(thing, user)
    submitted = fresh(thing)
    submitted.get_workflow().start(submitted, user)


def _scheduled(thing: Any, user: User) -> None:
    type(thing).objects.filter(pk=thing.pk).update(live=False)
    planned = fresh(thing)
    planned.go_live_at = timezone.now() + DAY
    planned.save_revision(user=user).publish()


def _unpublished(thing: Any, user: User) -> None:
    _published(thing).unpublish(user=user)


def _expired(thing: Any, user: User) -> None:
    """Past its time, and the job that takes it down has not run."""
    _published(thing)
    type(thing).objects.filter(pk=thing.pk).update(expire_at=timezone.now() - DAY)


def _embargoed(thing: Any, user: User) -> None:
    _published(thing)
    type(thing).objects.filter(pk=thing.pk).update(embargo_until=timezone.now() + DAY)


def _deleted(thing: Any, user: User) -> None:
    _published(thing).delete()


# The whole thing is hidden; something public may point at it.
HIDDEN: Final[dict[str, Callable[[Any, User], None]]] = {
    "never published": _never_published,
    "in moderation": _in_moderation,
    "scheduled": _scheduled,
    "unpublished": _unpublished,
    "expired": _expired,
    "embargoed": _embargoed,
}
GONE: Final[dict[str, Callable[[Any, User], None]]] = {"deleted": _deleted}


def _as_draft(draft: Any, user: User) -> None:
    draft.save_revision(user=user)


def _as_schedule(draft: Any, user: User) -> None:
    draft.go_live_at = timezone.now() + DAY
    draft.save_revision(user=user).publish()


# The thing is public as it was; what is hidden is what somebody wrote over it.
EDITED: Final[dict[str, Callable[[Any, User], None]]] = {
    "live with a draft edit": _as_draft,
    "live with a scheduled edit": _as_schedule,
}
RECORD_STATES: Final = (*HIDDEN, *GONE, *EDITED)
