"""A record that a story or another record uses is not deleted behind its back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from django.db import models
from wagtail.models import Page, ReferenceIndex

from newsroom.articles.models import ArticlePage
from shows.models import Show

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACES_NAMED: Final = 5

# What points at records and may be live with a later draft beside it.
DRAFTED: Final[tuple[Any, ...]] = (ArticlePage, Show)


class Place(NamedTuple):
    """What uses a record, and in which of its parts."""

    kind: str
    name: str
    part: str

    def __str__(self) -> str:
        return f"the {self.kind} “{self.name}” ({self.part})"


def places_using(record: models.Model) -> list[Place]:
    """Everything that would lose ``record``: published, saved or only drafted.

    What is deleted together with it does not count, such as the seasons of a show.
    """
    found = dict.fromkeys([*_saved_places(record), *_drafted_places(record)])
    return list(found)


def refusal(record: models.Model) -> str:
    """Why ``record`` cannot be deleted, with the places to visit; empty if it can."""
    places = places_using(record)
    if not places:
        return ""
    named = ", ".join(str(place) for place in places[:PLACES_NAMED])
    more = len(places) - PLACES_NAMED
    rest = f" and {more} more" if more > 0 else ""
    return f"“{record}” is used in {named}{rest}. Take it out there before you delete it."


def _saved_places(record: models.Model) -> Iterator[Place]:
    references = ReferenceIndex.get_references_to(record).select_related("base_content_type")
    for reference in references:
        if reference.on_delete == models.CASCADE:
            continue
        model = reference.base_content_type.model_class()
        user = model._base_manager.filter(pk=reference.object_id).first()
        if user is not None and user != record:
            part, *_field = reference.describe_source_field().split(" → ")
            yield _place(user, part.lower())


def _drafted_places(record: models.Model) -> Iterator[Place]:
    """The index knows what is saved; the later draft of something live is only a revision."""
    wanted = ReferenceIndex._get_base_content_type(record).pk, str(record.pk)
    for model in DRAFTED:
        changed = model.objects.filter(live=True, has_unpublished_changes=True)
        if isinstance(record, model):
            changed = changed.exclude(pk=record.pk)
        for user in changed.select_related("latest_revision"):
            draft = user.get_latest_revision_as_object()
            used = ReferenceIndex._extract_references_from_object(draft)
            if any((kind, str(number)) == wanted for kind, number, *_ in used):
                yield _place(draft, "unpublished changes")


def _place(user: Any, part: str) -> Place:
    if isinstance(user, Page):
        kind = (user.specific_class or type(user))._meta.verbose_name
        return Place(str(kind), user.get_admin_display_title(), part)
    return Place(str(user._meta.verbose_name), str(user), part)
