from __future__ import annotations

import itertools
import uuid
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import ModelLogEntry, Revision
from wagtail.search.backends import get_search_backends

from newsroom.delivery.choices import LiveEvent
from newsroom.delivery.models import OutboxEvent
from newsroom.imports.errors import ImportRefusedError
from newsroom.kit.folding import fold
from shows.models import Character

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from newsroom.users.models import User

LONGEST_NAME = 200
LONGEST_SLUG = 80


def make_characters(
    show: Any, names: Sequence[str], *, user: User | None, publish: bool
) -> list[Character]:
    """Make new characters of one show in a handful of queries; drafts, or live.

    What a single save would see to is seen to here for all: addresses, the first version and the
    lines of the history, the search, the outbox.
    """
    for name in names:
        if len(name) > LONGEST_NAME:
            message = f"The character “{name[:40]}…” is longer than {LONGEST_NAME}. Cut the name."
            raise ImportRefusedError(message)
    taken = set(Character.objects.filter(show_id=show.pk).values_list("slug", flat=True))
    now = timezone.now() if publish else None
    # Else they would be looked for in the database, once for each.
    no_rows: dict[str, Any] = {"names": []}
    made = Character.objects.bulk_create(
        Character(
            show=show,
            name=name,
            slug=_slug(name, taken),
            live=publish,
            has_unpublished_changes=not publish,
            first_published_at=now,
            last_published_at=now,
            **no_rows,
        )
        for name in names
    )
    _keep_versions(made, user=user, publish=publish, at=timezone.now())
    for backend in get_search_backends(with_auto_update=True):
        backend.get_index_for_model(Character).add_items(Character, made)
    if now is not None:
        kind = ContentType.objects.get_for_model(Character)
        OutboxEvent.objects.bulk_create(
            OutboxEvent(
                event=LiveEvent.WENT_LIVE,
                content_type=kind,
                object_id=str(character.pk),
                happened_at=now,
            )
            for character in made
        )
    return made


def _keep_versions(
    made: Sequence[Character], *, user: User | None, publish: bool, at: datetime.datetime
) -> None:
    """Give each the version and the entries of its history that an editor's would have."""
    kind = ContentType.objects.get_for_model(Character)
    revisions = Revision.objects.bulk_create(
        Revision(
            content_type=kind,
            base_content_type=kind,
            object_id=str(character.pk),
            object_str=str(character),
            created_at=at,
            user=user,
            content=character.serializable_data(),
        )
        for character in made
    )
    told = [("wagtail.create", True), *([("wagtail.publish", False)] if publish else [])]
    entries = []
    for character, revision in zip(made, revisions, strict=True):
        character.latest_revision = revision
        character.live_revision = revision if publish else None
        entries += [
            ModelLogEntry(
                content_type=kind,
                object_id=str(character.pk),
                label=str(character),
                action=action,
                timestamp=at,
                uuid=uuid.uuid4(),
                user=user,
                revision=revision,
                content_changed=is_change,
                data={},
            )
            for action, is_change in told
        ]
    ModelLogEntry.objects.bulk_create(entries)
    Character.objects.bulk_update(made, ["latest_revision", "live_revision"], batch_size=500)


def _slug(name: str, taken: set[str]) -> str:
    """An address that no other character of the show has; it is taken from now on."""
    root = slugify(fold(name))[:LONGEST_SLUG] or "character"
    tried = itertools.chain([root], (f"{root}-{number}" for number in itertools.count(2)))
    slug = next(one for one in tried if one not in taken)
    taken.add(slug)
    return slug
