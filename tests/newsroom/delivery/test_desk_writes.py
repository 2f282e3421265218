"""What an editor does at the desk happens whole or not at all."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.test import override_settings
from django.urls import reverse
from wagtail.models import Page, Revision
from wagtail.signals import page_published, published

from newsroom.desk.roles import CHIEF_EDITOR
from tests.factories import PersonFactory, make_story
from tests.staff import body_of, filled_form, make_staff, signed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.dispatch import Signal
    from django.test import Client

pytestmark = pytest.mark.django_db

MIDDLEWARE = "newsroom.delivery.desk_writes.DeskWritesMiddleware"
without_ours = override_settings(
    MIDDLEWARE=[name for name in settings.MIDDLEWARE if name != MIDDLEWARE]
)


@pytest.fixture
def chief() -> Client:
    return signed_in(make_staff(CHIEF_EDITOR), raise_request_exception=False)


@contextmanager
def broken(signal: Signal) -> Iterator[None]:
    """Let some receiver of ``signal`` fail, as a cache or a newsletter may."""

    def fail(**kwargs: Any) -> None:
        message = "The newsletter is down."
        raise RuntimeError(message)

    signal.connect(fail)
    try:
        yield
    finally:
        signal.disconnect(fail)


def publish_story(chief: Client, story: Page, title: str) -> Any:
    address = reverse("wagtailadmin_pages:edit", args=[story.pk])
    form = filled_form(chief.get(address).text) | body_of("It ends.")
    with broken(page_published):
        return chief.post(address, form | {"title": title, "action-publish": "1"})


@without_ours
def test_stock_a_page_is_live_after_an_error(chief: Client) -> None:
    story = make_story("Before", live=False)

    response = publish_story(chief, story, "After")

    assert response.status_code == 500
    assert Page.objects.get(pk=story.pk).live
    assert Page.objects.get(pk=story.pk).title == "After"


def test_a_page_is_as_before_after_an_error(chief: Client) -> None:
    story = make_story("Before", live=False)

    response = publish_story(chief, story, "After")

    assert response.status_code == 500
    assert not Page.objects.get(pk=story.pk).live
    assert Page.objects.get(pk=story.pk).title == "Before"
    assert not Revision.objects.filter(object_id=str(story.pk)).exists()


def publish_person(chief: Client, person: Any) -> Any:
    address = reverse("wagtailsnippets_people_person:edit", args=[person.pk])
    form = filled_form(chief.get(address).text)
    with broken(published):
        return chief.post(address, form | {"name": "After", "action-publish": "1"})


@without_ours
def test_stock_a_record_is_live_after_an_error(chief: Client) -> None:
    person = PersonFactory.create(name="Before", live=False)

    response = publish_person(chief, person)

    person.refresh_from_db()
    assert response.status_code == 500
    assert (person.live, person.name) == (True, "After")


def test_a_record_is_as_before_after_an_error(chief: Client) -> None:
    person = PersonFactory.create(name="Before", live=False)

    response = publish_person(chief, person)

    person.refresh_from_db()
    assert response.status_code == 500
    assert (person.live, person.name) == (False, "Before")


def test_bulk_publishing_is_undone_with_an_error(chief: Client) -> None:
    stories = [make_story(title, live=False) for title in ("First", "Second")]
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    with broken(page_published):
        chief.post(f"{address}?id={stories[0].pk}&id={stories[1].pk}")

    assert not Page.objects.filter(pk__in=[story.pk for story in stories], live=True).exists()


def test_a_workflow_step_is_undone_with_an_error(chief: Client) -> None:
    story = make_story("In review", live=False)
    story.save_revision()
    state = story.get_workflow().start(story, user=None)
    for _ in range(state.workflow.tasks.count() - 1):
        state.current_task_state.approve()
        state.refresh_from_db()
    last = state.current_task_state

    with broken(page_published):
        chief.post(
            reverse("wagtailadmin_pages:workflow_action", args=[story.pk, "approve", last.pk])
        )

    last.refresh_from_db()
    assert last.status == "in_progress"
    assert not Page.objects.get(pk=story.pk).live


def test_what_goes_well_is_kept(chief: Client) -> None:
    story = make_story("Before", live=False)
    address = reverse("wagtailadmin_pages:edit", args=[story.pk])
    form = filled_form(chief.get(address).text) | body_of("It ends.")

    chief.post(address, form | {"title": "After", "action-publish": "1"})

    assert Page.objects.get(pk=story.pk, live=True).title == "After"
