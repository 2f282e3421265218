from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission, WorkflowPage

from newsroom.desk.actions import establish_roles, establish_workflow
from newsroom.desk.roles import CHIEF_EDITOR, LISTS, RECORDS, ROLES, WRITER, Role
from newsroom.kit.models import Record
from tests.factories import UserFactory, home_page, make_section, make_story
from tests.staff import make_staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def bare_site() -> None:
    """A site as Wagtail's migrations leave it, before the desk is furnished."""
    WorkflowPage.objects.all().delete()
    Group.objects.all().delete()
    for name in ("Editors", "Moderators"):
        Group.objects.create(name=name)


def page_verbs(group: Group) -> set[str]:
    granted = GroupPagePermission.objects.filter(group=group).select_related("permission")
    return {row.permission.codename.removesuffix("_page") for row in granted}


def test_migrating_leaves_the_six_roles_and_nothing_of_wagtails() -> None:
    assert {group.name for group in Group.objects.all()} == {role.name for role in ROLES}


def test_every_record_model_is_among_the_records() -> None:
    models = {model._meta.label_lower for model in Record.__subclasses__()}

    assert models == set(RECORDS)


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_a_group_holds_exactly_what_its_role_says(role: Role) -> None:
    group = Group.objects.get(name=role.name)

    held = {
        f"{permission.content_type.app_label}.{permission.codename}"
        for permission in group.permissions.select_related("content_type")
    }

    assert held == set(role.permissions)
    assert page_verbs(group) == set(role.pages)


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_only_chief_editor_and_admin_publish_or_delete(role: Role) -> None:
    trusted = role.name in {"Chief editor", "Admin"}

    assert ("publish" in role.pages) is trusted
    assert ("bulk_delete" in role.pages) is trusted
    assert ("delete" in role.records) is trusted
    assert ("delete" in role.lists) is trusted


def test_a_writer_publishes_what_is_told_of_shows_but_not_who_somebody_is() -> None:
    published = {name for name in WRITER.permissions if ".publish_" in name}

    assert published == {"shows.publish_show", "shows.publish_season", "shows.publish_character"}


def test_a_writer_changes_no_list_since_lists_have_no_drafts() -> None:
    assert WRITER.lists == ("view",)
    assert LISTS == ("articles.author", "articles.outline", "shows.genre")


@pytest.mark.usefixtures("bare_site")
def test_the_first_run_makes_the_groups_and_takes_wagtails_away() -> None:
    made = establish_roles()

    assert [group.name for group in made] == [role.name for role in ROLES]
    assert not Group.objects.filter(name__in=["Editors", "Moderators"]).exists()


@pytest.mark.usefixtures("bare_site")
def test_a_stock_group_somebody_is_in_stays() -> None:
    UserFactory.create().groups.add(Group.objects.get(name="Moderators"))

    establish_roles()

    assert Group.objects.filter(name="Moderators").exists()
    assert not Group.objects.filter(name="Editors").exists()


def test_a_second_run_keeps_what_an_admin_changed() -> None:
    writers = Group.objects.get(name=WRITER.name)
    writers.permissions.clear()
    GroupPagePermission.objects.filter(group=writers).delete()

    made = establish_roles()

    assert made == []
    assert not writers.permissions.exists()
    assert page_verbs(writers) == set()


def test_a_group_an_admin_made_stays() -> None:
    Group.objects.create(name="Editors")

    establish_roles()

    assert Group.objects.filter(name="Editors").exists()


def test_a_missing_role_alone_is_made_again() -> None:
    Group.objects.get(name=CHIEF_EDITOR.name).delete()

    made = establish_roles()

    assert [group.name for group in made] == ["Chief editor"]


def test_roles_and_workflows_are_made_once() -> None:
    before = Permission.objects.count()

    assert establish_roles() == []
    assert establish_workflow() == []
    assert Permission.objects.count() == before


def test_a_writer_opens_no_section_but_writes_in_one() -> None:
    writer = make_staff(WRITER)

    assert not home_page().permissions_for_user(writer).can_add_subpage()
    assert make_section().permissions_for_user(writer).can_add_subpage()


def test_a_chief_editor_opens_a_section() -> None:
    assert home_page().permissions_for_user(make_staff(CHIEF_EDITOR)).can_add_subpage()


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_a_draft_of_another_is_deleted_only_by_who_may_publish(role: Role) -> None:
    draft = make_story(live=False, owner=UserFactory.create())

    permissions = draft.permissions_for_user(make_staff(role))

    assert permissions.can_delete() is ("publish" in role.pages)


@pytest.mark.parametrize(
    ("role", "moves"), [(role, "add" in role.pages and "change" in role.pages) for role in ROLES]
)
def test_a_draft_changes_sections_in_the_hands_of_the_desk(role: Role, *, moves: bool) -> None:
    draft = make_story(live=False, owner=UserFactory.create())

    permissions = draft.permissions_for_user(make_staff(role))

    assert permissions.can_move_to(make_section("Film")) is moves


def test_a_writer_deletes_a_draft_of_their_own_and_no_live_story() -> None:
    writer = make_staff(WRITER)
    draft = make_story("Draft", live=False, owner=writer)
    live = make_story("Live", owner=writer)

    assert draft.permissions_for_user(writer).can_delete()
    assert not live.permissions_for_user(writer).can_delete()
