"""The people and things the two permission tables speak about."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from django.test import Client
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Site, Task, Workflow

from newsroom.articles.models import ArticlePage, Author, SectionPage
from newsroom.desk.roles import (
    ADMIN,
    CHIEF_EDITOR,
    DESK_EDITOR,
    FACT_CHECKER,
    PICTURE_EDITOR,
    WRITER,
)
from people.models import Person
from shows.models import AwardCategory, Genre, Show
from tests.award_factories import AwardCategoryFactory
from tests.factories import PictureFactory, ShowFactory, home_page, make_section, make_story
from tests.staff import make_staff, signed_in

if TYPE_CHECKING:
    from newsroom.images.models import Picture
    from newsroom.users.models import User

# The columns of both tables, in their order. A story belongs to the owner.
ROLES: Final = {
    "anonymous": None,
    "owner": WRITER,
    "writer": WRITER,
    "picture editor": PICTURE_EDITOR,
    "fact checker": FACT_CHECKER,
    "desk editor": DESK_EDITOR,
    "chief editor": CHIEF_EDITOR,
    "admin": ADMIN,
}


@dataclass
class Stage:
    """One of everything that somebody may or may not touch."""

    users: dict[str, User | None]
    clients: dict[str, Client]
    section: SectionPage
    other_section: SectionPage
    draft: ArticlePage
    live: ArticlePage
    submitted: ArticlePage
    scheduled: ArticlePage
    alias: ArticlePage
    person: Person
    draft_person: Person
    submitted_person: Person
    scheduled_person: Person
    show: Show
    submitted_show: Show
    scheduled_show: Show
    author: Author
    genre: Genre
    category: AwardCategory
    picture: Picture
    own_picture: Picture
    collection: Collection
    stranger: User
    workflow: Workflow
    task: Task
    site: Site
    redirect: Redirect
    # What is kept of the forms, by their paths.
    forms: dict[str, dict[str, Any]] = field(default_factory=dict)


def build_stage() -> Stage:
    users = {
        name: make_staff(role, username=name.replace(" ", "-")) if role else None
        for name, role in ROLES.items()
    }
    owner = users["owner"]
    section, other_section = make_section("TV", slug="tv"), make_section("Film", slug="film")
    draft = _story("Draft", section, owner, live=False)
    live = _story("Live", section, owner, live=True)
    submitted = _story("Submitted", section, owner, live=False)
    submitted.get_workflow().start(submitted, owner)
    scheduled = _planned(_story("Scheduled", section, owner, live=True))
    person, draft_person, submitted_person, scheduled_person = (
        _person(name, live=live)
        for name, live in (("Public", True), ("Proposed", False), ("Checked", False), ("Due", True))
    )
    show, submitted_show, scheduled_show = (
        _show(name, live=live)
        for name, live in (("Told of", True), ("Checked", False), ("Due", True))
    )
    for record in (submitted_person, submitted_show):
        record.get_workflow().start(record, owner)
    return Stage(
        users=users,
        clients={
            name: signed_in(user, raise_request_exception=False) if user else Client()
            for name, user in users.items()
        },
        section=section,
        other_section=other_section,
        draft=draft,
        live=live,
        submitted=_again(submitted),
        scheduled=scheduled,
        alias=live.create_alias(parent=section, update_slug="alias"),
        person=person,
        draft_person=draft_person,
        submitted_person=_again(submitted_person),
        scheduled_person=_planned(scheduled_person),
        show=show,
        submitted_show=_again(submitted_show),
        scheduled_show=_planned(scheduled_show),
        author=Author.objects.create(name="Bea Quill", slug="bea-quill"),
        genre=Genre.objects.create(name="Farce", slug="farce"),
        category=AwardCategoryFactory.create(),
        picture=PictureFactory.create(title="House picture"),
        own_picture=PictureFactory.create(title="Own picture", uploaded_by_user=owner),
        collection=Collection.get_first_root_node().add_child(name="Stills"),
        stranger=make_staff(WRITER, username="stranger"),
        workflow=Workflow.objects.get(name="Desk"),
        task=Task.objects.get(name="Fact check"),
        site=Site.objects.get(root_page=home_page()),
        redirect=Redirect.objects.create(old_path="/old", redirect_link="/new"),
    )


def _story(title: str, section: SectionPage, owner: User | None, *, live: bool) -> ArticlePage:
    story = make_story(title, section=_again(section), owner=owner, live=live, slug=title.lower())
    story.save_revision(user=owner)
    if live:
        _again(story).get_latest_revision().publish()
    story.save_revision(user=owner)
    return _again(story)


def _person(name: str, *, live: bool) -> Person:
    return _filed(Person.objects.create(name=name, slug=name.lower(), live=live))


def _show(title: str, *, live: bool) -> Show:
    return _filed(ShowFactory.create(title=title, live=live))


def _filed(record: Any) -> Any:
    """With a revision, published where the record is live."""
    record.save_revision()
    if record.live:
        _again(record).get_latest_revision().publish()
    return _again(record)


def _planned(thing: Any) -> Any:
    thing.go_live_at = timezone.now() + datetime.timedelta(days=1)
    thing.save_revision().publish()
    return _again(thing)


def _again(thing: Any) -> Any:
    return type(thing).objects.get(pk=thing.pk)
