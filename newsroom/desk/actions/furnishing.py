"""Furnishing the desk. What an admin changes afterwards is never touched.

Each permission of the reviewed list, ``newsroom.desk.roles``, is given to its group once and kept
as a ``Grant``. So a permission that is added to the list reaches the groups of every site with its
next ``migrate``, and one that an admin took away stays away. To give a role something new, add it
to its line in ``roles.py``; nothing else is to be done. What a role may do to pages, pictures and
their folders is given when its group is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Task,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
    WorkflowState,
    WorkflowTask,
)

from newsroom.articles.models import HomePage
from newsroom.desk.roles import (
    CHIEF_EDITOR,
    DESK_EDITOR,
    FACT_CHECKER,
    RECORDS,
    ROLES,
    Role,
)
from newsroom.users.models import Grant

if TYPE_CHECKING:
    from collections.abc import Iterable

# What Wagtail's migrations leave behind: two groups and a workflow that know nothing of ours.
STOCK_GROUPS = ("Editors", "Moderators")
STOCK_WORKFLOW = "Moderators approval"


@transaction.atomic
def establish_roles() -> list[Group]:
    """Make each group of ``ROLES`` that is missing, with its permissions; return the new ones.

    A group that is there keeps what it has, and gets what came to the list since. On a site that
    has none of them yet, Wagtail's own groups go, unless somebody is in them.
    """
    names = [role.name for role in ROLES]
    present = {group.name: group for group in Group.objects.filter(name__in=names)}
    if not present:
        Group.objects.filter(name__in=STOCK_GROUPS, user__isnull=True).delete()
    made = [_establish(role) for role in ROLES if role.name not in present]
    for role in ROLES:
        if role.name in present:
            _grant(role, present[role.name])
    return made


@transaction.atomic
def establish_workflow() -> list[Workflow]:
    """Give stories and records their steps to publication; return the new workflows.

    Stories: edit, fact check, approval by the chief editor. Records: fact check. A site that
    has any workflow of its own is left as it is.
    """
    Workflow.objects.filter(name=STOCK_WORKFLOW).exclude(
        pk__in=WorkflowState.objects.values("workflow")
    ).delete()
    Task.objects.filter(name=STOCK_WORKFLOW, workflow_tasks__isnull=True).delete()
    home = HomePage.objects.first()
    if home is None or Workflow.objects.exists():
        return []
    fact_check = _step("Fact check", [FACT_CHECKER])
    stories = _workflow(
        "Desk",
        [_step("Edit", [DESK_EDITOR, CHIEF_EDITOR]), fact_check, _step("Approval", [CHIEF_EDITOR])],
    )
    records = _workflow("Fact check", [_step("Record check", [FACT_CHECKER, DESK_EDITOR])])
    WorkflowPage.objects.create(workflow=stories, page=home)
    for label in RECORDS:
        app, model = label.split(".")
        WorkflowContentType.objects.create(
            workflow=records, content_type=ContentType.objects.get_by_natural_key(app, model)
        )
    return [stories, records]


def _establish(role: Role) -> Group:
    group = Group.objects.create(name=role.name)
    _grant(role, group)
    home = HomePage.objects.get()
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(
            group=group, page=home, permission=_permission(f"wagtailcore.{verb}_page")
        )
        for verb in role.pages
    )
    pictures = [f"wagtailimages.{verb}_image" for verb in role.pictures]
    folders = [f"wagtailcore.{verb}_collection" for verb in role.folders]
    GroupCollectionPermission.objects.bulk_create(
        GroupCollectionPermission(
            group=group, collection=Collection.get_first_root_node(), permission=_permission(name)
        )
        for name in (*pictures, *folders)
    )
    return group


def _grant(role: Role, group: Group) -> None:
    """Give ``group`` what its role may do and was never given before."""
    given = set(Grant.objects.filter(group=group).values_list("permission", flat=True))
    new = [name for name in dict.fromkeys(role.permissions) if name not in given]
    group.permissions.add(*(_permission(name) for name in new))
    Grant.objects.bulk_create(Grant(group=group, permission=name) for name in new)


def _permission(name: str) -> Permission:
    app, codename = name.split(".")
    return Permission.objects.get(content_type__app_label=app, codename=codename)


def _step(name: str, roles: Iterable[Role]) -> GroupApprovalTask:
    step = GroupApprovalTask.objects.create(name=name)
    step.groups.set(Group.objects.filter(name__in=[role.name for role in roles]))
    return step


def _workflow(name: str, steps: Iterable[Task]) -> Workflow:
    workflow = Workflow.objects.create(name=name)
    WorkflowTask.objects.bulk_create(
        WorkflowTask(workflow=workflow, task=step, sort_order=number)
        for number, step in enumerate(steps)
    )
    return workflow
