from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Task, Workflow, WorkflowContentType, WorkflowState

from newsroom.articles.models import ArticlePage
from newsroom.desk.actions import establish_workflow
from newsroom.desk.roles import CHIEF_EDITOR, DESK_EDITOR, FACT_CHECKER, RECORDS, WRITER, Role
from tests.factories import PersonFactory, make_section, make_story
from tests.staff import make_staff, signed_in

if TYPE_CHECKING:
    from newsroom.users.models import User
    from people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def writer() -> User:
    return make_staff(WRITER, username="wren")


@pytest.fixture
def desk_editor() -> User:
    return make_staff(DESK_EDITOR, username="dana")


@pytest.fixture
def fact_checker() -> User:
    return make_staff(FACT_CHECKER, username="fay")


@pytest.fixture
def chief_editor() -> User:
    return make_staff(CHIEF_EDITOR, username="chris")


@pytest.fixture
def story(writer: User) -> ArticlePage:
    """A writer's draft, submitted by its writer."""
    draft = make_story("The tide comes in", live=False, owner=writer, slug="the-tide")
    draft.save_revision(user=writer)
    draft.get_workflow().start(draft, writer)
    return ArticlePage.objects.get(pk=draft.pk)


def act(user: User, story: ArticlePage, verb: str, comment: str = "") -> None:
    """Approve or reject as the editor's buttons do."""
    step = ArticlePage.objects.get(pk=story.pk).current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[story.pk, verb, step.pk])
    signed_in(user).post(url, {"comment": comment})


def step_of(story: ArticlePage) -> str | None:
    task = ArticlePage.objects.get(pk=story.pk).current_workflow_task
    return task.name if task else None


def test_stories_are_edited_then_checked_then_approved() -> None:
    workflow = make_section().get_workflow()

    assert workflow.name == "Desk"
    assert [task.name for task in workflow.tasks] == ["Edit", "Fact check", "Approval"]


def test_every_record_has_its_own_workflow() -> None:
    rows = WorkflowContentType.objects.select_related("workflow", "content_type")

    assert {
        f"{row.content_type.app_label}.{row.content_type.model}": row.workflow.name for row in rows
    } == dict.fromkeys(RECORDS, "Fact check")


def test_nothing_of_wagtails_own_workflow_is_left() -> None:
    assert not Workflow.objects.filter(name="Moderators approval").exists()
    assert not Task.objects.filter(name="Moderators approval").exists()


def test_a_site_with_a_workflow_of_its_own_is_left_alone() -> None:
    Workflow.objects.filter(name="Desk").update(name="Ours")

    assert establish_workflow() == []
    assert not Workflow.objects.filter(name="Desk").exists()


def test_a_round_ends_on_the_public_site(
    story: ArticlePage, desk_editor: User, fact_checker: User, chief_editor: User
) -> None:
    steps = [step_of(story)]
    for approver in (desk_editor, fact_checker, chief_editor):
        act(approver, story, "approve")
        steps.append(step_of(story))

    assert steps == ["Edit", "Fact check", "Approval", None]
    assert ArticlePage.objects.public().filter(pk=story.pk).exists()
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_APPROVED


def test_it_is_not_public_before_the_last_word(
    story: ArticlePage, desk_editor: User, fact_checker: User
) -> None:
    act(desk_editor, story, "approve")
    act(fact_checker, story, "approve")

    assert not ArticlePage.objects.public().filter(pk=story.pk).exists()


def test_a_rejection_returns_it_to_its_writer_with_the_reason(
    story: ArticlePage, writer: User, desk_editor: User, fact_checker: User
) -> None:
    act(desk_editor, story, "approve")
    act(fact_checker, story, "reject", "Who says so?")

    state = WorkflowState.objects.get()
    assert state.status == WorkflowState.STATUS_NEEDS_CHANGES
    assert state.current_task_state.comment == "Who says so?"
    lock = ArticlePage.objects.get(pk=story.pk).get_lock()
    assert lock is None or not lock.for_user(writer)


def test_the_writer_is_locked_out_while_others_read(story: ArticlePage, writer: User) -> None:
    assert story.get_lock().for_user(writer)


@pytest.mark.parametrize("role", [WRITER, FACT_CHECKER], ids=lambda role: role.name)
def test_nobody_approves_a_step_that_is_not_theirs(story: ArticlePage, role: Role) -> None:
    impostor = make_staff(role)

    act(impostor, story, "approve")

    assert step_of(story) == "Edit"


def test_an_approval_covers_only_the_text_that_was_read(
    story: ArticlePage, desk_editor: User
) -> None:
    act(desk_editor, story, "approve")

    story.title = "The tide goes out"
    story.save_revision(user=desk_editor)
    state = WorkflowState.objects.get()

    assert state.get_next_task().name == "Edit"


def test_the_last_word_publishes_without_the_right_to_publish(
    story: ArticlePage, desk_editor: User, fact_checker: User
) -> None:
    approval = GroupApprovalTask.objects.get(name="Approval")
    approval.groups.set(Group.objects.filter(name=DESK_EDITOR.name))

    for approver in (desk_editor, fact_checker, desk_editor):
        act(approver, story, "approve")

    assert ArticlePage.objects.public().filter(pk=story.pk).exists()


def test_a_record_a_writer_proposes_is_public_once_it_is_checked(
    writer: User, fact_checker: User
) -> None:
    person: Person = PersonFactory.create(name="Odile Marchand", live=False)
    person.save_revision(user=writer)
    person.get_workflow().start(person, writer)

    url = reverse(
        person.snippet_viewset.get_url_name("workflow_action"),
        args=[person.pk, "approve", person.current_workflow_task_state.pk],
    )
    signed_in(writer).post(url)
    assert not type(person).objects.public().filter(pk=person.pk).exists()

    signed_in(fact_checker).post(url)
    assert type(person).objects.public().filter(pk=person.pk).exists()
