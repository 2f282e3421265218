from __future__ import annotations

from dataclasses import replace
from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission

from newsroom.desk.actions import establish_roles, furnishing
from newsroom.desk.roles import ROLES, VERIFY, WRITER
from newsroom.users.models import Grant

pytestmark = pytest.mark.django_db

NEW = "shows.delete_genre"


@pytest.fixture
def writers() -> Group:
    return Group.objects.get(name=WRITER.name)


@pytest.fixture
def longer_list(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reviewed list of a later version, in which writers may do something new."""
    roles = tuple(
        replace(role, house=(*role.house, NEW)) if role is WRITER else role for role in ROLES
    )
    monkeypatch.setattr(furnishing, "ROLES", roles)


def holds(group: Group, name: str) -> bool:
    app, codename = name.split(".")
    return group.permissions.filter(content_type__app_label=app, codename=codename).exists()


@pytest.mark.usefixtures("longer_list")
def test_a_permission_new_on_the_list_reaches_the_group_of_an_existing_site(writers: Group) -> None:
    assert not holds(writers, NEW)

    establish_roles()

    assert holds(writers, NEW)


@pytest.mark.usefixtures("longer_list")
def test_it_reaches_no_group_whose_role_lacks_it() -> None:
    establish_roles()

    assert not holds(Group.objects.get(name="Picture editor"), NEW)


@pytest.mark.usefixtures("longer_list")
def test_a_permission_an_admin_took_away_never_comes_back(writers: Group) -> None:
    establish_roles()
    writers.permissions.remove(Permission.objects.get(codename="delete_genre"))

    establish_roles()

    assert not holds(writers, NEW)


@pytest.mark.usefixtures("longer_list")
def test_what_an_admin_gave_of_their_own_accord_stays_beside_what_is_new(writers: Group) -> None:
    writers.permissions.add(Permission.objects.get(codename="verify_show"))

    establish_roles()

    assert holds(writers, VERIFY)
    assert holds(writers, NEW)


def test_a_permission_off_the_list_is_taken_from_nobody(
    writers: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    shorter = tuple(replace(role, corrects=()) if role is WRITER else role for role in ROLES)
    monkeypatch.setattr(furnishing, "ROLES", shorter)

    establish_roles()

    assert holds(writers, "shows.publish_show")


def test_a_site_furnished_before_grants_were_kept_gets_what_came_later(writers: Group) -> None:
    checkers = Group.objects.get(name="Fact checker")
    Grant.objects.all().delete()
    checkers.permissions.remove(
        *Permission.objects.filter(codename__in=["import_records", "verify_show", "lock_show"])
    )
    migration = import_module("newsroom.users.migrations.0002_grants")

    migration.keep_what_was_given(apps, None)
    establish_roles()

    assert holds(checkers, "imports.import_records")
    assert holds(checkers, "shows.verify_show")
    assert not holds(checkers, "shows.lock_show")
