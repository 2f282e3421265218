"""Why two records cannot be made one, or two cannot be parted again, in sentences for an editor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.utils import timezone
from wagtail.models import Page, Revision

from newsroom.identity.relations import parental_key_of
from people.models import Person

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.identity.journal import Row
    from newsroom.identity.names import Named
    from newsroom.users.models import User

PLACES_NAMED = 5


class CannotMergeError(ValueError):
    """Two records must stay two, for reasons that each are a sentence."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


class CannotSplitError(ValueError):
    """What has become one cannot be parted, for reasons that each are a sentence.

    ``changed`` holds the rows that were changed since; left as they are, the rest can go back.
    """

    def __init__(self, *reasons: str, changed: Iterable[Row] = ()) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons
        self.changed = list(changed)


def reasons_against(*, kept: Named, removed: Named, user: User | None) -> list[str]:
    if type(kept) is not type(removed) or kept.pk == removed.pk:
        return ["Choose two different records of one kind."]
    found = []
    if isinstance(kept, Person) and isinstance(removed, Person) and kept.kind != removed.kind:
        found.append(
            f"“{kept}” is a {kept.get_kind_display().lower()} and “{removed}” a"
            f" {removed.get_kind_display().lower()}. Set the kind right first."
        )
    for record in (kept, removed):
        lock = record.get_lock()
        if lock is not None and (user is None or lock.for_user(user)):
            found.append(f"“{record}” is locked. Ask whoever locked it, or unlock it, first.")
    until = removed.embargo_until
    if until and until > timezone.now() and not _shares_embargo(kept, removed):
        found.append(
            f"“{removed}” is under embargo and “{kept}” is not, or not as long: readers would"
            " learn what it holds. Keep the one under embargo instead, or wait."
        )
    if removed.workflow_in_progress:
        found.append(f"“{removed}” is in review. Finish or cancel that first.")
    if removed.pk and removed.scheduled_revision:
        found.append(f"“{removed}” is scheduled. Take the schedule back first.")
    return found


def warnings_about(*, kept: Named, removed: Named) -> list[str]:
    """What is allowed and yet worth a second look."""
    found = []
    if kept.is_public() and not removed.is_public():
        found.append(
            f"No reader sees “{removed}” today. What moves from it to “{kept}” will be public."
        )
    if removed.is_public() and not kept.is_public():
        found.append(
            f"“{kept}” is not public. Its readers lose the page of “{removed}” until it is."
        )
    if removed.has_unpublished_changes and removed.live:
        found.append(
            f"“{removed}” has changes that were never published. They do not move; an undo brings"
            " them back."
        )
    return found


def _shares_embargo(kept: Named, removed: Named) -> bool:
    if kept.embargo_until is None or removed.embargo_until is None:
        return removed.embargo_until is None
    return kept.embargo_until >= removed.embargo_until


def name_changed(changed: list[Row]) -> list[str]:
    """One sentence that names what has been changed since, or deleted."""
    places = list(dict.fromkeys(place_of(*row) for row in changed))
    named = ", ".join(places[:PLACES_NAMED])
    more = len(places) - PLACES_NAMED
    rest = f" and {more} more" if more > 0 else ""
    return [f"Changed since the two became one: {named}{rest}."]


def place_of(label: str, key: str) -> str:
    """What an editor calls the thing that a row is part of."""
    model: Any = apps.get_model(label)
    thing = model._base_manager.filter(pk=key).first()
    if thing is None:
        return f"{model._meta.verbose_name} {key}, which is gone"
    parental = parental_key_of(model)
    while parental is not None:
        thing = getattr(thing, parental.name)
        parental = parental_key_of(type(thing))
    if isinstance(thing, Revision):
        thing = thing.content_object or thing
    if isinstance(thing, Page):
        return f"the {thing.specific_class._meta.verbose_name} “{thing.title}”"
    return f"the {thing._meta.verbose_name} “{thing}”"
