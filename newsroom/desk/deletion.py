"""A record that a story or another record uses is not deleted behind its back."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from django.db import models
from django.urls import reverse
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Page, ReferenceIndex

from newsroom.articles.models import ArticlePage
from newsroom.desk.panels import visible_to
from newsroom.desk.usage import APPS, MOST_REFERENCES, SHOWN, Use, Uses, heading_of
from shows.models import Show

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django.http import HttpRequest

ON_THE_SITE: Final = "Stories on the site"
IN_DRAFT: Final = "Stories in draft"
UNPUBLISHED: Final = "Changes not published yet"
OUT_OF_SIGHT: Final = "a story in a section you do not work in"

# What points at records and may be live with a later draft beside it.
DRAFTED: Final[tuple[Any, ...]] = (ArticlePage, Show)


class Place(NamedTuple):
    """What uses a record, in which of its parts, and under which heading the desk is told."""

    kind: str
    name: str
    part: str
    heading: str
    user: Any

    def __str__(self) -> str:
        return f"the {self.kind} “{self.name}” ({self.part})"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A record that has to stay, and all that stands in the way."""

    record: models.Model
    uses: list[Uses]

    @property
    def count(self) -> int:
        return sum(kind.count for kind in self.uses)


def obstacle_to(record: models.Model, request: HttpRequest) -> Obstacle | None:
    """What keeps ``record`` from being deleted, with the way to each place; None if nothing does.

    A story the editor may not see is counted and not named.
    """
    places = places_using(record)
    if not places:
        return None
    finder = AdminURLFinder(request.user)
    stories = [place.user.pk for place in places if isinstance(place.user, Page)]
    seen = set(visible_to(request).filter(pk__in=stories).values_list("pk", flat=True))
    told: dict[str, list[Place]] = {}
    for place in places:
        told.setdefault(place.heading, []).append(place)
    uses = [
        Uses(heading, len(held), [_use(place, finder, seen) for place in held[:SHOWN]])
        for heading, held in told.items()
    ]
    return Obstacle(record, uses)


def places_using(record: models.Model) -> list[Place]:
    """Everything that would lose ``record``: published, saved or only drafted.

    What is deleted together with it does not count, such as the seasons of a show. A query for
    each kind of place.
    """
    found = {
        (place.user._meta.label, place.user.pk, place.part, place.heading): place
        for place in (*_saved_places(record), *_drafted_places(record))
    }
    return list(found.values())


def _use(place: Place, finder: AdminURLFinder, seen: set[int]) -> Use:
    if not isinstance(place.user, Page):
        return Use(place.name, finder.get_edit_url(place.user) or "")
    if place.user.pk not in seen:
        return Use(OUT_OF_SIGHT)
    return Use(place.name, reverse("wagtailadmin_pages:edit", args=[place.user.pk]), place.part)


def _saved_places(record: models.Model) -> Iterator[Place]:
    references = ReferenceIndex.get_references_to(record).select_related(
        "base_content_type", "content_type"
    )
    # How a place of one kind is told is worked out once, for a hundred credits as for one.
    kinds: dict[tuple[int, str], tuple[str, str] | None] = {}
    of_type: defaultdict[Any, dict[str, list[tuple[str, str]]]] = defaultdict(dict)
    for reference in references[:MOST_REFERENCES]:
        kind = (reference.content_type_id, reference.model_path)
        if kind not in kinds:
            kinds[kind] = _told(reference)
        if told := kinds[kind]:
            of_type[reference.base_content_type].setdefault(reference.object_id, []).append(told)
    for content_type, users in of_type.items():
        yield from _places_of(content_type.model_class(), users, besides=record)


def _told(reference: ReferenceIndex) -> tuple[str, str] | None:
    """The heading and the part to tell of a place; None where it goes with the record."""
    if reference.on_delete == models.CASCADE:
        return None
    part, *_field = reference.describe_source_field().split(" → ")
    key = reference.related_field
    is_ours = isinstance(key, models.ForeignKey) and key.model._meta.app_label in APPS
    return (heading_of(key) if is_ours else "", part.lower())


def _places_of(
    model: Any, users: dict[str, list[tuple[str, str]]], *, besides: models.Model
) -> Iterator[Place]:
    loaded = model._base_manager.in_bulk(list(map(int, users)))
    for key, places in users.items():
        user = loaded.get(int(key))
        if user is None or user == besides:
            continue
        for heading, part in places:
            if isinstance(user, Page):
                yield _story(user, part, ON_THE_SITE if user.live else IN_DRAFT)
            else:
                kind = str(user._meta.verbose_name)
                plural = str(user._meta.verbose_name_plural).capitalize()
                yield Place(kind, str(user), part, heading or plural, user)


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
                yield _drafted(draft)


def _drafted(draft: Any) -> Place:
    if isinstance(draft, Page):
        return _story(draft, "unpublished changes", UNPUBLISHED)
    kind = str(draft._meta.verbose_name)
    return Place(kind, str(draft), "unpublished changes", UNPUBLISHED, draft)


def _story(story: Any, part: str, heading: str) -> Place:
    kind = (story.specific_class or type(story))._meta.verbose_name
    return Place(str(kind), story.get_admin_display_title(), part, heading, story)


def obstacles(records: Iterable[models.Model], request: HttpRequest) -> list[Obstacle]:
    """What stands in the way of deleting any of ``records``."""
    return [found for record in records if (found := obstacle_to(record, request))]
