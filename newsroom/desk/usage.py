"""Where a record is used: stories on the site and in draft, and the rows of other records."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from django.apps import apps
from django.db.models import Count, IntegerField, Value
from django.urls import reverse
from django.utils.text import capfirst
from modelcluster.fields import ParentalKey
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Page, ReferenceIndex

from newsroom.desk.panels import visible_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import ForeignKey
    from django.http import HttpRequest

SHOWN: Final = 6
MOST_REFERENCES: Final = 5000
APPS: Final = ("people", "shows", "articles")
HEADINGS: Final = {
    "shows.Credit.person": "Credits",
    "shows.Credit.replaced_by": "Took over from",
    "shows.Credit.season": "Credits of this season",
    "shows.CreditedCharacter.character": "Played in",
    "shows.Nominee.person": "Nominations",
    "shows.Nominee.character": "Nominations for this part",
    "shows.Nomination.show": "Nominations",
    "people.GroupMember.person": "Member of",
    "articles.Quote.speaker": "Quotes",
    "shows.Release.platform": "Releases",
    "shows.ShowCompany.organisation": "Companies of",
}


@dataclass(frozen=True, slots=True)
class Use:
    """One place that uses a record: what it is, and the way there."""

    name: str
    url: str = ""
    note: str = ""


@dataclass
class Uses:
    """All places of one kind, the first few of them named."""

    heading: str
    count: int
    named: list[Use] = field(default_factory=list)

    @property
    def more(self) -> int:
        return self.count - len(self.named)


def uses_of(record: Any, request: HttpRequest) -> list[Uses]:
    """Where a record is used, stories first; a query for all counts and one for each kind found."""
    if record.pk is None:
        return []
    finder = AdminURLFinder(request.user)
    return [*_stories(record, request), *_rows(record, finder)]


def _stories(record: Any, request: HttpRequest) -> Iterator[Uses]:
    kind = ReferenceIndex._get_base_content_type(Page)
    found = ReferenceIndex.get_references_to(record).filter(base_content_type=kind)
    paths: dict[int, set[str]] = {}
    for key, path in found.values_list("object_id", "model_path")[:MOST_REFERENCES]:
        paths.setdefault(int(key), set()).add(path.split(".")[0])
    if not paths:
        return
    stories = visible_to(request).filter(pk__in=paths).order_by("-last_published_at", "-pk")
    by_state: dict[bool, list[Any]] = {True: [], False: []}
    for story in stories:
        by_state[story.live].append(story)
    for is_live, heading in ((True, "Stories on the site"), (False, "Stories in draft")):
        if by_state[is_live]:
            yield Uses(
                heading,
                len(by_state[is_live]),
                [_story(story, paths[story.pk]) for story in by_state[is_live][:SHOWN]],
            )


def _story(story: Any, paths: set[str]) -> Use:
    note = "about it" if "subjects" in paths else "mentions it"
    return Use(
        story.get_admin_display_title(), reverse("wagtailadmin_pages:edit", args=[story.pk]), note
    )


def _rows(record: Any, finder: AdminURLFinder) -> Iterator[Uses]:
    keys = keys_to(record._meta.label)
    if not keys:
        return
    counts = [
        key.model._base_manager.filter(**{key.name: record.pk})
        .order_by()
        .values(place=Value(place, output_field=IntegerField()))
        .annotate(number=Count("pk"))
        .values_list("place", "number")
        for place, key in enumerate(keys)
    ]
    first, *others = counts
    for place, number in sorted(first.union(*others, all=True)):
        if number:
            key = keys[place]
            yield Uses(heading_of(key), number, list(_named(record, key, finder)))


@cache
def keys_to(label: str) -> list[Any]:
    """Every key of a record, or of a row of one, that points at a model; not its own rows.

    What stories hold is told by the reference index, with the words of their text.
    """
    model = apps.get_model(label)
    return [
        key
        for app in APPS
        for other in apps.get_app_config(app).get_models()
        if not issubclass(_owner(other), Page)
        for key in other._meta.concrete_fields
        if key.many_to_one and key.related_model is model and not isinstance(key, ParentalKey)
    ]


def heading_of(key: ForeignKey[Any, Any]) -> str:
    options = key.model._meta
    known = HEADINGS.get(f"{options.label}.{key.name}")
    plain = f"{capfirst(str(options.verbose_name_plural))} ({key.verbose_name})"
    return known or plain


def _named(record: Any, key: ForeignKey[Any, Any], finder: AdminURLFinder) -> Iterator[Use]:
    chain = _way_up(key.model)
    keys = [one.name for one in key.model._meta.concrete_fields if one.many_to_one]
    rows = key.model._base_manager.filter(**{key.name: record.pk})
    for row in rows.select_related(*keys, *chain).order_by("-pk")[:SHOWN]:
        setattr(row, key.name, record)
        owner = row
        for _ in chain:
            owner = getattr(owner, _parent(type(owner)))
        note = str(row) if owner is not row else ""
        yield Use(str(owner), finder.get_edit_url(owner) or "", note)


def _parent(model: Any) -> str:
    """The name of the key of a row to what it is a row of; empty for a record."""
    keys = (one.name for one in model._meta.concrete_fields if isinstance(one, ParentalKey))
    return next(keys, "")


def _owner(model: Any) -> Any:
    """The record that rows of a model belong to, or the model itself."""
    while name := _parent(model):
        model = model._meta.get_field(name).related_model
    return model


def _way_up(model: Any) -> list[str]:
    """The lookups from a row to its record: "credit", "credit__show"."""
    way: list[str] = []
    while name := _parent(model):
        way.append(f"{way[-1]}__{name}" if way else name)
        model = model._meta.get_field(name).related_model
    return way
