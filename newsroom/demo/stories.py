"""From entries to stories, each taken as far as it has come."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from wagtail.models import Revision

from newsroom.articles.models import ArticlePage, Author, Byline, SectionPage, Subject
from newsroom.demo.readers import IN_REVIEW
from people.models import Person
from shows.models import Season, Show

if TYPE_CHECKING:
    from newsroom.demo.dates import When
    from newsroom.demo.entries import StoryEntry
    from newsroom.demo.pictures import PictureDrawer
    from newsroom.demo.prose import Typesetter
    from newsroom.users.models import User


class StoryFiler:
    """Files the stories of the demo as of ``now``, in the hands of its staff."""

    def __init__(
        self,
        now: datetime.datetime,
        *,
        staff: dict[str, User],
        typesetter: Typesetter,
        drawer: PictureDrawer,
    ) -> None:
        self.now = now
        self.today = timezone.localdate(now)
        self.staff = staff
        self.typesetter = typesetter
        self.drawer = drawer

    def file(self, entry: StoryEntry) -> ArticlePage:
        story = self._written(entry)
        section = SectionPage.objects.get(slug=entry.section)
        section.add_child(instance=story)
        revision = story.save_revision(user=self.staff["writer"])
        if entry.state in {"live", "edited"}:
            self._publish(story, revision)
        elif entry.state in {"scheduled", "embargoed"}:
            revision.publish(user=self.staff["chief"])
        elif entry.state in IN_REVIEW:
            self._review(story, entry)
        if entry.state == "edited":
            self._edit(story, entry)
        return story

    def _written(self, entry: StoryEntry) -> ArticlePage:
        story = ArticlePage(
            title=self.typesetter.dated(entry.headline),
            slug=entry.slug,
            kind=entry.kind,
            dek=self.typesetter.dated(entry.dek),
            slugline=entry.slug[:60],
            dated_on=entry.dated.day(self.today),
            lead_image=self.drawer.lead(entry.lead) if entry.lead else None,
            lead_image_caption=entry.caption,
            body=self.typesetter.body(entry.parts),
            owner=self.staff["writer"],
            live=False,
            spoiler_scope=entry.sheet.spoils,
            **entry.sheet.review,
        )
        story.bylines.set(
            [Byline(author=Author.objects.get(slug=slug), role=role) for role, slug in entry.signed]
        )
        story.subjects.set(
            [
                Subject(show=Show.objects.get(slug=record.slug))
                if record.kind == "show"
                else Subject(person=Person.objects.get(slug=record.slug))
                for record in entry.about
            ]
        )
        if entry.sheet.season is not None:
            first = story.subjects.all()[0]
            first.season = Season.objects.get(show=first.show, number=entry.sheet.season)
            first.episodes = entry.sheet.episodes
        story.corrections.set(entry.sheet.corrections(self._noon))
        story.updates.set(entry.sheet.updates(self._noon))
        if entry.on:
            story.go_live_at = self._morning(entry.on.day(self.today))
        if entry.state == "embargoed":
            story.embargo_until = story.go_live_at
        return story

    def _publish(self, story: ArticlePage, revision: Revision) -> None:
        """Publish it on the day it is dated, as far as the books go."""
        revision.publish(user=self.staff["chief"])
        moment = min(self._morning(story.dated_on), self.now)
        ArticlePage.objects.filter(pk=story.pk).update(
            first_published_at=moment,
            last_published_at=moment,
            latest_revision_created_at=moment,
        )
        Revision.objects.filter(pk=revision.pk).update(created_at=moment)
        story.refresh_from_db()

    def _review(self, story: ArticlePage, entry: StoryEntry) -> None:
        workflow = story.get_workflow()
        state = workflow.start(story, self.staff["writer"])
        if entry.state == "submitted":
            return
        state.current_task_state.approve(user=self.staff["desk"])
        state.refresh_from_db()
        if entry.state == "checked":
            state.current_task_state.approve(user=self.staff["checker"], comment=entry.comment)
        elif entry.state == "returned":
            state.current_task_state.reject(user=self.staff["checker"], comment=entry.comment)

    def _edit(self, story: ArticlePage, entry: StoryEntry) -> None:
        story.title = self.typesetter.dated(entry.edited_headline)
        story.save_revision(user=self.staff["desk"])

    def _noon(self, when: When) -> datetime.datetime:
        noon = datetime.time(12, tzinfo=timezone.get_current_timezone())
        return min(datetime.datetime.combine(when.day(self.today), noon), self.now)

    def _morning(self, day: datetime.date) -> datetime.datetime:
        nine = datetime.time(9, tzinfo=timezone.get_current_timezone())
        return datetime.datetime.combine(day, nine)
