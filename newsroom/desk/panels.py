"""What the desk sees first: stories that wait for someone, and those that have just gone out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db.models import Min
from django.urls import reverse
from wagtail.admin.site_summary import SummaryItem
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permissions import policy_registry

from newsroom.articles.models import ArticlePage
from newsroom.delivery.choices import ScheduledAction
from newsroom.delivery.models import ScheduledAttempt
from people.models import Person
from shows.models import Show

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from django.http import HttpRequest

    from newsroom.articles.querysets import ArticleQuerySet

STORIES_SHOWN: Final = 6


class Row(NamedTuple):
    """A story on the dashboard, with the moment and the words that matter there."""

    story: ArticlePage
    moment: datetime | None
    note: str = ""


def visible_to(request: HttpRequest) -> ArticleQuerySet:
    """The stories whose pages this editor may see in the admin."""
    pages = policy_registry.get_by_type(Page).explorable_instances(request.user)
    stories = ArticlePage.objects.filter(pk__in=pages.values("pk")).with_section()
    return stories.defer_streamfields()


class StoriesPanel(Component):
    """A short list of stories, or a sentence why it is empty."""

    template_name = "wagtailadmin/home/stories.html"
    heading: str
    empty: str
    moment_heading: str

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def stories(self) -> ArticleQuerySet:
        raise NotImplementedError

    def row(self, story: ArticlePage) -> Row:
        return Row(story, story.latest_revision_created_at)

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        # Wagtail finds the workflow of a story only by way of `specific`.
        found = self.stories().specific().prefetch_workflow_states().annotate_approved_schedule()
        stories = list(found[:STORIES_SHOWN])
        return {"panel": self, "rows": [self.row(story) for story in stories]}


class StoppedPanel(StoriesPanel):
    """Stories whose hour came and that could not go live, each with what keeps it."""

    heading = "Not published when due"
    empty = "Nothing that was due is held up."
    moment_heading = "Was due"
    name = "stopped"
    order = 90

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        pages = ContentType.objects.get_for_model(Page)
        waiting = ScheduledAttempt.objects.filter(
            action=ScheduledAction.GO_LIVE, content_type=pages, done_at=None, failures__gt=0
        )
        self._waiting = {row.object_id: row for row in waiting.order_by("due_at")}

    def stories(self) -> ArticleQuerySet:
        return visible_to(self.request).scheduled().filter(pk__in=self._waiting).latest_saved()

    def row(self, story: ArticlePage) -> Row:
        held = self._waiting[str(story.pk)]
        return Row(story, held.due_at, held.message.partition(": ")[2] or held.message)

    def render_html(self, parent_context: Mapping[str, Any] | None = None) -> str:
        """Nothing while all goes as planned."""
        return str(super().render_html(parent_context)) if self._waiting else ""


class YourDraftsPanel(StoriesPanel):
    heading = "Your drafts"
    empty = "You have no drafts. Choose a section under Pages and add a story."
    moment_heading = "Saved"
    name = "your_drafts"
    order = 100

    def stories(self) -> ArticleQuerySet:
        return visible_to(self.request).of_owner(self.request.user).unfinished().latest_saved()


class InReviewPanel(StoriesPanel):
    heading = "Waiting for review"
    empty = "No story is waiting for review."
    moment_heading = "Submitted"
    name = "in_review"
    order = 110

    def stories(self) -> ArticleQuerySet:
        found = visible_to(self.request).in_review().select_related("owner")
        return found.annotate(submitted_at=Min("_specific_workflow_states__created_at")).order_by(
            "submitted_at", "pk"
        )

    def row(self, story: ArticlePage) -> Row:
        task = story.current_workflow_task
        return Row(story, story.submitted_at, task.name if task else "")


class ScheduledPanel(StoriesPanel):
    heading = "Scheduled"
    empty = "No story is scheduled."
    moment_heading = "Goes live"
    name = "scheduled"
    order = 120

    def stories(self) -> ArticleQuerySet:
        found = visible_to(self.request).scheduled()
        goes_live = Min("_revisions__approved_go_live_at")
        return found.annotate(goes_live_at=goes_live).order_by("goes_live_at", "pk")

    def row(self, story: ArticlePage) -> Row:
        return Row(story, story.goes_live_at)


class LatestPublishedPanel(StoriesPanel):
    heading = "Latest published"
    empty = "Nothing has been published yet."
    moment_heading = "Published"
    name = "latest_published"
    order = 130

    def stories(self) -> ArticleQuerySet:
        return visible_to(self.request).on_the_site().order_by("-last_published_at", "-pk")

    def row(self, story: ArticlePage) -> Row:
        return Row(story, story.last_published_at)


PANELS: Final = (
    StoppedPanel,
    YourDraftsPanel,
    InReviewPanel,
    ScheduledPanel,
    LatestPublishedPanel,
)


class CountItem(SummaryItem):
    """How many there are of something, with the way to its list."""

    template_name = "wagtailadmin/home/count.html"
    icon: str
    one: str
    many: str

    def count(self) -> int:
        raise NotImplementedError

    def url(self) -> str:
        raise NotImplementedError

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        number = self.count()
        word = self.one if number == 1 else self.many
        return {"number": number, "word": word, "url": self.url(), "icon": self.icon}


class StoryCount(CountItem):
    order = 100
    icon, one, many = "doc-full", "story", "stories"

    def count(self) -> int:
        return visible_to(self.request).count()

    def url(self) -> str:
        return reverse("stories:index")


class ShowCount(CountItem):
    order = 110
    icon, one, many = "media", "show", "shows"

    def count(self) -> int:
        return Show.objects.count()

    def url(self) -> str:
        return reverse(Show.snippet_viewset.get_url_name("list"))

    def is_shown(self) -> bool:
        return bool(self.request.user.has_perm("shows.view_show"))


class PersonCount(CountItem):
    order = 120
    icon, one, many = "user", "person", "people"

    def count(self) -> int:
        return Person.objects.count()

    def url(self) -> str:
        return reverse(Person.snippet_viewset.get_url_name("list"))

    def is_shown(self) -> bool:
        return bool(self.request.user.has_perm("people.view_person"))


COUNTS: Final = (StoryCount, ShowCount, PersonCount)
