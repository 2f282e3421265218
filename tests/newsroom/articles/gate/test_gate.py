"""A story cannot go live past the gate, whatever the way there."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from unittest import mock

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from newsroom.articles.gate import PublishVeto
from newsroom.articles.models import ArticlePage
from newsroom.articles.models.gated import Gated
from newsroom.desk.roles import CHIEF_EDITOR
from tests.factories import make_section, make_story
from tests.staff import body_of, filled_form, make_staff, signed_in

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

TOMORROW = timezone.now() + datetime.timedelta(days=1)


@pytest.fixture
def chief() -> Client:
    return signed_in(make_staff(CHIEF_EDITOR))


@pytest.fixture
def embargoed() -> ArticlePage:
    """A draft that may not be read before tomorrow, with a revision to publish."""
    story = make_story("The finale", live=False, embargo_until=TOMORROW)
    story.save_revision()
    return story


@pytest.fixture
def stock_save() -> Any:
    """Wagtail's own save, as it would be without the gate."""
    with mock.patch.object(Gated, "save", lambda self, *a, **k: super(Gated, self).save(*a, **k)):
        yield


def is_live(story: Page) -> bool:
    return Page.objects.get(pk=story.pk).live


def open_form(client: Client, story: Page) -> tuple[str, dict[str, Any]]:
    address = reverse("wagtailadmin_pages:edit", args=[story.pk])
    return address, filled_form(client.get(address).text) | body_of("It ends.")


def told(response: Any) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


# Every way to publish


@pytest.mark.usefixtures("stock_save")
def test_stock_wagtail_publishes_an_embargoed_story(embargoed: ArticlePage) -> None:
    embargoed.get_latest_revision().publish()

    assert is_live(embargoed)


def test_publishing_a_revision_is_refused(embargoed: ArticlePage) -> None:
    with pytest.raises(PublishVeto, match="embargoed until"):
        embargoed.get_latest_revision().publish()

    assert not is_live(embargoed)


def test_setting_live_in_code_is_refused(embargoed: ArticlePage) -> None:
    embargoed.live = True

    with pytest.raises(PublishVeto):
        embargoed.save()

    assert not is_live(embargoed)


def test_a_story_born_live_is_refused() -> None:
    with pytest.raises(PublishVeto):
        make_story("Too early", embargo_until=TOMORROW)

    assert not ArticlePage.objects.filter(title="Too early").exists()


def test_a_live_copy_is_refused() -> None:
    story = make_story()
    ArticlePage.objects.filter(pk=story.pk).update(embargo_until=TOMORROW)
    story = ArticlePage.objects.get(pk=story.pk)

    with pytest.raises(PublishVeto):
        story.copy(update_attrs={"slug": "copied"}, keep_live=True)


def test_a_copy_that_is_a_draft_is_made() -> None:
    story = make_story(embargo_until=TOMORROW, live=False)

    copied = story.copy(update_attrs={"slug": "copied"}, keep_live=False)

    assert not copied.live


def test_an_alias_is_refused(embargoed: ArticlePage) -> None:
    ArticlePage.objects.filter(pk=embargoed.pk).update(live=True)
    elsewhere = make_section("Film")

    with pytest.raises(PublishVeto):
        ArticlePage.objects.get(pk=embargoed.pk).create_alias(parent=elsewhere)


def test_a_row_of_unknown_state_is_asked_again() -> None:
    story = make_story()
    ArticlePage.objects.filter(pk=story.pk).update(embargo_until=TOMORROW)
    story = ArticlePage.objects.defer("live").get(pk=story.pk)
    story.live = True

    with pytest.raises(PublishVeto):
        story.save()


def test_saving_what_is_live_already_asks_nothing() -> None:
    story = make_story()
    ArticlePage.objects.filter(pk=story.pk).update(embargo_until=TOMORROW)
    story = ArticlePage.objects.get(pk=story.pk)

    story.slugline = "corrected"
    story.save()

    assert ArticlePage.objects.get(pk=story.pk).slugline == "corrected"


# At the desk


def test_the_edit_form_says_why_and_keeps_the_text(chief: Client, embargoed: ArticlePage) -> None:
    address, form = open_form(chief, embargoed)

    form |= {"title": "The finale, rewritten", "action-publish": "1"}
    response = chief.post(address, form)

    assert response.status_code == 200
    assert "The story is embargoed until" in response.text
    assert "The finale, rewritten" in response.text
    assert not is_live(embargoed)


def test_saving_a_draft_is_never_refused(chief: Client, embargoed: ArticlePage) -> None:
    address, form = open_form(chief, embargoed)

    response = chief.post(address, form)

    assert response.status_code == 302


def test_it_may_be_scheduled_for_after_the_embargo(chief: Client, embargoed: ArticlePage) -> None:
    address, form = open_form(chief, embargoed)
    later = timezone.localtime(TOMORROW + datetime.timedelta(hours=1)).strftime("%Y-%m-%d %H:%M")

    response = chief.post(address, form | {"action-publish": "1", "go_live_at": later})

    assert response.status_code == 302
    assert Page.objects.get(pk=embargoed.pk).approved_schedule


def test_it_may_not_be_scheduled_for_before_the_embargo(
    chief: Client, embargoed: ArticlePage
) -> None:
    address, form = open_form(chief, embargoed)
    sooner = timezone.localtime(TOMORROW - datetime.timedelta(hours=1)).strftime("%Y-%m-%d %H:%M")

    response = chief.post(address, form | {"action-publish": "1", "go_live_at": sooner})

    assert "The story is embargoed until" in response.text
    assert not Page.objects.get(pk=embargoed.pk).approved_schedule


def new_story_form(chief: Client) -> tuple[str, dict[str, Any]]:
    address = reverse("wagtailadmin_pages:add", args=["articles", "articlepage", make_section().pk])
    form = filled_form(chief.get(address).text) | body_of("It ends.")
    embargo = timezone.localtime(TOMORROW).strftime("%Y-%m-%d %H:%M")
    return address, form | {"title": "Brand new", "slug": "new", "embargo_until": embargo}


def test_creating_and_publishing_at_once_is_refused(chief: Client) -> None:
    address, form = new_story_form(chief)

    response = chief.post(address, form | {"action-publish": "1"})

    assert "The story is embargoed until" in response.text
    assert not ArticlePage.objects.filter(title="Brand new").exists()


def test_a_form_that_missed_a_reason_leaves_nothing_behind(chief: Client) -> None:
    address, form = new_story_form(chief)

    with mock.patch("newsroom.articles.forms.ArticleForm._live_from", return_value=TOMORROW):
        response = chief.post(address, form | {"action-publish": "1"})

    assert response.status_code == 302
    assert "embargoed until" in told(response)
    assert not ArticlePage.objects.filter(title="Brand new").exists()


def bulk_publish(chief: Client, *stories: Page) -> Any:
    ids = "&".join(f"id={story.pk}" for story in stories)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    return chief.post(f"{address}?{ids}", {"include_descendants": ""})


def test_bulk_publishing_says_why_and_publishes_none(chief: Client, embargoed: ArticlePage) -> None:
    harmless = make_story("Harmless", live=False)

    response = bulk_publish(chief, harmless, embargoed)

    assert "“The finale” stays as it is. The story is embargoed until" in told(response)
    assert not is_live(harmless)
    assert not is_live(embargoed)


def test_bulk_publishing_what_passes_is_done(chief: Client) -> None:
    harmless = make_story("Harmless", live=False)

    bulk_publish(chief, harmless)

    assert is_live(harmless)


def test_the_last_approval_of_a_workflow_is_refused_and_leaves_it_open(
    chief: Client, embargoed: ArticlePage
) -> None:
    state = embargoed.get_workflow().start(embargoed, user=None)
    for _ in range(state.workflow.tasks.count() - 1):
        state.current_task_state.approve()
        state.refresh_from_db()
    last = state.current_task_state

    response = chief.post(
        reverse("wagtailadmin_pages:workflow_action", args=[embargoed.pk, "approve", last.pk])
    )

    state.refresh_from_db()
    last.refresh_from_db()
    assert "embargoed until" in told(response)
    assert (state.status, last.status) == ("in_progress", "in_progress")
    assert not is_live(embargoed)
