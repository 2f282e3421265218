"""Where else the desk tells of the same: what is on the site, being written, or planned."""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Count, Exists, OuterRef, Q, TextField
from django.db.models.functions import Cast, Length
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import Page, Revision
from wagtail.permissions import policy_registry

from newsroom.articles.models import ArticlePage, Subject

if TYPE_CHECKING:
    from newsroom.users.models import User

MOST_SHOWN: Final = 12
# Two pieces of one kind about the same, within these days, are perhaps one piece too many.
CLOSE_BY: Final = datetime.timedelta(days=14)
EMPTY_BODY: Final = len("[]")


@dataclass(frozen=True, kw_only=True)
class Elsewhere:
    """Another story about something this one is about."""

    title: str
    kind: str
    day: str
    url: str
    standing: str
    writers: str
    shared: str
    is_live: bool
    looks_double: bool


def stories_elsewhere(story: ArticlePage, user: User) -> list[Elsewhere]:
    """What else is told of the story's subjects, the newest first; seven queries at most.

    What is not on the site is told to those alone who may open it in the desk.
    """
    own = list(story.subjects.all())
    if not own:
        return []
    about = _sharing(own, besides=story.pk)
    rows = list(_visible(about.values("article"), user).order_by("-dated_on", "-pk")[:MOST_SHOWN])
    shared: dict[int, list[Subject]] = defaultdict(list)
    for subject in about.filter(article__in=rows).select_related("show", "person", "season"):
        shared[subject.article_id].append(subject)
    return [_told(row, shared[row.pk], story, own[0]) for row in rows]


def _sharing(own: list[Subject], *, besides: int | None) -> Any:
    shows = [subject.show_id for subject in own if subject.show_id]
    people = [subject.person_id for subject in own if subject.person_id]
    about = Subject.objects.filter(Q(show__in=shows) | Q(person__in=people))
    return about.exclude(article=besides) if besides else about


def _visible(keys: Any, user: User) -> Any:
    pages = policy_registry.get_by_type(Page).explorable_instances(user)
    waiting = Revision.objects.filter(
        object_id=Cast(OuterRef("pk"), TextField()), approved_go_live_at__isnull=False
    ).filter(base_content_type__app_label="wagtailcore", base_content_type__model="page")
    seen = ArticlePage.objects.filter(pk__in=keys).filter(
        Q(live=True) | Q(pk__in=pages.order_by().values("pk"))
    )
    return (
        seen.annotate(
            is_bare=Length(Cast("body", TextField())),
            waits=Exists(waiting),
            reviewed=Count(
                "_specific_workflow_states",
                filter=Q(_specific_workflow_states__status="in_progress"),
            ),
        )
        .select_related("owner")
        .prefetch_related("bylines__author")
        .defer_streamfields()
    )


def _told(row: Any, shared: list[Subject], story: ArticlePage, main: Subject) -> Elsewhere:
    authors = [byline.author.name for byline in row.bylines.all()]
    owner = (row.owner.get_full_name() or row.owner.username) if row.owner else ""
    return Elsewhere(
        title=row.title,
        kind=row.get_kind_display(),
        day=date_format(row.dated_on, "M j, Y"),
        url=reverse("wagtailadmin_pages:edit", args=[row.pk]),
        standing=standing_of(row),
        writers=", ".join(dict.fromkeys(authors)) or owner,
        shared=", ".join(str(subject.show or subject.person) for subject in shared),
        is_live=row.live,
        looks_double=_looks_double(row, shared, story, main),
    )


def standing_of(row: Any) -> str:
    """How far a story has come; ``_visible`` must have loaded it."""
    if row.live:
        changed = ", changes being written" if row.has_unpublished_changes else ""
        return f"On the site{changed}"
    if row.waits:
        moment = row.go_live_at or timezone.now()
        return f"Scheduled for {date_format(timezone.localtime(moment), 'M j, g:i a')}"
    if row.reviewed:
        return "In review"
    if row.is_bare <= EMPTY_BODY:
        return "Planned, nothing written yet"
    return "Draft"


def _looks_double(row: Any, shared: list[Subject], story: ArticlePage, main: Subject) -> bool:
    """Of the same kind, about the same first of all, and at about the same time."""
    if row.kind != story.kind or abs(row.dated_on - story.dated_on) > CLOSE_BY:
        return False
    parts = {
        _part(subject)
        for subject in shared
        if (subject.show_id, subject.person_id) == (main.show_id, main.person_id)
    }
    return _part(main) in parts


def _part(subject: Subject) -> tuple[int | None, str]:
    """Which season and episodes: recaps of two episodes are no doubles."""
    return (subject.season_id, subject.episodes)
