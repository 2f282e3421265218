from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.text import slugify
from wagtail.search.backends import get_search_backends

from newsroom.delivery.choices import LiveEvent
from newsroom.delivery.models import OutboxEvent
from newsroom.imports.errors import ImportRefusedError
from newsroom.kit.folding import fold
from shows.models import Character

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_NAME = 200
LONGEST_SLUG = 80


def make_characters(show: Any, names: Sequence[str], *, publish: bool) -> list[Character]:
    """Make new characters of one show in a handful of queries; drafts, or live.

    What a single save would see to is seen to here for all: addresses, the search, the outbox.
    """
    for name in names:
        if len(name) > LONGEST_NAME:
            message = f"The character “{name[:40]}…” is longer than {LONGEST_NAME}. Cut the name."
            raise ImportRefusedError(message)
    taken = set(Character.objects.filter(show_id=show.pk).values_list("slug", flat=True))
    now = timezone.now() if publish else None
    made = Character.objects.bulk_create(
        Character(
            show_id=show.pk,
            name=name,
            slug=_slug(name, taken),
            live=publish,
            first_published_at=now,
            last_published_at=now,
        )
        for name in names
    )
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


def _slug(name: str, taken: set[str]) -> str:
    """An address that no other character of the show has; it is taken from now on."""
    root = slugify(fold(name))[:LONGEST_SLUG] or "character"
    tried = itertools.chain([root], (f"{root}-{number}" for number in itertools.count(2)))
    slug = next(one for one in tried if one not in taken)
    taken.add(slug)
    return slug
