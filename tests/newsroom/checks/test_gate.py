"""What the checks found stops a story, whatever the way to the site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.messages import get_messages
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from newsroom.articles.gate import PublishVeto
from newsroom.checks.actions import override_gate
from newsroom.checks.looking import look_at
from newsroom.delivery import schedule
from newsroom.desk.roles import CHIEF_EDITOR
from tests.factories import UserFactory, make_story
from tests.newsroom.checks.stories import FAULT, draft, latest, paragraph, rewritten, set_rule
from tests.newsroom.delivery.scheduling import MINUTE, NOW
from tests.staff import body_of, filled_form, make_staff, signed_in

if TYPE_CHECKING:
    from django.test import Client

    from newsroom.articles.models import ArticlePage

pytestmark = pytest.mark.django_db

SAID = "“in” stands here twice."


@pytest.fixture
def chief() -> Client:
    return signed_in(make_staff(CHIEF_EDITOR, email="chief@desk.example"))


def is_live(story: Page) -> bool:
    return Page.objects.get(pk=story.pk).live


def told(response: Any) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def let_pass(story: ArticlePage) -> None:
    findings = [look.finding for look in look_at(latest(story)).looks if look.finding.blocks]
    user = UserFactory.create(is_superuser=True)
    override_gate(story, findings, user=user, reason="It is a stammer.")


def test_publishing_a_revision_is_refused_and_names_the_finding() -> None:
    story = draft()

    with pytest.raises(PublishVeto, match=SAID) as refused:
        story.get_latest_revision().publish()

    assert "under “Copy checks”" in str(refused.value)
    assert not is_live(story)


def test_setting_live_in_code_is_refused() -> None:
    story = latest(draft())
    story.live = True

    with pytest.raises(PublishVeto, match=SAID):
        story.save()


def test_making_it_live_at_once_is_refused() -> None:
    with pytest.raises(PublishVeto, match=SAID):
        make_story(body=[paragraph(FAULT)])


def test_a_warning_stops_nothing() -> None:
    set_rule("doubled-word", "warn")
    story = draft()

    story.get_latest_revision().publish()

    assert is_live(story)


def test_the_form_says_so_where_it_is_and_keeps_the_words(chief: Client) -> None:
    story = draft()
    address = reverse("wagtailadmin_pages:edit", args=[story.pk])
    form = filled_form(chief.get(address).text) | body_of(FAULT)

    response = chief.post(address, form | {"action-publish": "publish"})

    assert response.status_code == 200
    assert SAID in str(response.context["form"].errors["body"])
    assert "in in" in response.text
    assert not is_live(story)


def test_a_draft_is_saved_whatever_is_found(chief: Client) -> None:
    story = draft("Nothing wrong.")
    address = reverse("wagtailadmin_pages:edit", args=[story.pk])
    form = filled_form(chief.get(address).text) | body_of(FAULT)

    response = chief.post(address, form)

    assert response.status_code == 302
    assert "in in" in latest(story).body[0].value.source


def test_bulk_publishing_is_refused_and_says_why(chief: Client) -> None:
    story = draft()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    response = chief.post(f"{address}?id={story.pk}", {"include_descendants": "", "next": "/"})

    assert SAID in told(response)
    assert not is_live(story)


def test_the_last_approval_is_refused_and_leaves_the_review_open(chief: Client) -> None:
    story = draft()
    state = story.get_workflow().start(story, user=None)
    for _ in range(state.workflow.tasks.count() - 1):
        state.current_task_state.approve()
        state.refresh_from_db()
    last = state.current_task_state

    response = chief.post(
        reverse("wagtailadmin_pages:workflow_action", args=[story.pk, "approve", last.pk])
    )

    state.refresh_from_db()
    assert SAID in told(response)
    assert state.status == "in_progress"
    assert not is_live(story)


def scheduled(words: str = FAULT) -> ArticlePage:
    story = draft(words)
    page = latest(story)
    page.go_live_at = NOW - MINUTE
    page.save_revision(approved_go_live_at=NOW - MINUTE)
    return story


def test_a_story_that_falls_due_stays_unpublished_and_scheduled() -> None:
    story = scheduled()

    outcome = schedule.run(at=NOW)

    assert len(outcome.failed) == 1
    assert not is_live(story)
    assert story.revisions.filter(approved_go_live_at__isnull=False).exists()


def test_the_desk_is_told_at_once_and_once(chief: Client) -> None:
    story = scheduled()
    story.owner = UserFactory.create(email="writer@desk.example")
    story.save(update_fields=["owner"])

    schedule.run(at=NOW)
    schedule.run(at=NOW + 2 * MINUTE)

    [told] = mail.outbox
    assert sorted(told.to) == ["chief@desk.example", "writer@desk.example"]
    assert told.subject == f"Not published: {story.title}"
    assert SAID in told.body
    assert reverse("wagtailadmin_pages:edit", args=[story.pk]) in told.body


def test_the_dashboard_says_what_was_held_up(chief: Client) -> None:
    scheduled()
    schedule.run(at=NOW)

    page = chief.get(reverse("wagtailadmin_home")).text

    assert "Not published when due" in page
    assert SAID in page


def test_the_dashboard_is_silent_while_all_goes_as_planned(chief: Client) -> None:
    assert "Not published when due" not in chief.get(reverse("wagtailadmin_home")).text


def test_an_override_lets_the_named_findings_pass() -> None:
    story = draft()
    let_pass(story)

    story.get_latest_revision().publish()

    assert is_live(story)


def test_a_new_fault_stops_the_story_in_spite_of_an_override() -> None:
    story = draft()
    let_pass(story)
    page = rewritten(story, FAULT + " And the the rest followed.")

    with pytest.raises(PublishVeto, match="“the” stands here twice") as refused:
        page.get_latest_revision().publish()

    assert SAID not in str(refused.value)


def test_a_form_and_the_save_behind_it_read_the_story_once(chief: Client) -> None:
    story = draft("Nothing wrong.")
    address = reverse("wagtailadmin_pages:edit", args=[story.pk])
    form = filled_form(chief.get(address).text) | body_of("Nothing wrong.")

    with CaptureQueriesContext(connection) as asked:
        chief.post(address, form | {"action-publish": "publish"})

    words = [one["sql"] for one in asked if '"checks_housew' in one["sql"]]
    assert is_live(story)
    assert len(words) <= 1
    settings = [one["sql"] for one in asked if '"articles_styleprofile"' in one["sql"]]
    assert len(settings) <= 4
